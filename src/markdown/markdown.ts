import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { reachCodeBlocks } from './code-blocks.ts';
import { contentsOf } from './contents.ts';
import { linkWholeImages } from './figures.ts';
import { linkFootnotes } from './footnote-section.ts';
import { placeHeadings } from './headings.ts';
import { leadLinks } from './links.ts';
import { linkNames, type NamedPage } from './name-links.ts';
import { readableTree } from './readable-tree.ts';
import { wrapTables } from './tables.ts';
import { visibleText } from './visible-text.ts';
import { wordsFor } from './words.ts';

/** An image as the page shows it; width and height in pixels. */
export interface PublishedImage {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** What browsers may take instead, the best first. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[];
}

/** Where a link or image leads; given by the caller, which knows the archive. */
export interface MarkdownContext {
  /** The published image for an address as written, or `undefined` when there is none: its alternative text stays. */
  readonly resolveImage: (source: string) => PublishedImage | undefined;
  /** The address for a link as written; `undefined` leaves it. Links to a fragment (`#…`) are not asked about. */
  readonly resolveLink: (target: string) => string | undefined;
  /** How wide images stand on the page: the attribute `sizes` of those that have sources. */
  readonly imageSizes?: string;
  /** Origin and base of the site, with a final slash: `https://archive.example/`. Links elsewhere are external. */
  readonly siteUrl: string;
  /** Names whose first mention leads to a page. */
  readonly names?: readonly NamedPage[];
  /** BCP 47 tag of the text; chooses the words for footnotes and tables. */
  readonly language: string;
}

export interface Heading {
  /** 2 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

export interface RenderedMarkdown {
  /** Safe, valid as the content of a `<div>`. */
  readonly html: string;
  /** What a reader sees, one line a block: paragraph, heading, row of cells, list item, caption, footnote. */
  readonly text: string;
  /** In order, without the one over the footnotes. */
  readonly headings: readonly Heading[];
  /** Those that lead through a long text; empty where it is short. */
  readonly contents: readonly Heading[];
}

const writer = unified().use(rehypeStringify).freeze();

/**
 * Makes safe HTML of a report's Markdown. Never throws, whatever `source` holds: markup that is not understood is shown
 * as text, HTML that is not safe is left out.
 */
export function renderMarkdown(source: string, context: MarkdownContext): RenderedMarkdown {
  const words = wordsFor(context.language);
  const { tree, footnotes } = readableTree(source, context);
  const text = visibleText(tree);
  leadLinks(tree, context);
  if (/!\[|<img/i.test(source)) linkWholeImages(tree, words);
  const headings = placeHeadings(tree);
  if (/```|~~~|^(?: {4}|\t)|[>*+\-.)] {4}|\t|<pre/im.test(source)) reachCodeBlocks(tree);
  if (/[|<]|:-|-:/.test(source)) wrapTables(tree, words);
  if (footnotes !== undefined) linkFootnotes(tree, footnotes, words);
  if (context.names !== undefined) linkNames(tree, context.names);
  const contents = contentsOf(headings, text, context.language);
  return { html: writer.stringify(tree satisfies Root), text, headings, contents };
}

/** The plain text alone, for the search index: equal to `renderMarkdown(source, context).text`, and quicker. */
export function markdownText(source: string, context: MarkdownContext): string {
  return visibleText(readableTree(source, context).tree);
}
