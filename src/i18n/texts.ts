import { english } from './en.ts';
import { isTraditional } from './is-traditional.ts';
import { simplifiedChinese } from './zh-CN.ts';
import { traditionalChinese } from './zh-TW.ts';

/** Every text of the interface, in one language. */
export type Texts = typeof simplifiedChinese;

/**
 * The interface's texts for a BCP 47 language; English for those that have none of their own. English that says its region
 * writes days as people do there.
 */
export function textsFor(language: string): Texts {
  if (!/^zh\b/i.test(language)) return /^en-/i.test(language) ? regionalEnglish(language) : english;
  return isTraditional(language) ? traditionalChinese : simplifiedChinese;
}

function regionalEnglish(language: string): Texts {
  let texts = regional.get(language);
  if (texts === undefined) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    const dayOfMonth = (day: string): string => format.format(new Date(day));
    regional.set(language, (texts = { ...english, dayOfMonth }));
  }
  return texts;
}

/** Asked for with every line of a list. */
const regional = new Map<string, Texts>();

/** A language as the Open Graph protocol writes it, with the region that it stands for where it names the script: `zh_TW`. */
export function openGraphLocale(language: string): string {
  const script = /^zh-(hans|hant)$/i.exec(language)?.[1]?.toLowerCase();
  return script === undefined ? language.replace('-', '_') : script === 'hant' ? 'zh_TW' : 'zh_CN';
}
