/** The program that writes a store was killed, or gave up: out of memory, or with no space to write to. */
export class ProgramEnded extends Error {
  /** The signal or the exit code. */
  readonly reason: string;
  constructor(reason: string) {
    super(`Pagefind's program ended early (${reason}).`);
    this.name = 'ProgramEnded';
    this.reason = reason;
  }
}
