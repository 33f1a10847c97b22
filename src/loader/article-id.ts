import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { CalendarDay } from '../archive/calendar-day.ts';
import { inSimplified } from '../archive/in-simplified.ts';
import { isForeignLayout, type ReadingRules } from './reading-rules.ts';

/** The longest id, in characters. */
export const idLimit = 80;

/** Whether `text` can be an id: lower-case letters and digits in groups joined by single hyphens, at most 80 characters. */
export function isArticleId(text: string): boolean {
  return text.length <= idLimit && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** The file's name less its date and `.md`: `zheng-rongsheng` for `articles/2019/2019-11-25-zheng-rongsheng.md`. */
export function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return withoutDay(name);
}

/**
 * The name of an article in another program's layout, in which an article with pictures is a folder of its own:
 * `yun-dong-hui` for `content/posts/2019-11-25-yun-dong-hui/index.md`. A language after a point is left out.
 */
export function nameInForeignLayout(file: string): string {
  const path = file.replace(/(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?\.md$/i, '').replace(/\/index$/i, '');
  return withoutDay(path.slice(path.lastIndexOf('/') + 1));
}

/** The name of an article in the layout of its folder. */
export function nameOfArticle(file: string, rules: Pick<ReadingRules, 'articleFolders'>): string {
  return isForeignLayout(rules) ? nameInForeignLayout(file) : nameOfFile(file);
}

/** The id of an article whose front matter gives none. */
export function idOfFile(file: string, rules: Pick<ReadingRules, 'articleFolders'>): string {
  const name = nameOfArticle(file, rules);
  return isArticleId(name) ? name : idFromPath(file);
}

function withoutDay(name: string): string {
  return name.replace(/^\d{4}-\d{2}-\d{2}(-|$)/, '');
}

/** An id for a file whose name cannot be one: `a` and 8 hexadecimal digits that stay while the path stays. */
export function idFromPath(file: string): string {
  return `a${hash('sha256', file.normalize('NFC').replace(/\.md$/, '')).slice(0, 8)}`;
}

/**
 * An id made of `text`, Chinese as pinyin without tones: `于继承中前行` → `yu-ji-cheng-zhong-qian-xing`. Characters whose
 * reading is not known stand as their code points: `𠮷野家` → `u20bb7-ye-jia`. At most 40 characters.
 *
 * @param otherwise the id where nothing of the text can stand in one
 */
export function suggestId(text: string, otherwise = 'report'): string {
  const parts = spell(text)
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  let id = '';
  for (const part of parts) {
    const longer = id === '' ? part.slice(0, 40) : `${id}-${part}`;
    if (longer.length > 40) break;
    id = longer;
  }
  return id === '' ? otherwise : id;
}

/** The id of a new article: made of its headline, or of its day where the headline gives none. */
export function suggestArticleId(title: string, day: CalendarDay): string {
  return suggestId(title, `report-${day.replaceAll('-', '')}`);
}

function spell(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text];
  // The dictionary takes 0.1 s to load, and most archives never need it.
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  return pinyin(inSimplified(text), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(
    (part) => part.replace(/\p{Script=Han}/gu, (character) => `-u${character.codePointAt(0)?.toString(16)}-`),
  );
}
