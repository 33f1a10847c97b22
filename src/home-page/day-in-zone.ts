/** The day that it is in a time zone (an IANA name): `2026-11-27`. */
export function dayInZone(now: Date, timeZone: string): string {
  // The Swedish locale writes ISO 8601 days.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}
