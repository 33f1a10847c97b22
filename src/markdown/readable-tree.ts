import type { Element, Root } from 'hast';
import { linkBareAddresses, mayHoldBareAddress } from './bare-addresses.ts';
import { cleanCharacters } from './characters.ts';
import { makeFigures } from './figures.ts';
import { numberFootnotes } from './footnote-numbers.ts';
import { appendFootnotes } from './footnote-section.ts';
import { placeImages } from './images.ts';
import { partIndentedParagraphs } from './indented-paragraphs.ts';
import { joinLines } from './join-lines.ts';
import type { MarkdownContext } from './markdown.ts';
import { parseMarkdown } from './parse.ts';
import { resolveReferences } from './references.ts';
import { toSafeHtml } from './safe-html.ts';
import { restoreProse, setProseAside } from './set-aside.ts';
import { simpleTree } from './simple-blocks.ts';
import { writeTaskStates } from './task-items.ts';

/** A safe HTML tree that holds all that is read, before what only a page needs: addresses, ids, wrappers. */
export interface ReadableTree {
  readonly tree: Root;
  /** The section at the end of `tree` that holds the footnotes, where there are any. */
  readonly footnotes: Element | undefined;
}

/** Parses `source` up to the point where its plain text can be taken. */
export function readableTree(source: string, context: MarkdownContext): ReadableTree {
  const cleaned = partIndentedParagraphs(cleanCharacters(source));
  const simple = simpleReading(cleaned);
  if (simple !== undefined) return { tree: simple, footnotes: undefined };
  const result = parseFully(cleaned);
  // Also for paragraphs that raw HTML leaves empty.
  if (/!\[|</.test(cleaned)) {
    placeImages(result.tree, context);
    makeFigures(result.tree);
  }
  joinLines(result.tree);
  return result;
}

/** The tree of `readableTree` where no parser is needed for it, since all blocks of `source` are simple. */
export function simpleReadableTree(source: string): Root | undefined {
  return simpleReading(partIndentedParagraphs(cleanCharacters(source)));
}

function simpleReading(cleaned: string): Root | undefined {
  const tree = mayHoldBareAddress(cleaned) ? undefined : simpleTree(cleaned);
  if (tree !== undefined) joinLines(tree);
  return tree;
}

function parseFully(source: string): ReadableTree {
  const { source: shortened, runs } = setProseAside(source);
  const markdown = parseMarkdown(shortened);
  restoreProse(markdown, runs);
  // Walks over the tree cost as much as the rest: none is made for what the source cannot hold.
  if (source.includes(']:')) resolveReferences(markdown);
  if (mayHoldBareAddress(source)) linkBareAddresses(markdown);
  if (/\[[\sx]\]/i.test(source)) writeTaskStates(markdown);
  const notes = source.includes('[^') ? numberFootnotes(markdown) : [];
  const tree = toSafeHtml(markdown);
  // Each footnote is parsed by itself: HTML left open in the body cannot swallow it.
  const footnotes = appendFootnotes(tree, notes.map(toSafeHtml));
  return { tree, footnotes };
}
