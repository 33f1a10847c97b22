import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/parse.ts';
import { readerText } from '../recognise/reader-text.ts';
import { bodyMarkdown } from './body-markdown.ts';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

describe('bodyMarkdown', () => {
  it('leaves Chinese text as it is', () => {
    const text = '11月21日,“余杭风景独好”:见https://a.example/x?a=b(一)、2019年!';
    expect(bodyMarkdown([paragraph(text)])).toBe(`${text}\n`);
  });

  it('writes emphasis beside Chinese punctuation so that the parser closes it', () => {
    const strong: RootContent = {
      type: 'paragraph',
      children: [
        { type: 'text', value: '前文' },
        { type: 'strong', children: [{ type: 'text', value: '重点。' }] },
        { type: 'text', value: '后文' },
      ],
    };
    const markdown = bodyMarkdown([strong]);
    expect(markdown).toBe('前文**重点。**后文\n');
    expect(parseMarkdown(markdown).children).toMatchObject([{ children: [{}, { type: 'strong' }, {}] }]);
  });

  it('writes blocks within running text, which pages have, as running text', () => {
    const given = {
      type: 'paragraph',
      children: [
        {
          type: 'strong',
          children: [
            { type: 'list', children: [{ type: 'listItem', children: [paragraph('山')] }] },
            { type: 'code', value: 'a\nb' },
          ],
        },
        { type: 'emphasis', children: [{ type: 'code', value: '' }] },
        { type: 'text', value: '水' },
      ],
    };
    expect(bodyMarkdown([given as RootContent])).toBe('**山 `a b`**水\n');
  });

  it('writes texts that the parser reads as the same texts', () => {
    const piece = fc.constantFrom(
      '工会',
      '。',
      '*',
      '_',
      '~',
      '`',
      '#',
      '- ',
      '1. ',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '|',
      '!',
      '\\',
      '=',
      '+',
      '$',
      ':',
      'a',
      ' ',
      'http://a.b',
      '10:30',
      '&amp;',
      '<b>',
      '^',
    );
    const line = fc
      .array(piece, { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join('').replace(/ +/g, ' ').trim());
    fc.assert(
      fc.property(
        fc.array(
          line.filter((text) => text !== ''),
          { minLength: 1, maxLength: 3 },
        ),
        (lines) => {
          const read = parseMarkdown(bodyMarkdown(lines.map(paragraph))).children.map(readerText);
          expect(read).toEqual(lines);
        },
      ),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 5000 : 500 },
    );
  });
});
