import { english } from './en.ts';
import { simplifiedChinese } from './zh-CN.ts';

/** Every text of the interface, in one language. */
export type Texts = typeof simplifiedChinese;

/** The interface's texts for a BCP 47 language; English for those that have none of their own. */
export function textsFor(language: string): Texts {
  return language.toLowerCase().startsWith('zh') ? simplifiedChinese : english;
}
