import type { Root } from 'hast';
import type { MarkdownContext } from './markdown.ts';
import { readableTree, simpleReadableTree } from './readable-tree.ts';
import { visibleText } from './visible-text.ts';

const context: MarkdownContext = {
  // Every image counts as shown, so that no alternative text gets into the excerpt.
  resolveImage: (source) => ({ address: source, width: 1, height: 1 }),
  resolveLink: () => undefined,
  siteUrl: '',
  language: 'zh',
};

// Making one takes 0.1 ms, as long as all the rest of an excerpt.
const graphemes = new Intl.Segmenter('zh');

// One character may be long; a family of emoji has eleven units. How far beyond its end an excerpt depends on the text.
const reach = 50;

// A picture in a paragraph of its own, as nearly all are written.
const figure = /(?<![^\n]|[^\n]\n)!\[(?!\^)[^[\]\\`<&\n]*\]\([\p{L}\p{N}_./-]+(?: "[^"\\`<&\n]*")?\)\n{2,}/gu;

const sentenceEnd = /[。！？!?…][”’」』）)]*|\.(?=\s)/g;
const clauseEnd = /[，、；：,;:](?=\P{N}|$)/gu;

/**
 * The beginning of a source's plain text in one line: at most `limit` characters, the ellipsis among them, ending
 * with a sentence or clause where one ends in the last two fifths. No character is split that readers see as one.
 * Images, their captions and footnotes are left out. Reads only as much of `source` as it needs.
 *
 * @param limit UTF-16 units
 */
export function excerpt(source: string, limit = 120): string {
  const lead = simpleLead(source, limit + reach);
  if (lead !== undefined) return shorten(lead, limit);
  for (let size = limit * 2 + 100; ; size *= 4) {
    const text = beginningText(source, size);
    if (text.length > limit || size >= source.length) return shorten(text, limit);
  }
}

/**
 * The plain text of whole blocks from the beginning on, in one line and of `length` at least, where all of them are simple:
 * nothing that follows such blocks, such as a definition, makes something else of them. Otherwise `undefined`.
 */
function simpleLead(source: string, length: number): string | undefined {
  const start = source.slice(0, 6 * length).replace(figure, '');
  const end = start.indexOf('\n\n', length);
  if (end === -1) return undefined;
  const tree = simpleReadableTree(start.slice(0, end));
  const text = tree && lineOf(tree);
  return text !== undefined && text.length >= length ? text : undefined;
}

/** The plain text of the first `size` characters of `source` or a little less, in one line. */
function beginningText(source: string, size: number): string {
  return lineOf(readableTree(beginning(source, size), context).tree);
}

/** What is seen of the tree, less its figures and footnotes, in one line. Changes the tree. */
function lineOf(tree: Root): string {
  tree.children = tree.children.filter(
    (node) =>
      node.type !== 'element' || (node.tagName !== 'figure' && node.properties['className'] === undefined),
  );
  // A space parts what no punctuation parts: a heading and its first sentence.
  return visibleText(tree).replace(/(.)\n/gu, (_, last: string) =>
    /[\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20]/.test(last) ? last : `${last} `,
  );
}

function beginning(source: string, size: number): string {
  if (source.length <= size) return source;
  const start = source.slice(0, size);
  const paragraphEnd = start.lastIndexOf('\n\n');
  const cut = paragraphEnd > size / 2 ? start.slice(0, paragraphEnd) : start;
  if (!cut.includes('[')) return cut;
  // References and footnotes are defined anywhere; without their definitions they would be shown as brackets.
  const definitions = source.slice(cut.length).match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? [];
  return [cut, ...definitions].join('\n\n');
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = wholeCharacters(text, limit - 1);
  const nearest = Math.floor(limit * 0.6);
  const sentence = lastEnd(room, sentenceEnd);
  if (sentence >= nearest) return `${room.slice(0, sentence)}…`;
  const clause = lastEnd(room, clauseEnd);
  return clause >= nearest ? `${room.slice(0, clause - 1)}…` : `${room.trimEnd()}…`;
}

/** Position after the last match of `pattern`, or 0. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

// Between two of these, Unicode always allows a break (UAX #29): letters, Han, punctuation, and nothing that combines.
const simple = /^[ -~\u2010-\u2027\u3001-\u3029\u4E00-\u9FFF\uFF01-\uFF60]{2}$/;

/** As many whole characters, as readers see them, as fit into `length` UTF-16 units. */
function wholeCharacters(text: string, length: number): string {
  if (simple.test(text.slice(length - 1, length + 1))) return text.slice(0, length);
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, length + reach))) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
