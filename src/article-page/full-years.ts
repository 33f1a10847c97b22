/** How many whole years lie between two days: 6 from `2019-11-25` to `2026-11-24`, 7 a day later. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
