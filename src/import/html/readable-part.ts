import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { parseHTML } from 'linkedom';
import { parseHtml } from './parse-page.ts';

/** The most elements that are weighed: a page with more is none that a person reads. */
const elementLimit = 60_000;

/**
 * The part of a page that holds its article, found by the density of its text (Mozilla's Readability). `undefined` when no
 * part stands out. Nothing of the page runs, and nothing is fetched.
 */
export function readablePart(html: string): Root | undefined {
  try {
    const { document } = parseHTML(html);
    const reader = new Readability(document, {
      maxElemsToParse: elementLimit,
      charThreshold: 50,
      keepClasses: false,
    });
    const content = reader.parse()?.content;
    return content ? parseHtml(content) : undefined;
  } catch (error) {
    // It throws for pages with more elements, and linkedom for some that are hardly HTML: the whole page is read then.
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}
