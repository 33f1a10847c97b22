/** The process that makes a search bundle ended before it was done: killed, or out of memory. */
export class WorkerDied extends Error {
  /** The bundle's name: `2019`, `2000-2004`. */
  readonly period: string;
  /** The signal or the exit code: `SIGKILL`, `134`. */
  readonly reason: string;

  /** @param said what it wrote to its error stream */
  constructor(period: string, reason: string, said = '') {
    const cause = said === '' ? undefined : new Error(said);
    super(`The process that makes the search index of ${period} ended early (${reason}).`, { cause });
    this.name = 'WorkerDied';
    this.period = period;
    this.reason = reason;
  }
}
