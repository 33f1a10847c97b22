import type { Article } from '../../archive/article.ts';
import { fold, foldWithSource } from './fold.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The texts of one article that search reads. A match never runs from one into the next. */
export interface SearchFields {
  /** Headline, kicker, subtitle. */
  readonly headline: readonly string[];
  /** Body (captions with it), cover caption, people, organizations, tags, reporters, source. */
  readonly rest: readonly string[];
}

/** The fields laid end to end as one sequence of positions. */
export interface FieldLayout {
  readonly tokens: readonly Token[];
  /** How many times {@link HEADLINE_BLOCK} positions the headline fields take: at least 1. */
  readonly headlineBlocks: number;
}

/** A token stands in the headline when its position is less than this, times the article's `headlineBlocks`. */
export const HEADLINE_BLOCK = 64;

/**
 * What search reads of an article.
 *
 * @param body the article's body as plain text
 */
export function fieldsOf(article: Article, body: string): SearchFields {
  const named = (text: string | undefined) => (text === undefined ? [] : [text]);
  return {
    headline: [article.title, ...named(article.kicker), ...named(article.subtitle)],
    rest: [
      body,
      ...named(article.cover?.caption),
      ...article.people.map((person) => person.name),
      ...article.organizations,
      ...article.tags,
      ...article.reporters,
      ...named(article.source),
    ],
  };
}

/** Every field folded, in order: the plain truth that the index is held against. */
export function foldFields(fields: SearchFields): string[] {
  return [...fields.headline, ...fields.rest].map(fold);
}

/** Gives every token of the fields its position: headline fields first, the rest from a whole block on. */
export function layOutFields(fields: SearchFields): FieldLayout {
  const tokens: Token[] = [];
  const headlineEnd = placeFields(fields.headline, 0, tokens);
  const headlineBlocks = Math.max(1, Math.ceil(headlineEnd / HEADLINE_BLOCK));
  placeFields(fields.rest, headlineBlocks * HEADLINE_BLOCK, tokens);
  return { tokens, headlineBlocks };
}

/** Appends the fields' tokens from position `from` on, and returns the first position after them. */
function placeFields(fields: readonly string[], from: number, tokens: Token[]): number {
  let start = from;
  for (const field of fields) {
    const { characters } = foldWithSource(field);
    for (const { text, position } of tokensOf(characters)) tokens.push({ text, position: start + position });
    // One position stays empty, or two tokens on either side of the seam would look like neighbours.
    start += characters.length + 1;
  }
  return start;
}
