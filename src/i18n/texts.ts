import { english } from './en.ts';
import { simplifiedChinese } from './zh-CN.ts';
import { traditionalChinese } from './zh-TW.ts';

/** Every text of the interface, in one language. */
export type Texts = typeof simplifiedChinese;

/** The interface's texts for a BCP 47 language; English for those that have none of their own. */
export function textsFor(language: string): Texts {
  if (!/^zh\b/i.test(language)) return english;
  return isTraditional(language) ? traditionalChinese : simplifiedChinese;
}

/** Whether a BCP 47 language is Chinese in Traditional characters: said so (`zh-Hant`), or where they are usual (`zh-TW`, `zh-HK`). */
export function isTraditional(language: string): boolean {
  return /^zh-(hant|tw|hk|mo)\b/i.test(language);
}
