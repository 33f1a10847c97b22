import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForeign, withFrontMatter } from '../fixtures/parse-foreign.ts';
import { plainMoment } from './foreign-moment.ts';

const all = ['numeric', 'chinese', 'english', 'offset', 'name'] as const;
const plain = (text: string) => plainMoment(text, all, 'Asia/Shanghai');

describe('dates in the forms of other programs', () => {
  it.each([
    ['2019/11/25', '2019-11-25'],
    ['2019/1/5', '2019-01-05'],
    ['2019.11.25', '2019-11-25'],
    ['20191125', '2019-11-25'],
    ['2019-1-5 9:30', '2019-01-05 09:30'],
    ['2019年11月25日', '2019-11-25'],
    ['2019年11月25日 上午9时30分', '2019-11-25 09:30'],
    ['25 Nov 2019', '2019-11-25'],
    ['November 25, 2019', '2019-11-25'],
    ['Nov 25 2019 9:30 pm', '2019-11-25 21:30'],
    ['Mon, 25 Nov 2019 01:30:00 GMT', '2019-11-25 09:30'],
    ['Mon Nov 25 2019 09:30:00 GMT+0800 (中国标准时间)', '2019-11-25 09:30'],
    ['2019-11-25T09:30:00+08:00', '2019-11-25 09:30'],
    ['2019-11-25T23:30:00Z', '2019-11-26 07:30'],
    ['2019-11-25T23:30:00.000Z', '2019-11-26 07:30'],
    ['2019-11-25 09:30:00 -0500', '2019-11-25 22:30'],
    ['2019-11-25 09:30:00', '2019-11-25 09:30:00'],
  ])('%s is %s', (written, expected) => {
    expect(plain(written)).toBe(expected);
  });

  it.each([
    '11/12/2019',
    '19/11/25',
    '2019-02-30',
    '2019/02/30',
    '25 Foo 2019',
    '2019/11/25 or so',
    '31 Feb 2019',
    '',
  ])('of %j nobody knows the day: it stays as it is', (written) => {
    expect(plain(written)).toBe(written);
  });

  it('are read in the forms alone that are asked for', () => {
    const written = ['2019/11/25', '2019年11月25日', '25 Nov 2019', '2019-11-25T09:30:00+08:00'];
    const forms = ['numeric', 'chinese', 'english', 'offset'] as const;
    for (const [index, form] of forms.entries()) {
      const read = written.map((text) => plainMoment(text, [form], 'Asia/Shanghai') !== text);
      expect(read).toEqual(written.map((_, other) => other === index));
    }
  });

  it('become our own form or stay what they are, whatever they are', () => {
    const part = fc.constantFrom(
      '2019',
      '0001',
      '9999',
      '-',
      '/',
      '12',
      '31',
      'T',
      '23:59',
      'Z',
      '-12:00',
      ' ',
      'Dec',
      '年',
      '月',
      '日',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), fc.string(), (parts, any) => {
        for (const text of [parts.join(''), any]) {
          const read = plain(text);
          expect(read === text || /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(read)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are told in the words of the file when they cannot be read', () => {
    const text = withFrontMatter('title: a', 'pubDate: 11/12/2019');
    const { problems } = parseForeign(['fields: { date: pubDate }', 'dateForms: [numeric, offset]'], text);
    expect(problems).toMatchObject([
      { code: 'date-form', line: 3, values: { key: 'pubDate', value: '11/12/2019' } },
    ]);
  });

  it('are taken from the name of the file, where nothing else says one', () => {
    const settings = ['articleFolders: [_posts]', '日期格式: [文件名]'];
    const day = (file: string, ...lines: string[]) =>
      parseForeign(settings, withFrontMatter('title: a', ...lines), file).entry?.day;
    expect(day('_posts/2011-12-05-a.md')).toBe('2011-12-05');
    expect(day('_posts/2011/12/05/a.md')).toBe('2011-12-05');
    expect(day('_posts/2011-12-05-a.md', 'date: 2011-12-06')).toBe('2011-12-06');
    expect(day('_posts/a.md')).toBeUndefined();
  });
});
