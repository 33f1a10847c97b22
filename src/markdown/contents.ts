import type { Heading } from './markdown.ts';

/** Fewer headings are seen at a glance. */
const fewestHeadings = 3;

/** A text of fewer characters is scrolled through sooner than its contents are read: two screens of a telephone. */
const shortestText = { chinese: 800, other: 2400 } as const;

/**
 * The headings of a long text that lead through it, those of the two highest levels, in order; none of a text that is short.
 *
 * @param language BCP 47 of the text
 */
export function contentsOf(headings: readonly Heading[], text: string, language: string): readonly Heading[] {
  if (text.length < shortestText[/^zh\b/i.test(language) ? 'chinese' : 'other']) return [];
  const leading = headings.filter(({ depth }) => depth <= 3);
  return leading.length < fewestHeadings ? [] : leading;
}
