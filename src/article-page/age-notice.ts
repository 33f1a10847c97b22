import { fullYears } from './full-years.ts';
import { readerDay } from './reader-day.ts';

/** Says how old the article is, where it is as old as the site's settings ask. A page says nothing of it when it is made: it would age. */
export function showAge(now: Date): void {
  const notice = document.querySelector<HTMLElement>('[data-age-notice]');
  if (notice === null) return;
  const { ageNotice = '', ofOneYear = '', day = '', fromYears } = notice.dataset;
  const years = fullYears(day, readerDay(now));
  if (years < Number(fromYears)) return;
  notice.textContent = (years === 1 ? ofOneYear : ageNotice).replace('{years}', String(years));
  notice.hidden = false;
}
