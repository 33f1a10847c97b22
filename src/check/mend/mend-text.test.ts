import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../tests/samples/content.ts';
import { strictRules, type ReadingRules } from '../../loader/reading-rules.ts';
import { mendText } from './mend-text.ts';
import { unifiedDiff } from './unified-diff.ts';

const mend = (text: string, parts = { frontMatter: true, punctuation: true }) =>
  mendText('articles/2019-11-25-a.md', text, sampleSite(), parts);
const article = (lines: readonly string[], body = '正文。') =>
  ['---', ...lines, '---', '', body, ''].join('\n');

describe('mendText', () => {
  it('mends the front matter, fault by fault', () => {
    const before = article([
      '标题：甲',
      '日期:2019年11月25日',
      '人物 ： [乙]',
      '标签:',
      '  - 丙',
      '来原: "丁"',
    ]);
    expect(mend(before)).toBe(
      article(['标题: 甲', '日期: 2019-11-25', '人物 : [乙]', '标签:', '  - 丙', '来源: "丁"']),
    );
  });

  it.each([
    ['2019/11/25', '2019-11-25'],
    ['"2019.1.5"', '"2019-01-05"'],
    ['2019年11月25日 9:30', '2019-11-25 09:30'],
    ['20191125', '2019-11-25'],
  ])('writes the date %s as %s', (value, wanted) => {
    expect(mend(article(['title: 甲', `date: ${value}`]))).toBe(article(['title: 甲', `date: ${wanted}`]));
  });

  it.each([
    ['a date that says more than its right form could', ['title: 甲', 'date: 2019/11/25（待核）']],
    ['seconds, which would be lost', ['title: 甲', 'date: 2019/11/25 10:30:15']],
    ['a day that does not exist', ['title: 甲', 'date: 2019/02/30']],
    ['a key whose right form is there already', ['title: 甲', 'titel: 乙', 'date: 2019-11-25']],
    [
      'a key under whose right name the value is wrong',
      ['title: 甲', 'date: 2019-11-25', 'url: www.old.example'],
    ],
    ['a key that resembles none', ['title: 甲', 'xyzzy: 乙', 'date: 2019-11-25']],
  ])('leaves alone %s', (_, lines) => {
    expect(mend(article(lines))).toBe(article(lines));
  });

  it('mends a key and its value, and others beside a key that it leaves alone', () => {
    expect(mend(article(['titel: 甲', 'dat: 2019/11/25', 'url: 旧网站']))).toBe(
      article(['title: 甲', 'date: 2019-11-25', 'url: 旧网站']),
    );
  });

  it('mends the other faults of a file where one key cannot be', () => {
    const lines = (day: string) => ['title: 甲', `date: ${day}`, 'xyzzy: 乙'];
    expect(mend(article(lines('2019/11/25')))).toBe(article(lines('2019-11-25')));
  });

  it('makes punctuation between Chinese characters full-width, and nothing else', () => {
    const head = ['title: 甲,乙', 'date: 2019-11-25'];
    const before =
      '会议指出: 要抓好,抓实!3:2,`甲,乙` 卡尔.马克思 [甲,乙](/甲,乙) <b title="甲,乙">丙</b>\n\n## 甲, 乙:丙';
    const after =
      '会议指出：要抓好，抓实!3:2,`甲,乙` 卡尔.马克思 [甲，乙](/甲,乙) <b title="甲,乙">丙</b>\n\n## 甲, 乙：丙';
    expect(mend(article(head, before))).toBe(article(head, after));
  });

  it('keeps line breaks, spaces at the ends of lines and a missing last break as they are, and drops a byte order mark', () => {
    const text = '\uFEFF---\r\ntitle: 甲\r\ndate: 2019/11/25\r\n---\r\n甲,乙  \r\n　　丙\r\n丁';
    expect(mend(text)).toBe('---\r\ntitle: 甲\r\ndate: 2019-11-25\r\n---\r\n甲，乙  \r\n　　丙\r\n丁');
  });

  it('changes nothing but what it mends, and nothing the second time', () => {
    const piece = fc.constantFrom(...'甲乙,;:?!.，。 \n\r\t`*_[]()<>#-|1a　');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const before = article(['title: 甲', 'date: 2019/11/25'], pieces.join(''));
        const after = mend(before);
        expect(mend(after)).toBe(after);
        const rest = (text: string) => text.replace(/^date: .*$/m, '').replace(/[,;:?!，；：？！] */g, '·');
        expect(rest(after)).toBe(rest(before));
        expect(after.split('\n')).toHaveLength(before.split('\n').length);
      }),
    );
  });

  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const given of [text, `---\n${text}\n---\n正文`]) expect(mend(mend(given))).toBe(mend(given));
      }),
    );
  });
});

describe('unifiedDiff', () => {
  it('shows three lines around each change, and changes near each other together', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11\u202E', '12', ''].join('\n');
    const after = before.replace('2', 'b').replace('3', 'c').replace('11', 'k');
    expect(unifiedDiff('a.md', before, after)).toBe(
      [
        '--- a.md',
        '+++ a.md',
        '@@ -1,6 +1,6 @@',
        ' 1',
        '-2',
        '-3',
        '+b',
        '+c',
        ' 4',
        ' 5',
        ' 6',
        '@@ -8,6 +8,6 @@',
        ' 8',
        ' 9',
        ' 10',
        '-11\\u{202E}',
        '+k\\u{202E}',
        ' 12',
        ' ',
        '',
      ].join('\n'),
    );
    expect(unifiedDiff('a.md', before, before)).toBe('');
  });

  it('reads files by the rules of their folder, and mends no key that is right by them', () => {
    const rules: ReadingRules = {
      ...strictRules,
      fields: { date: ['pubDate'] },
      frontMatter: ['yaml', 'toml'],
      dateForms: ['offset'],
      articleFolders: ['posts'],
    };
    const mendForeign = (text: string) =>
      mendText('posts/a.md', text, sampleSite(), { frontMatter: true, punctuation: true }, rules);
    const yaml = article(['title: 甲', 'pubDate: 2019-11-25T09:30:00Z']);
    expect(mendForeign(yaml)).toBe(yaml);
    expect(mendForeign(yaml.replace('pubDate', 'pubDtae'))).toBe(yaml);
    const toml = '+++\ntitle = "甲"\npubDate = 2019-11-25\n+++\n\n甲,乙。\n';
    expect(mendForeign(toml)).toBe(toml.replace('甲,乙', '甲，乙'));
  });
});
