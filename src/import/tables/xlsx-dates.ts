/** The built-in formats of numbers that show days or times (ECMA-376, 18.8.30), those of Chinese among them. */
function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** The numbers of the cell styles that show days. */
export function dateStyles(styles: string): ReadonlySet<number> {
  const own = new Set<string>();
  for (const format of styles.match(/<numFmt\b[^>]*>/g) ?? []) {
    const code =
      /\bformatCode="([^"]*)"/.exec(format)?.[1]?.replace(/\[[^\]]*\]|&quot;.*?&quot;|\\./g, '') ?? '';
    const id = /\bnumFmtId="(\d+)"/.exec(format)?.[1];
    if (id !== undefined && /[yd年月日]/i.test(code)) own.add(id);
  }
  const cellFormats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const dates = new Set<number>();
  for (const [index, format] of (cellFormats.match(/<xf\b[^>]*>/g) ?? []).entries()) {
    const id = /\bnumFmtId="(\d+)"/.exec(format)?.[1] ?? '0';
    if (own.has(id) || isDateFormat(Number(id))) dates.add(index);
  }
  return dates;
}

/**
 * The day that a workbook counts as `serial`, `2019-11-25` or `2019-11-25 09:30`; the number itself where it is none, as 0 is,
 * which programs write into empty cells. Excel takes 1900 for a leap year: 60 is a day that there was not.
 *
 * @param from1904 whether the workbook counts from 1904
 */
export function writeSerial(serial: number, from1904: boolean): string {
  const isDay = from1904 ? serial >= 0 : serial >= 1 && Math.floor(serial) !== 60;
  const days = serial + (from1904 ? 1462 : serial < 60 ? 1 : 0) - 25_569;
  // To the second, since a time is a fraction that was rounded.
  const instant = new Date(Math.round(days * 86_400) * 1000);
  if (!isDay || Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return String(serial);
  const text = instant.toISOString();
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
