import { placeIn, type FileText } from './file-text.ts';
import { nameFinder } from './name-finder.ts';
import { proseOf } from './prose.ts';
import type { SoughtNames } from './sought-names.ts';

/** What the text of an article says of authority records. */
export interface NamedRecords {
  /** Of the names and words that were looked for. */
  readonly key: string;
  /** The names of records that stand in the body, the headlines, the summary or the captions, each with its first place. */
  readonly names: readonly { readonly name: string; readonly line: number; readonly column: number }[];
  /** Of the words that rule those records out, the ones that stand in the file. */
  readonly words: readonly string[];
}

/**
 * Looks for the sought names in a text.
 *
 * @param listed the names that the front matter gives: 沈慧 is not named where 沈慧敏 is listed and stands
 */
export type RecordFinder = (text: FileText, listed: readonly string[]) => NamedRecords;

/** What finds the names of records. */
export function recordFinder({ key, wordsOf }: SoughtNames): RecordFinder {
  const findNames = nameFinder(wordsOf.keys());
  return (text, listed) => {
    const first = new Map<string, number>();
    const prose = proseOf(text);
    for (const { name, start } of findNames(prose)) {
      if (first.has(name) || listed.some((longer) => covers(longer, prose, name, start))) continue;
      first.set(name, start);
    }
    const names = Array.from(first, ([name, start]) => {
      const { line, column } = placeIn(text, start);
      return { name, line, column };
    });
    const words = new Set(names.flatMap(({ name }) => wordsOf.get(name) ?? []));
    return { key, names, words: [...words].filter((word) => text.text.includes(word)) };
  };
}

/** Whether the name at `start` is a part of the longer one. */
function covers(longer: string, text: string, name: string, start: number): boolean {
  if (longer.length <= name.length) return false;
  for (let at = longer.indexOf(name); at !== -1; at = longer.indexOf(name, at + 1)) {
    if (text.startsWith(longer, start - at)) return true;
  }
  return false;
}
