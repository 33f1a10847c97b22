import type { Nodes } from 'hast';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './characters.ts';
import { hostileSource } from './fixtures/hostile-source.ts';
import { parseMarkdown } from './parse.ts';
import { toSafeHtml } from './safe-html.ts';
import { simpleTree } from './simple-blocks.ts';

function withoutPlaces<Tree extends Nodes>(tree: Tree): Tree {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

describe('simple blocks', () => {
  it('are paragraphs, headings, lists and strong emphasis', () => {
    for (const source of [
      '11月21日,市人大常委会。\n第二行!(王钰哲)\n\n2019年',
      '**重点。**后文**又**重点\n次行',
      '## 一、部署\n\n- 甲\n- **乙**丙\n\n结语。\n\n* 丁\n',
    ])
      expect(simpleTree(source)).toEqual(withoutPlaces(toSafeHtml(parseMarkdown(source))));
  });

  it('are not what else a parser must look at', () => {
    const sources = [
      '- 甲\n\n- 乙',
      '- 甲\n* 乙',
      '- - 甲',
      '-     甲',
      '甲\n- 乙',
      '# 甲 #',
      '# 甲\n乙',
      '** 甲**',
      '***甲***',
      '**甲',
      '*甲*',
      '1. 甲',
      '![](a.jpg)',
    ];
    expect(sources.filter((source) => simpleTree(source) !== undefined)).toEqual([]);
  });

  it('make the tree that the parser makes', () => {
    const character = fc.constantFrom(
      ...'报库，。 “”1.a()!#-:=+*\n\u3000',
      '**',
      '\n\n',
      '\n- ',
      '\n## ',
      '**\n',
      '。**',
      '**。',
    );
    const line = fc.string({ unit: character, maxLength: 60 });
    const word = fc.constantFrom('报', '库。', 'a', '1', '“引”', '\u3000', 'a.', '（甲）', '，', ' ');
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
    const phrasing = fc
      .array(
        fc.oneof(
          text,
          text.map((inner) => `**${inner}**`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((parts) => parts.join(''));
    const block = fc.oneof(
      phrasing,
      fc.tuple(fc.constantFrom('# ', '## ', '###### ', '#'), phrasing).map((parts) => parts.join('')),
      fc
        .array(fc.tuple(fc.constantFrom('- ', '- ', '* ', '+ '), phrasing), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((parts) => parts.join('')).join('\n')),
    );
    const blocks = fc
      .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), { maxLength: 5 })
      .map((parts) => parts.flat().join(''));
    let simple = 0;
    fc.assert(
      fc.property(fc.oneof(line, blocks, blocks, hostileSource), (written) => {
        const source = cleanCharacters(written);
        const tree = simpleTree(source);
        if (tree === undefined) return;
        simple += 1;
        expect(tree).toEqual(withoutPlaces(toSafeHtml(parseMarkdown(source))));
      }),
      { numRuns: 3000 },
    );
    expect(simple).toBeGreaterThan(200);
  });
});
