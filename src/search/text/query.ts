import { foldWithSource } from './fold.ts';

/** A word or quoted phrase of a query. */
export interface QueryWord {
  /** As typed, without the quotation marks around a phrase. */
  readonly text: string;
  /** Folded; never empty. */
  readonly characters: readonly string[];
  /** For each character, others that a text may have in its place: see `alikeQuery`. */
  readonly alike?: readonly (readonly string[])[];
  /** All that is looked up in the index, where that is more than the characters. */
  readonly spellings?: readonly (readonly string[])[];
}

export type FacetName = 'column' | 'person' | 'year';

/** `column:要闻`, 人物：郑荣胜, `-year:2019`. */
export interface QueryFacet {
  readonly facet: FacetName;
  readonly value: string;
  readonly excluded: boolean;
}

/** What a query asks for. An article must hold every one of `words`, none of `excluded`, and answer to all facets. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly excluded: readonly QueryWord[];
  readonly facets: readonly QueryFacet[];
}

const facetNames: ReadonlyMap<string, FacetName> = new Map([
  ['column', 'column'],
  ['栏目', 'column'],
  ['欄目', 'column'],
  ['person', 'person'],
  ['人物', 'person'],
  ['year', 'year'],
  ['年份', 'year'],
]);

/**
 * Reads a query. Every string is one: what is not understood as an operator is searched for.
 *
 * - Words apart by spaces must all stand in the article: `工会 余杭`
 * - Quotation marks hold spaces together: `"new york"`, “郑荣胜 赴余杭”; an open one reaches to the end. Within a word they are
 *   marks like any others: 弘扬“工匠精神” is one word
 * - A hyphen before a word excludes it: `-通知`, －通知; where there is nothing but numbers with hyphens, it is a minus: `-5℃`
 * - `column:` `person:` `year:` (栏目 人物 年份, either colon) restrict: 栏目：要闻 年份:2019
 */
export function parseQuery(text: string): Query {
  const words: QueryWord[] = [];
  const excluded: QueryWord[] = [];
  const facets: QueryFacet[] = [];
  for (const match of text.matchAll(termPattern)) {
    const { minus, name, term = '' } = match.groups as Partial<Record<string, string>>;
    const value = withoutQuotationMarks(term);
    const facet = name === undefined ? undefined : readFacet(name, value, minus !== undefined);
    if (facet !== undefined) {
      facets.push(facet);
      continue;
    }
    const word = readWord(name === undefined ? value : `${name}:${value}`);
    if (word !== undefined) (minus === undefined ? words : excluded).push(word);
  }
  const isNumber =
    words.length + facets.length === 0 && excluded.every(({ text: each }) => /^\p{Nd}/u.test(each));
  return isNumber ? { words: excluded, excluded: [], facets } : { words, excluded, facets };
}

/** Whether a query says anything that can be searched for. */
export function isEmptyQuery(query: Query): boolean {
  return query.words.length + query.excluded.length + query.facets.length === 0;
}

/** Whether a query asks for something, and does not only exclude: nearly the whole archive would be no answer. */
export function asksForSomething({ words, facets }: Query): boolean {
  return words.length > 0 || facets.some(({ excluded }) => !excluded);
}

const names = [...facetNames.keys()].join('|');
const termPattern = new RegExp(
  `(?<minus>[-－](?=\\S))?(?:(?<name>${names})[:：](?=\\S))?(?<term>(?:["“”][^"“”]*(?:["“”]|$)|[^\\s"“”])+)`,
  'giu',
);

/** What stands between the quotation marks of a phrase; anything else as it is. */
function withoutQuotationMarks(term: string): string {
  return /^["“”]([^"“”]*)["“”]?$/u.exec(term)?.[1] ?? term;
}

function readFacet(name: string, value: string, excluded: boolean): QueryFacet | undefined {
  const facet = facetNames.get(name.toLowerCase());
  if (facet === undefined || value.trim() === '') return undefined;
  if (facet !== 'year') return { facet, value: value.trim(), excluded };
  const year = /^\s*(\d{4})年?\s*$/u.exec(value.normalize('NFKC'))?.[1];
  return year === undefined ? undefined : { facet, value: year, excluded };
}

function readWord(text: string): QueryWord | undefined {
  const { characters } = foldWithSource(text);
  return characters.length === 0 ? undefined : { text, characters };
}
