import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ProgramEnded } from './program-ended.ts';

/** Waits for a call to Pagefind; rejects with {@link ProgramEnded} when its program ends first. */
export type Guard = <Result>(call: Promise<Result>) => Promise<Result>;

/**
 * Starts Pagefind and watches its program. Pagefind's wrapper neither tells when the program ends nor gives access to it,
 * and calls that are under way then wait for ever; Node tells of every process that is started.
 *
 * @param start calls Pagefind for the first time in this process, which starts its program
 */
export async function guardProgram<Result>(
  start: () => Promise<Result>,
): Promise<{ readonly started: Result; readonly guard: Guard }> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // It ends in the end, when nobody waits for it any more.
  ended.catch(() => undefined);
  const watch = (message: unknown) => {
    const { process: program } = message as { readonly process: ChildProcess };
    program.once('exit', (code, signal) => reject(new ProgramEnded(signal ?? String(code))));
  };
  const guard: Guard = async (call) => {
    try {
      return await Promise.race([call, ended]);
    } catch (error) {
      // Where the wrapper notices first, at a write that fails, the program's exit still tells why.
      if (saysClosed(error)) return ended;
      throw error;
    }
  };
  subscribe('child_process', watch);
  try {
    return { started: await guard(start()), guard };
  } finally {
    unsubscribe('child_process', watch);
  }
}

function saysClosed(error: unknown): boolean {
  return error instanceof Error && /backend (?:is )?closed/.test(error.message);
}
