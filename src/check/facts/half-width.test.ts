import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/parse.ts';
import { halfWidthMarks } from './half-width.ts';

/** Where the text of a body stands as its whole tree has it. */
function textOf(body: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  visit(parseMarkdown(body), 'text', ({ position }) => {
    for (let at = position?.start.offset ?? 0; at < (position?.end.offset ?? 0); at++) offsets.add(at);
  });
  return offsets;
}

const piece = fc.constantFrom(
  ...[
    '甲,乙',
    '汉字',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '> ',
    '    ',
    '```\n',
    '~~~\n',
    '`',
    '**',
    '|',
    '---\n',
    '===\n',
  ],
  ...['<div>\n', '<!--', '-->', '<pre>\n', '[', '](a)', ']: a\n', '[^1]: ', '\\', '&amp;', '。', 'x '],
);

it('finds the marks of the text, whether or not the whole body is parsed for it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const body = pieces.join('');
      const text = textOf(body);
      const expected = [...body.matchAll(/(?<=[甲汉字乙]),(?=[甲乙汉字])/g)]
        .map(({ index }) => index)
        .filter((index) => [index - 1, index, index + 1].every((at) => text.has(at)));
      expect(halfWidthMarks(body).map(({ start }) => start)).toEqual(expected);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
