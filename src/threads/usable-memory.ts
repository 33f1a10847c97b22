/**
 * The memory that this process may use: a container often has less than its machine.
 *
 * @param total the machine's, in bytes
 * @param constrained what `process.constrainedMemory()` says; without a limit that is nothing, 0, or more than there is
 */
export function usableMemory(total: number, constrained: number | undefined): number {
  return constrained === undefined || constrained <= 0 ? total : Math.min(total, constrained);
}
