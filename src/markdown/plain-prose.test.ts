import type { Nodes } from 'hast';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './characters.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { parseMarkdown } from './parse.ts';
import { isPlainProse, paragraphsOf } from './plain-prose.ts';
import { toSafeHtml } from './safe-html.ts';

function withoutPlaces<Tree extends Nodes>(tree: Tree): Tree {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

describe('plain prose', () => {
  it('is told from every kind of markup', () => {
    const marked = [
      '# 一',
      '- 一',
      '1. 一',
      '10) 一',
      '一\n---',
      '一\n===',
      'a\n:-',
      '    一',
      '一  \n二',
      '+ 一',
    ];
    const inline = ['**一**', '_一_', '`一`', '[一](二)', '&amp;', '<b>', '一 | 二', '~一~', '\\一', '> 一'];
    expect([...marked, ...inline].filter(isPlainProse)).toEqual([]);
    expect(isPlainProse('11月21日,市人大常委会。\n第二行!(王钰哲)\n\n2019年')).toBe(true);
  });

  it('makes the paragraphs that the parser makes', () => {
    const line = fc.string({ unit: fc.constantFrom(...'报库，。 “”1.a()!#-:=+\n\u3000'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(line, line, hostileSource), (text) => {
        const source = cleanCharacters(text);
        fc.pre(isPlainProse(source));
        expect(paragraphsOf(source)).toEqual(withoutPlaces(toSafeHtml(parseMarkdown(source))));
      }),
      { numRuns: 1000 },
    );
  });
});
