import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay, ClockTime } from '../archive/calendar-day.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { shapeOf } from '../loader/field.ts';
import { parseText, siteWithColumns } from '../loader/fixtures/parse-lines.ts';
import { findHiddenCharacter } from '../loader/decode-text.ts';
import { writeArticleTemplate, type ArticleFacts } from './article-template.ts';

const day = '2026-11-22' as CalendarDay;
const languages = ['zh', 'en'] as const;
const write = (facts: Partial<ArticleFacts> = {}, keys: 'zh' | 'en' = 'zh', comments: 'zh' | 'en' = 'zh') =>
  writeArticleTemplate({ title: '运动会开幕', date: { day }, ...facts }, { keys, comments }, siteWithColumns);

/** The article that it is once somebody wrote the body and took the draft for done; throws when there is any problem. */
function articleOf(template: string) {
  const done = template.replace(/^(?:状态: 草稿|status: draft) .*\n/m, '');
  const { entry, problems } = parseText(`${done}正文。\n`);
  if (entry === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return entry;
}

describe('the text of a new article', () => {
  it('begins with what is known, then the fields that can be left out, each explained', () => {
    expect(write({ column: 'yaowen' }).split('\n').slice(0, 10)).toMatchInlineSnapshot(`
      [
        "---",
        "标题: 运动会开幕",
        "日期: 2026-11-22",
        "栏目: 要闻",
        "状态: 草稿  # 写好以后删去这一行，就会发布。",
        "",
        "# 下面各项都可以不写。要写哪一项，删去行首的“# ”，在冒号后面写上内容。",
        "# 引题:  # 标题上面的一行（眉题、肩题）。例：市总工会开展基层调研",
        "# 副题:  # 标题下面的一行。例：郑荣胜赴余杭区调研工会工作",
        "# 活动日期:  # 所报道的事发生在哪一天。例：2019-11-21",
      ]
    `);
  });

  it.each(languages)('has every other field as a commented line, with keys in %s', (keys) => {
    const template = write({}, keys);
    for (const { key, reference } of shapeOf(articleSchema).fields) {
      const name = keys === 'zh' ? reference.name : key;
      const required = ['title', 'date', 'status'].includes(key);
      expect(template).toMatch(new RegExp(required ? `^${name}: .` : `^# ${name}:  # .`, 'm'));
    }
  });

  it('explains the fields in the language of the editor, whatever the language of the keys', () => {
    expect(write({}, 'zh', 'en')).toContain('# 副题:  # The line below the headline. Example: ');
    expect(write({}, 'en', 'zh')).toContain('# subtitle:  # 标题下面的一行。例：');
  });

  it("offers the archive's own columns", () => {
    expect(write()).toMatch(/^# 栏目: .*要闻 \| 使用指南$/m);
  });

  it.each(languages)('is a draft without a problem, with keys in %s', (keys) => {
    const { entry, problems } = parseText(write({ column: 'guide' }, keys));
    expect({ problems, status: entry?.status }).toEqual({ problems: [], status: 'draft' });
    expect(articleOf(write({ column: 'guide' }, keys))).toMatchObject({
      title: '运动会开幕',
      column: 'guide',
      status: 'published',
      day,
    });
  });

  it.each(languages)(
    'means the same when every comment of a field is uncommented, with keys in %s',
    (keys) => {
      const template = write({}, keys);
      expect(articleOf(template.replace(/^# (\S+: {2}#)/gm, '$1'))).toEqual({
        ...articleOf(template),
        bodyStart: expect.any(Number),
        readDigest: expect.any(String),
      });
    },
  );

  it('takes a value that is written before the explanation', () => {
    const template = write({}, 'zh').replace(/^# 副题: /m, '副题: 二十支代表队参加');
    expect(articleOf(template).subtitle).toBe('二十支代表队参加');
  });

  it('keeps the time of day', () => {
    expect(articleOf(write({ date: { day, time: '09:30' as ClockTime } }))).toMatchObject({
      day,
      time: '09:30',
    });
  });

  it('keeps any headline as it is', () => {
    const headlines = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          '2019',
          'null',
          '~',
          'a: b',
          '# a',
          '- a',
          '---',
          '"',
          "'",
          '%',
          '@',
          '[1]',
          '{',
          '&a',
          '!x',
          'yes',
        ),
      )
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && findHiddenCharacter(text) === undefined);
    fc.assert(
      fc.property(headlines, (title) => {
        expect(articleOf(write({ title })).title).toBe(title);
      }),
    );
  });
});
