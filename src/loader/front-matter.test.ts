import { describe, expect, it } from 'vitest';
import { articleText } from './fixtures/content-folder.ts';
import { parseText, placesOf } from './fixtures/parse-lines.ts';
import { splitFrontMatter } from './front-matter.ts';
import { startReport } from './problem-report.ts';

describe('splitFrontMatter', () => {
  const split = (text: string): unknown => splitFrontMatter(text, startReport('a.md', text));

  it('finds the YAML and the body, with spaces after the fences and with CRLF', () => {
    expect(split('---\na: 1\n---\nbody')).toEqual({
      language: 'yaml',
      matter: '\na: 1',
      matterStart: 3,
      bodyStart: 13,
    });
    expect(split('---  \na: 1\n--- \nbody')).toMatchObject({ bodyStart: 16 });
    expect(split('---\r\na: 1\r\n---\r\nbody')).toMatchObject({ bodyStart: 16 });
    expect(split('---\na: 1\n---')).toMatchObject({ bodyStart: 12 });
  });

  it('ends the front matter at the first fence', () => {
    expect(split('---\na: 1\n---\nb\n---\nc')).toMatchObject({ bodyStart: 13 });
  });

  it('reads front matter that holds nothing, or comments only', () => {
    expect(placesOf(parseText('---\n---\n\n正文\n'))).toEqual(['missing-field 1:1', 'missing-field 1:1']);
    expect(placesOf(parseText('---\n# title: a\n---\n\n正文\n'))).toEqual([
      'missing-field 1:1',
      'missing-field 1:1',
    ]);
  });

  it.each([
    ['---js', '---js\n{ title: (globalThis.wasRun = true) }\n---\n正文\n', 'front-matter-language 1:1'],
    ['--- js', '--- js\n{ title: (globalThis.wasRun = true) }\n---\n正文\n', 'front-matter-language 1:1'],
    ['---javascript', '---javascript\nglobalThis.wasRun = true\n---\n正文\n', 'front-matter-language 1:1'],
    ['---coffee', '---coffee\nglobalThis.wasRun = true\n---\n正文\n', 'front-matter-language 1:1'],
    ['---json', '---json\n{"title":"a"}\n---\n正文\n', 'front-matter-language 1:1'],
    ['---yaml', '---yaml\ntitle: a\n---\n正文\n', 'front-matter-language 1:1'],
    ['+++', '+++\ntitle = "a"\n+++\n正文\n', 'front-matter-language 1:1'],
    [';;;', ';;;\n{"title":"a"}\n;;;\n正文\n', 'front-matter-language 1:1'],
    ['----', '----\ntitle: a\n----\n正文\n', 'fence-not-plain 1:1'],
    ['a fence at the end of the file', '---', 'front-matter-not-closed 1:1'],
    ['an empty line before the fence', '\n---\ntitle: a\n---\n正文\n', 'front-matter-missing 1:1'],
    ['an empty file', '', 'front-matter-missing 1:1'],
  ])('does not read, and never runs, %s', (_, text, expected) => {
    expect(placesOf(parseText(text))).toEqual([expected]);
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('takes front matter of exactly 16 kB and no more', () => {
    const withLength = (bytes: number): string => {
      const rest = '---\ntitle: a\ndate: 2019-11-25\n# \n---';
      return `---\ntitle: a\ndate: 2019-11-25\n# ${'x'.repeat(bytes - rest.length)}\n---\n\n正文\n`;
    };
    expect(placesOf(parseText(withLength(16 * 1024)))).toEqual([]);
    expect(placesOf(parseText(withLength(16 * 1024 + 1)))).toEqual(['front-matter-too-long 1:1']);
  });

  it('refuses aliases before they can be expanded', () => {
    const bomb = [
      'a: &a [x, x]',
      ...[...'bcdefghij'].map((name, i) => `${name}: &${name} [*${'abcdefghij'[i]}, *${'abcdefghij'[i]}]`),
    ];
    const result = parseText(articleText(['tags: &a [x]', 'topics: *a', ...bomb]));
    expect(placesOf(result)).toEqual(expect.arrayContaining(['yaml-anchor 4:7', 'yaml-anchor 5:9']));
  });

  it('names an alias that has no anchor, such as a text that begins with an asterisk', () => {
    expect(placesOf(parseText(articleText(['source: *杭州日报'])))).toEqual(['yaml-anchor 4:9']);
  });

  it('finds a tab that indents, but lets a tab stand within a line', () => {
    expect(placesOf(parseText(articleText(['views:', '  \tcount: 1'])))).toEqual(['front-matter-tab 5:1']);
    expect(placesOf(parseText(articleText(['kicker: a\tb'])))).toEqual([]);
  });

  it('reports keys that are given twice, in one language or in two', () => {
    expect(placesOf(parseText(articleText(['title: b'])))).toEqual(['duplicate-key 4:1']);
    expect(placesOf(parseText(articleText(['views: { 次数: 1, count: 2 }'])))).toEqual([
      'duplicate-key 4:17',
    ]);
  });

  it('survives brackets that are nested without end', () => {
    for (const open of ['[', '{', '- ', '? ', '{a: ']) {
      const result = parseText(articleText([`tags: ${open.repeat(15_000 / open.length)}`]));
      expect(result.entry).toBeUndefined();
    }
  });
});
