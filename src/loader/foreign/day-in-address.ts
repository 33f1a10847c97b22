import { parseCalendarDay, type Moment } from '../../archive/calendar-day.ts';

const forms = [
  /[/_t](?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})[_./-]/,
  /(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?!\d)/,
];

/** The day that stands in an address or a file's name, as article systems write them: `/201911/t20191125_123.html`, `/2019/11/25/`. */
export function dayInAddress(address: string): Moment | undefined {
  for (const form of forms) {
    const { y, m, d } = form.exec(address)?.groups ?? {};
    const day =
      y && m && d ? parseCalendarDay(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) : undefined;
    if (day !== undefined) return { day };
  }
  return undefined;
}
