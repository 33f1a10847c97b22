import { readerDay } from './reader-day.ts';

/** Writes into the citation the day on which the reader has the page before them: `[2026-11-27]`. */
export function fillCitationDay(now: Date): void {
  const place = document.querySelector('[data-citation-day]');
  if (place !== null) place.textContent = `[${readerDay(now)}]`;
}
