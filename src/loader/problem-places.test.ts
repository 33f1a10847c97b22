import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder } from './fixtures/content-folder.ts';
import { parseLines, placesOf } from './fixtures/parse-lines.ts';
import { readContent } from './read-content.ts';

/** The problems of lines that follow a title and a date, the first in line 4. */
function placesIn(...lines: readonly string[]): readonly string[] {
  return placesOf(parseLines(['title: 标题', 'date: 2019-11-25', ...lines]));
}

describe('a problem of the front matter is told once, at its own place', () => {
  it.each([
    ['an anchor before a text', ['source: &a 杭州日报'], ['yaml-anchor 4:9']],
    ['an anchor on a line of its own', ['source:', '  &a 杭州日报'], ['yaml-anchor 5:3']],
    ['an anchor before nothing', ['source: &a'], ['yaml-anchor 4:9']],
    ['an anchor before a key', ['&k source: 杭州日报'], ['yaml-anchor 4:1']],
    ['an anchor before a list', ['people: &p [甲, 乙]'], ['yaml-anchor 4:9']],
    ['an anchor before a list of lines', ['people: &p', '  - 甲'], ['yaml-anchor 4:9']],
    [
      'an anchor in a list, and its alias',
      ['tags: [甲, &b 乙, *b]'],
      ['yaml-anchor 4:11', 'yaml-anchor 4:17'],
    ],
    ['an anchor before a mapping', ['cover: &c { src: a.png, alt: 图 }'], ['yaml-anchor 4:8']],
    ['an alias of nothing', ['source: *重要*通知'], ['yaml-anchor 4:9']],
    ['a tag', ['source: !!str 杭州日报'], ['yaml-tag 4:9']],
    ['a tag in full', ['source: !<tag:a> 杭州日报'], ['yaml-tag 4:9']],
    ['a tag before a list', ['people: !!seq', '  - 甲'], ['yaml-tag 4:9']],
    ['an escape', ['source: "杭\\u202E州"'], ['bidi-character 4:11']],
    ['an escape in a list', ['people: [甲, "乙\\x07"]'], ['control-character 4:15']],
    ['an escape in a later line', ['source: "杭', '  州\\a"'], ['control-character 5:4']],
    ['half of a pair', ['source: "杭\\uD800\\uD83D\\uDE00"'], ['yaml-syntax 4:11']],
  ] as const)('%s', (_, lines, places) => {
    expect(placesIn(...lines)).toEqual(places);
  });

  it('and escapes of characters that everybody sees are no problem', () => {
    expect(placesIn('source: "杭\\u5DDE\\uD83D\\uDE00\\"\\\\x07"')).toEqual([]);
  });

  it('and a control character between quotation marks is told once, as one anywhere else', async () => {
    const files = {
      'articles/a.md': articleText(['source: "杭\u0007州"', 'kicker: 引\u0007题'], '正文\u0007。'),
    };
    const { problems } = await readContent({ contentDirectory: makeContentFolder(files) });
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'control-character 4:11',
      'control-character 5:10',
      'control-character 8:3',
    ]);
  });
});
