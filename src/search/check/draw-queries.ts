import type { SearchFields } from '../text/fields.ts';
import { foldWithSource } from '../text/fold.ts';
import { pick } from './random.ts';

/** Kinds of queries, in the order in which a report lists them. One character is no part of the promise of 100 %. */
export const queryKinds = [
  'name',
  'word',
  'headline',
  'passage',
  'number',
  'date',
  'latin',
  'mixed',
  'punctuation',
  'absent',
  'character',
] as const;

export type QueryKind = (typeof queryKinds)[number];

export interface DrawnQuery {
  readonly kind: QueryKind;
  /** As it stands in an article; it is asked for within quotation marks. */
  readonly text: string;
}

/** What an article offers to be drawn from. */
export interface DrawnArticle {
  readonly fields: SearchFields;
  readonly names: readonly string[];
}

/**
 * Draws `samples` queries of all kinds in turn from an archive; fewer of a kind of which it holds too little.
 *
 * @param articleAt reads the article with a number below `count`
 */
export function drawQueries(
  count: number,
  articleAt: (number: number) => DrawnArticle,
  samples: number,
  random: () => number,
): DrawnQuery[] {
  const drawn = new Map<string, DrawnQuery>();
  for (let turn = 0; count > 0 && drawn.size < samples && turn < samples * 8; turn += 1) {
    const kind = queryKinds[turn % queryKinds.length] as QueryKind;
    const article = articleAt(Math.floor(random() * count));
    const text = draw(kind, article, random)?.replace(/["“”]/g, '，');
    if (text === undefined) continue;
    const length = foldWithSource(text).characters.length;
    if (kind === 'character' ? length === 1 : length >= 2) drawn.set(`${kind} ${text}`, { kind, text });
  }
  return [...drawn.values()];
}

/** Pieces of a text that make a kind of query. */
const patterns: Partial<Record<QueryKind, RegExp>> = {
  number: /\d+(?:[,.，．]\d+)*%?/gu,
  date: /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/gu,
  latin: /\p{Script=Latin}[\p{Script=Latin}\d]+(?: \p{Script=Latin}+)?/gu,
  mixed: /\p{Script=Han}{1,3} ?[A-Za-z0-9]+ ?\p{Script=Han}{0,3}/gu,
  punctuation: /[\p{L}\p{N}]{1,4}[\p{P}\s]{1,2}[\p{L}\p{N}]{1,4}/gu,
};

function draw(kind: QueryKind, { fields, names }: DrawnArticle, random: () => number): string | undefined {
  const text = pick([...fields.headline, ...fields.rest, fields.rest[0] ?? ''], random);
  switch (kind) {
    case 'name':
      return names.length === 0 ? undefined : pick(names, random);
    case 'word':
      return pickOrNothing(wordsOf(text), random);
    case 'headline':
      return pieceOf(pick(fields.headline, random), 2 + Math.floor(random() * 9), random);
    case 'passage':
      return pieceOf(text, 2 + Math.floor(random() * 7), random);
    case 'character':
      return pieceOf(text, 1, random);
    case 'absent':
      return reversed(pieceOf(text, 2 + Math.floor(random() * 3), random) ?? '');
    default:
      return pickOrNothing((fields.rest[0] ?? text).match(patterns[kind] as RegExp) ?? [], random);
  }
}

function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text.slice(0, 400))]
    .filter(({ segment, isWordLike }) => isWordLike === true && [...segment].length > 1)
    .map(({ segment }) => segment);
}

function pieceOf(text: string, length: number, random: () => number): string | undefined {
  const characters = [...text];
  if (characters.length < length) return undefined;
  const start = Math.floor(random() * (characters.length - length + 1));
  return characters.slice(start, start + length).join('');
}

/** The same characters the other way round: likely to stand in few articles or none. */
function reversed(text: string): string {
  return [...text].reverse().join('');
}

function pickOrNothing(items: readonly string[], random: () => number): string | undefined {
  return items.length === 0 ? undefined : pick(items, random);
}
