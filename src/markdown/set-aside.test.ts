import fc from 'fast-check';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './characters.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { parseMarkdown } from './parse.ts';
import { restoreProse, setProseAside } from './set-aside.ts';

function withoutPlaces(tree: Root): Root {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function parseShortened(source: string): Root {
  const { source: shortened, runs } = setProseAside(source);
  const tree = parseMarkdown(shortened);
  restoreProse(tree, runs);
  return withoutPlaces(tree);
}

describe('setting prose aside', () => {
  it('leaves one token for a run of paragraphs', () => {
    const { source, runs } = setProseAside('第一段。\n\n第二段。\n\n**重点**\n\n第三段。\n');
    expect(source).toBe('\uFDD00\uFDD1\n\n**重点**\n\n\uFDD01\uFDD1');
    expect(runs).toEqual(['第一段。\n\n第二段。', '第三段。']);
  });

  it('keeps empty lines and text within code as they are', () => {
    const source = '```\n甲\n\n\n乙\n\n丙\n```';
    expect(parseShortened(source).children).toMatchObject([{ type: 'code', value: '甲\n\n\n乙\n\n丙' }]);
  });

  it('gives the tree that the parser gives', () => {
    fc.assert(
      fc.property(hostileSource, (hostile) => {
        // Empty lines at either end mean nothing, except in a code block that is never closed.
        const source = cleanCharacters(hostile).replace(/^\n+|\n+$/g, '');
        expect(parseShortened(source)).toEqual(withoutPlaces(parseMarkdown(source)));
      }),
      { numRuns: 1000 },
    );
  });
});
