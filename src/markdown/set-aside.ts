import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isPlainProse } from './plain-prose.ts';

/** A source in which short tokens stand for runs of plain paragraphs, and those runs. */
export interface ShortenedSource {
  readonly source: string;
  readonly runs: readonly string[];
}

// Tokens are numbers between two code points that no cleaned source holds and no character reference makes.
const token = /\uFDD0(\d+)\uFDD1/g;
const wholeToken = /^\uFDD0\d+\uFDD1$/;

/**
 * Replaces every run of paragraphs without any markup by one token. The parser takes most of its time for looking at
 * characters that mean nothing to it, and most paragraphs of a report are nothing else. A token is such a paragraph
 * too, so the blocks around it come out the same, be it in the text, in a code block or within HTML.
 *
 * @param source without control characters and noncharacters, its lines ended by `\n`
 */
export function setProseAside(source: string): ShortenedSource {
  // Paragraphs at even places, the empty lines between them at odd ones.
  const pieces = source
    .replace(/^\n+|\n+$/g, '')
    .split(/(\n{2,})/)
    .filter((piece) => piece !== '');
  const runs: string[] = [];
  let shortened = '';
  for (let index = 0; index < pieces.length; index += 2) {
    const start = index;
    while (index < pieces.length && isPlainProse(pieces[index] ?? '')) index += 2;
    if (index > start) {
      shortened += `\uFDD0${runs.length}\uFDD1`;
      runs.push(pieces.slice(start, index - 1).join(''));
      if (index < pieces.length) shortened += pieces[index - 1] ?? '';
    }
    shortened += pieces.slice(index, index + 2).join('');
  }
  return { source: shortened, runs };
}

/** Puts the runs back into `tree`, the parse of the shortened source, and changes it. */
export function restoreProse(tree: Root, runs: readonly string[]): void {
  if (runs.length === 0) return;
  const restore = (text: string): string =>
    text.replace(token, (_, index: string) => runs[Number(index)] ?? '');
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph' && parent !== undefined && index !== undefined) {
      const [text, ...others] = node.children;
      if (text?.type !== 'text' || others.length > 0 || !wholeToken.test(text.value)) return;
      const paragraphs = restore(text.value)
        .split(/\n{2,}/)
        .map(paragraphOf);
      parent.children.splice(index, 1, ...paragraphs);
      return [SKIP, index + paragraphs.length];
    }
    // Within code and HTML a token is no paragraph of its own.
    if ('value' in node) node.value = restore(node.value);
    return;
  });
}

function paragraphOf(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
