import { localeOf } from '../../archive/locale.ts';
import type { Texts } from '../../i18n/texts.ts';

/** A text with a count: for one, and for any other number. */
export type CountedText = readonly string[];

/** The texts of the search page as the page carries them, and how to fill them in. */
export interface PageTexts {
  readonly words: Texts['searchPage'];
  /** BCP 47 */
  readonly language: string;
  /** `1,234` */
  readonly number: (value: number) => string;
  /** A counted text with its `{count}` and other values filled in. */
  readonly counted: (text: CountedText, count: number, values?: Values) => string;
  /** `2019年11月25日` */
  readonly day: (day: string) => string;
}

type Values = Readonly<Record<string, string>>;

/** The texts for a language; numbers and days are written in its way. */
export function pageTexts(words: Texts['searchPage'], language: string): PageTexts {
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const number = (value: number) => numbers.format(value);
  return {
    words,
    language,
    number,
    counted: (text, count, values) =>
      fillIn(text[count === 1 ? 0 : 1] ?? '', { count: number(count), ...values }),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

/** Puts values in the place of `{name}`; a name without a value stays as it is. */
export function fillIn(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
