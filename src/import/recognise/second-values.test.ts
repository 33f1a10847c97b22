import { describe, expect, it } from 'vitest';
import { lostCharacters } from '../fixtures/lost-characters.ts';
import { importHtml } from '../html/import-html.ts';
import { noFiles } from '../html/page-files.ts';
import { foreignFields } from '../markdown/foreign-fields.ts';
import { draftOfRecord } from '../records/draft-of-record.ts';
import { importText } from '../text/import-text.ts';

const context = { timeZone: 'Asia/Shanghai' };
const second = (...texts: string[]) => texts.map((text) => ({ reason: 'second-value', text }));
const body = '11月21日，职工运动会开幕，二十支队伍参加了比赛。';

describe('two values for one field', () => {
  it.each([
    ['in two lines', `来源：甲报\n来源：乙报\n2019-11-25`, { source: '甲报' }, ['source'], ['乙报']],
    ['in one line', `来源：甲报 2019-11-25 来源：乙报`, { source: '甲报' }, ['source'], ['乙报']],
    ['of columns', `2019-11-25 栏目：要闻 栏目：文体`, { column: '要闻' }, ['column'], ['栏目：文体']],
    ['of views', `2019-11-25 点击：12 浏览次数：13`, { views: 12 }, ['views'], ['浏览次数：13']],
    [
      'of days behind a source',
      `发布时间：2019-11-25 来源：甲报 2019-11-26`,
      { source: '甲报', date: { day: '2019-11-25' } },
      ['date'],
      ['2019-11-26'],
    ],
    [
      'of days of which one is the last change',
      `发布时间：2019-11-25 更新时间：2019-11-27`,
      { date: { day: '2019-11-25' } },
      [],
      ['2019-11-27'],
    ],
    [
      'of an account whose author is no person',
      `原创 工会宣传 余杭工会 2019-11-25 08:00`,
      { source: '余杭工会' },
      ['source'],
      ['工会宣传'],
    ],
  ])('keeps the first and lists the second %s', (_, line, fields, doubts, dropped) => {
    const text = `职工运动会开幕\n${line}\n${body}\n`;
    const draft = importText(text, context);
    expect(draft.fields).toMatchObject(fields);
    expect(draft.doubts).toEqual(doubts);
    expect(draft.dropped).toEqual(second(...dropped));
    expect(lostCharacters(text, draft)).toBe('');
  });

  it('adds up tags, and takes the time of the same day for no other value', () => {
    const line = '2019-11-25 09:30 关键词：工会 标签：文体';
    const draft = importText(`职工运动会开幕\n${line}\n${body}\n\n发布日期：2019-11-25\n`, context);
    expect(draft.fields).toMatchObject({
      tags: ['工会', '文体'],
      date: { day: '2019-11-25', time: '09:30' },
    });
    expect({ doubts: draft.doubts, dropped: draft.dropped }).toEqual({ doubts: [], dropped: [] });
  });

  it('lists the line that stands as a headline where a label names another', () => {
    const draft = importText(`标题：职工运动会开幕\n欢迎浏览本站\n2019-11-25\n${body}\n`, context);
    expect(draft.fields.title).toBe('职工运动会开幕');
    expect(draft.dropped).toEqual(second('欢迎浏览本站'));
  });

  it('lists the second of those that stand around the article of a page', () => {
    const page = `<meta name="ContentSource" content="甲报"><h1>职工运动会开幕</h1><p>2019-11-25 来源：乙报</p><div id="zoom"><p>${body}</p></div>`;
    const draft = importHtml(page, 'a.html', noFiles, context);
    expect(draft.fields.source).toBe('甲报');
    expect(draft.dropped).toEqual(second('乙报'));
  });

  it('takes the day of the last change of a page that has no other', () => {
    const page = `<h1>职工运动会开幕</h1><p>更新时间：2019-11-25</p><div id="zoom"><p>${body}</p></div>`;
    const draft = importHtml(page, 'a.html', noFiles, context);
    expect(draft.fields.date).toEqual({ day: '2019-11-25' });
    expect({ doubts: draft.doubts, dropped: draft.dropped }).toEqual({ doubts: ['date'], dropped: [] });
  });

  it('lists the second of a record and of its text', () => {
    const record = foreignFields({ title: '职工运动会开幕', 来源: '甲报', date: '2019-11-25' }, context);
    const draft = draftOfRecord(record, `来源：乙报\n${body}`, context);
    expect(draft.fields.source).toBe('甲报');
    expect(draft.doubts).toEqual(['source']);
    expect(draft.dropped).toEqual(second('乙报'));
  });

  it('lists the second of two keys, and of a list for what can be one only', () => {
    const { fields, dropped } = foreignFields(
      { source: ['甲报', '乙报'], 来源: '丙报', views: '12', hits: '13', 浏览次数: '14' },
      context,
    );
    expect(fields).toMatchObject({ source: '甲报', views: 12 });
    expect(dropped).toEqual(expect.arrayContaining(second('source: 乙报', '来源: 丙报')));
    expect(dropped.map(({ text }) => text)).toContain('浏览次数: 14');
  });
});
