import { dayInZone } from './day-in-zone.ts';

/** What the file of a month says of a report. */
interface Entry {
  readonly day: string;
  readonly year: string;
  readonly title: string;
  readonly href: string;
}

/** Shows reports of earlier years of the day that it is for the archive, where there are any. */
export async function showThisDay(now: Date): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-this-day]');
  const list = section?.querySelector('ul');
  if (section == null || list == null) return;
  const { timeZone = 'UTC', months = '', source = '' } = section.dataset;
  const today = dayInZone(now, timeZone);
  const month = today.slice(5, 7);
  if (!months.split(' ').includes(month)) return;
  const response = await fetch(source.replace('{month}', month));
  if (!response.ok) return;
  const days = (await response.json()) as Readonly<Record<string, readonly Entry[]>>;
  const earlier = (days[today.slice(8)] ?? []).filter(({ day }) => day.slice(0, 4) < today.slice(0, 4));
  if (earlier.length === 0) return;
  list.append(...earlier.map(lineOf));
  section.hidden = false;
}

/** A line as lists of reports have it. */
function lineOf({ day, year, title, href }: Entry): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const time = Object.assign(document.createElement('time'), { dateTime: day, textContent: year });
  const line = document.createElement('li');
  line.append(link, ' ', time);
  return line;
}
