/** The day on the reader's own calendar: `2026-11-27`. */
export function readerDay(now: Date): string {
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
