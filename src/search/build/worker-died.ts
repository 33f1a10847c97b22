/** The process that makes a search bundle ended before it was done: killed, or out of memory. */
export class WorkerDied extends Error {
  /** The bundle's name: `2019`, `2000-2004`. */
  readonly period: string;
  /** The signal or the exit code: `SIGKILL`, `134`. */
  readonly reason: string;

  constructor(period: string, reason: string) {
    super(`The process that makes the search index of ${period} ended early (${reason}).`);
    this.name = 'WorkerDied';
    this.period = period;
    this.reason = reason;
  }
}
