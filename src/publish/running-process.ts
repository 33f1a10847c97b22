import { readFileSync } from 'node:fs';

/**
 * Whether the process runs that had this id and start. A process id alone does not say so: ids are given again, in a
 * container that starts anew usually to the same program.
 *
 * @param start as {@link startOf} gave it; empty or `undefined` where it could not be told
 */
export function isRunning(processId: number, start: string | undefined): boolean {
  if (!Number.isSafeInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const known = startOf(processId);
  return !start || known === undefined || known === start;
}

/**
 * When a running process started, in digits that stand for nothing else: clock ticks since the machine started, and the
 * first digits of that start's own id. `undefined` where the system does not tell, which only Linux does
 * (`man 5 proc`: field 22 of `/proc/<id>/stat`).
 */
export function startOf(processId: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
    const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8);
    // The second field is the program's name in parentheses, which may hold anything: the third begins behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${ticks}-${machine}`;
  } catch {
    return undefined;
  }
}
