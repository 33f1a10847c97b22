import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isPlainProse } from './plain-prose.ts';

/** A source whose plain paragraphs are replaced by short tokens, and those paragraphs. */
export interface ShortenedSource {
  readonly source: string;
  readonly paragraphs: readonly string[];
}

// Tokens are numbers between two code points that no cleaned source holds and no character reference makes.
const opening = '\uFDD0';
const closing = '\uFDD1';
const token = /\uFDD0(\d+)\uFDD1/g;

/**
 * Replaces paragraphs without any markup by tokens. The parser takes most of its time for looking at characters that
 * mean nothing to it, and most paragraphs of a report are nothing else. A token is such a paragraph too, so the blocks
 * around it come out the same, be it in the text, in a code block or within HTML.
 *
 * @param source without control characters and noncharacters, its lines ended by `\n`
 */
export function setProseAside(source: string): ShortenedSource {
  const paragraphs: string[] = [];
  const shortened = source.split('\n\n').map((chunk) => {
    const text = chunk.replace(/^\n+|\n+$/g, '');
    if (text === '' || !isPlainProse(text)) return chunk;
    paragraphs.push(text);
    return chunk.replace(text, `${opening}${paragraphs.length - 1}${closing}`);
  });
  return { source: shortened.join('\n\n'), paragraphs };
}

/** Puts the paragraphs back into `tree`, the parse of the shortened source, and changes it. */
export function restoreProse(tree: Root, paragraphs: readonly string[]): void {
  visit(tree, (node) => {
    if (!('value' in node) || !node.value.includes(opening)) return;
    node.value = node.value.replace(token, (_, index: string) => paragraphs[Number(index)] ?? '');
  });
}
