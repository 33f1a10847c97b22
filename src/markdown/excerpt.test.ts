import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { hostileSource } from './fixtures/hostile-source.ts';

describe('an excerpt', () => {
  it('is the whole text when that is short', () => {
    expect(excerpt('# 标题\n\n**正文。**\n\n第二段[^1]。\n\n[^1]: 注')).toBe('标题 正文。第二段。');
  });

  it('ends with a sentence or clause that ends near, and an ellipsis', () => {
    expect(excerpt('一二三四五六七。八九十一二三四五', 12)).toBe('一二三四五六七。…');
    expect(excerpt('一二三四五六七，八九十一二三四五', 12)).toBe('一二三四五六七…');
    expect(excerpt('一二，三四五六七八九十一二三四五', 12)).toBe('一二，三四五六七八九十…');
  });

  it('does not take a comma within a number for the end of a clause', () => {
    expect(excerpt('收入达到了1,234,567,890元人民币', 14)).toBe('收入达到了1,234,56…');
  });

  it('splits no character that readers see as one', () => {
    expect(excerpt('一二三👩‍👩‍👧四五六七八', 8)).toBe('一二三…');
    expect(excerpt('𠮷𠮷𠮷𠮷𠮷', 6)).toBe('𠮷𠮷…');
  });

  it('ends where readers see a character end, whatever stands there', () => {
    const character = fc.constantFrom(
      ...'一二，。Aé가',
      'e\u0301',
      '👩‍👩‍👧',
      '🇨🇳',
      '𠮷',
      '葛\u{E0100}',
      'か\u3099',
    );
    const text = fc.array(character, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (characters, limit) => {
        const written = excerpt(characters.join(''), limit).replace(/…$/, '');
        const whole = characters.map((_, count) => characters.slice(0, count).join(''));
        expect([...whole, characters.join('')].map((each) => each.normalize())).toContain(
          written.normalize(),
        );
      }),
    );
  });

  it('leaves images and captions out', () => {
    expect(excerpt('![图](a.jpg "说明")\n\n正文![小图](b.jpg)在此。')).toBe('正文在此。');
  });

  it('reads further when markup fills the beginning', () => {
    expect(excerpt(`<!-- ${'注'.repeat(2000)} -->\n\n正文。`)).toBe('正文。');
  });

  it('knows definitions that stand far below', () => {
    const source = `见[报告][r]，注[^1]。${'很长的正文。'.repeat(400)}\n\n[r]: /x\n[^1]: 注`;
    expect(excerpt(source, 20)).toBe('见报告，注。很长的正文。很长的正文。…');
  });

  it('is that of the whole text, however the source goes on', () => {
    // All of the text, then, as a source in which nothing is marked, its beginning.
    const ofWhole = (source: string): string =>
      excerpt(excerpt(source, 1e6).replace(/[!-\/:-@[-`{-~]/g, String.raw`\$&`));
    const word = fc.constantFrom(
      ...[
        '报库',
        '重点。',
        'a ',
        '1',
        '👩‍👩‍👧',
        'e\u0301',
        '\n',
        '\n\u3000\u3000',
        '“引”，',
        '**重点。**',
        '\u0000',
      ],
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 150 }).map((words) => words.join(''));
    const other = fc.constantFrom(
      ...[
        '## 部署',
        '- 甲\n- 乙',
        '![图](照片_1.jpg)',
        '![图](a.jpg "说明")',
        '\u0301',
        '[^1]: 注',
        '![^1](a.jpg)',
      ],
    );
    const block = fc.oneof({ weight: 3, arbitrary: paragraph }, other);
    const lead = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
    // Enough that nothing of the rest is a part of the excerpt.
    const sources = fc
      .tuple(lead, fc.constant('报库的正文。'.repeat(60)), hostileSource)
      .map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(sources, (source) => {
        expect(excerpt(source)).toBe(ofWhole(source));
      }),
      { numRuns: 500 },
    );
  });
});
