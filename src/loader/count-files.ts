/**
 * Counts files that are read, and reports every 64th and the last: a progress bar needs no more.
 *
 * @returns to be called for each file
 */
export function countFiles(
  total: number,
  onProgress: ((read: number, total: number) => void) | undefined,
): () => void {
  let read = 0;
  return () => {
    read += 1;
    if (read % 64 === 0 || read === total) onProgress?.(read, total);
  };
}
