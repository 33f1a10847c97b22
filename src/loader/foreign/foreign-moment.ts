import type { Moment } from '../../archive/calendar-day.ts';
import { parseMoment } from '../moment.ts';
import type { DateForm } from '../reading-rules.ts';
import { readEnglishMoment } from './english-moment.ts';
import { readMoment } from './moment-in-text.ts';

const zone = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2})$/i;
const ownForm = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?!\d)/;

/**
 * A day or a moment in one of `forms` as we write it, `2019-11-25` or `2019-11-25 09:30`; the text itself when it is in our own
 * form already or in none of them.
 *
 * @param timeZone the site's, into which a moment with an offset is brought
 */
export function plainMoment(text: string, forms: readonly DateForm[], timeZone: string): string {
  const written = text.trim();
  if (forms.length === 0 || typeof parseMoment(written) === 'object') return text;
  const moment = forms.includes('english') ? readEnglishMoment(written, timeZone) : undefined;
  const plain = writeMoment(moment ?? readNumbers(written, forms, timeZone));
  // At the ends of the calendar, an offset leads out of it.
  return typeof parseMoment(plain) === 'object' ? plain : text;
}

function readNumbers(text: string, forms: readonly DateForm[], timeZone: string): Moment | undefined {
  if (!/^[^A-Za-z]/.test(text) || !formsOf(text).every((form) => forms.includes(form))) return undefined;
  const found = readMoment(text, timeZone);
  // Part of a text, or a year of two digits, is no date that somebody wrote as one.
  return found === undefined || found.length !== text.length || found.doubtful ? undefined : found.moment;
}

function writeMoment(moment: Moment | undefined): string {
  if (moment === undefined) return '';
  return moment.time === undefined ? moment.day : `${moment.day} ${moment.time}`;
}

/** The forms that a text takes, if it is a day or a moment at all. */
function formsOf(text: string): readonly DateForm[] {
  const withOffset: readonly DateForm[] = zone.test(text) ? ['offset'] : [];
  if (/[年月日号]/.test(text)) return ['chinese', ...withOffset];
  return ownForm.test(text) ? withOffset : ['numeric', ...withOffset];
}
