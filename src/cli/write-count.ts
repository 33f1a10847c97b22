const format = new Intl.NumberFormat('en');

/** `12,345`, in both languages of the command line. */
export function writeCount(count: number): string {
  return format.format(count);
}
