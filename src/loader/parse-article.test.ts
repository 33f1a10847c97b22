import { describe, expect, it } from 'vitest';
import { articleSchema } from './article-schema.ts';
import { articleOf, parseLines, parseText, placesOf } from './fixtures/parse-lines.ts';

const everyField = {
  en: [
    'title: 于继承中前行',
    'date: 2019-11-25 10:30',
    'kicker: 引题',
    'subtitle: 副题',
    'eventDate: 2019-11-21',
    'column: yaowen',
    'topics: [专题]',
    'tags: [调研, 工会]',
    'people:',
    '  - 郑荣胜',
    '  - { name: 杜坚强, post: 区总工会主席 }',
    'organizations: [余杭区总工会]',
    'places: [余杭区]',
    'source: 杭州日报',
    'reporters: [王钰哲]',
    'photographers: [李明]',
    'editors: [陈静]',
    'summary: 摘要',
    'cover: { src: a.png, alt: 座谈会, caption: 现场 }',
    'attachments: [{ file: plan.pdf, title: 方案 }]',
    'views: { count: 2635, asOf: 2026-11-22 }',
    'original: { url: "https://news.example/1.html", capturedAt: 2026-11-22 }',
    'id: zheng-rongsheng-yuhang',
    'aliases: [/news/1.html]',
    'lang: zh-TW',
    'status: withdrawn',
    'embargo: 2026-12-01 08:00',
    'expires: 2026-12-31',
    'needsReview: [date]',
  ],
  zh: [
    '标题: 于继承中前行',
    '日期: 2019-11-25 10:30',
    '引题: 引题',
    '副题: 副题',
    '活动日期: 2019-11-21',
    '栏目: 要闻',
    '专题: 专题',
    '标签: [调研, 工会]',
    '人物:',
    '  - 姓名: 郑荣胜',
    '  - { 姓名: 杜坚强, 职务: 区总工会主席 }',
    '机构: 余杭区总工会',
    '地点: 余杭区',
    '来源: 杭州日报',
    '记者: 王钰哲',
    '摄影: 李明',
    '编辑: 陈静',
    '摘要: 摘要',
    '封面: { 文件: a.png, 替代文字: 座谈会, 说明: 现场 }',
    '附件: { 文件: plan.pdf, 标题: 方案 }',
    '浏览次数: { 次数: 2635, 截至: 2026-11-22 }',
    '原文: { 网址: "https://news.example/1.html", 采集时间: 2026-11-22 }',
    '编号: zheng-rongsheng-yuhang',
    '旧址: /news/1.html',
    '语言: zh-TW',
    '状态: 撤回',
    '解禁时间: 2026-12-01 08:00',
    '失效时间: 2026-12-31',
    '待核: date',
  ],
};

describe('parseArticle', () => {
  it('reads every field of the schema', () => {
    expect(everyField.en.filter((line) => !line.startsWith(' '))).toHaveLength(
      Object.keys(articleSchema.shape).length,
    );
    const { entry, references, problems } = parseLines(everyField.en);
    expect(problems).toEqual([]);
    expect(entry).toEqual({
      id: 'zheng-rongsheng-yuhang',
      hasOwnSummary: true,
      file: 'articles/2019-11-25-a.md',
      digest: '00',
      readDigest: expect.stringMatching(/^[0-9a-f]{16}$/),
      bodyStart: ['---', ...everyField.en, '---', ''].join('\n').length,
      status: 'withdrawn',
      title: '于继承中前行',
      kicker: '引题',
      subtitle: '副题',
      day: '2019-11-25',
      time: '10:30',
      eventDay: '2019-11-21',
      column: 'yaowen',
      topics: ['专题'],
      tags: ['调研', '工会'],
      people: [{ name: '郑荣胜' }, { name: '杜坚强', post: '区总工会主席' }],
      organizations: ['余杭区总工会'],
      places: ['余杭区'],
      source: '杭州日报',
      reporters: ['王钰哲'],
      photographers: ['李明'],
      editors: ['陈静'],
      summary: '摘要',
      images: [],
      linkedFiles: [],
      attachments: [],
      views: { count: 2635, asOf: '2026-11-22' },
      original: { url: 'https://news.example/1.html', capturedAt: '2026-11-22' },
      aliases: ['/news/1.html'],
      language: 'zh-TW',
      embargo: { day: '2026-12-01', time: '08:00' },
      expires: { day: '2026-12-31' },
      needsReview: ['date'],
    });
    expect(references).toEqual([
      { use: 'cover', source: 'a.png', alt: '座谈会', caption: '现场', line: 20, column: 15 },
      { use: 'attachment', source: 'plan.pdf', title: '方案', line: 21, column: 23 },
    ]);
  });

  it('reads Chinese names, single values and Chinese words for a status alike', () => {
    const english = parseLines(everyField.en);
    const chinese = parseLines(everyField.zh);
    expect(chinese.problems).toEqual([]);
    const all = { bodyStart: 0, readDigest: '' };
    expect({ ...chinese.entry, ...all }).toEqual({ ...english.entry, ...all });
  });

  it('takes a plain text for the chief part of a field with parts', () => {
    const article = articleOf('people: 郑荣胜', 'views: 2635', 'original: https://news.example/1.html');
    expect(article.people).toEqual([{ name: '郑荣胜' }]);
    expect(article.views).toEqual({ count: 2635 });
    expect(article.original).toEqual({ url: 'https://news.example/1.html' });
    expect(parseLines(['title: a', 'date: 2019-11-25', '附件: plan.pdf']).references).toEqual([
      { use: 'attachment', source: 'plan.pdf', line: 4, column: 5 },
    ]);
  });

  it('keeps texts as they are written, whatever YAML might take them for', () => {
    const article = articleOf('kicker: 012', 'subtitle: yes', 'tags: [1.0, 2019-11-25, true, 0x10]');
    expect(article.kicker).toBe('012');
    expect(article.subtitle).toBe('yes');
    expect(article.tags).toEqual(['1.0', '2019-11-25', 'true', '0x10']);
  });

  it('leaves out what is empty: nothing, ~, null and empty items', () => {
    const article = articleOf(
      'kicker:',
      'subtitle: ~',
      'source: null',
      'summary: ""',
      'tags: [调研, ~, ""]',
      'people:',
    );
    expect(article).not.toHaveProperty('kicker');
    expect([article.subtitle, article.source]).toEqual([undefined, undefined]);
    expect(article.summary).toBe('正文。');
    expect(article.tags).toEqual(['调研']);
    expect(article.people).toEqual([]);
  });

  it('writes a text of several lines in one line', () => {
    expect(articleOf('summary: |', '  first line', '  second line').summary).toBe('first line second line');
  });

  it('counts the same name once, but keeps one person with two posts', () => {
    const article = articleOf('tags: [a, b, a]', 'people: [郑荣胜, 郑荣胜, { 姓名: 郑荣胜, 职务: 主席 }]');
    expect(article.tags).toEqual(['a', 'b']);
    expect(article.people).toEqual([{ name: '郑荣胜' }, { name: '郑荣胜', post: '主席' }]);
  });

  it('finds a column by its id and by its name', () => {
    expect(articleOf('column: yaowen').column).toBe('yaowen');
    expect(articleOf('column: 要闻').column).toBe('yaowen');
  });

  it("does not repeat the site's language", () => {
    expect(articleOf('lang: zh-cn').language).toBeUndefined();
    expect(articleOf('lang: EN-us').language).toBe('en-US');
  });

  it('takes the beginning of the body for a summary', () => {
    expect(articleOf().summary).toBe('正文。');
  });

  it('treats __proto__, constructor and toString as unknown keys and leaves prototypes alone', () => {
    const result = parseLines([
      'title: a',
      'date: 2019-11-25',
      '__proto__: { polluted: yes }',
      'constructor: { prototype: { polluted: yes } }',
      'toString: x',
      'views: { __proto__: 1 }',
      'people: [{ name: a, __proto__: { post: b } }]',
    ]);
    expect(placesOf(result)).toEqual([
      'unknown-key 4:1',
      'unknown-key 5:1',
      'unknown-key 6:1',
      'unknown-key 7:10',
      'unknown-key 8:21',
      'missing-field 7:8',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('needs an alternative text for a cover, and reports the place of the cover', () => {
    const result = parseLines(['title: a', 'date: 2019-11-25', '封面: { 文件: a.png }']);
    expect(placesOf(result)).toEqual(['missing-field 4:5']);
    expect(result.problems[0]?.values).toMatchObject({ key: 'alt', name: '替代文字' });
  });

  it('reports every fault of a file at once', () => {
    const result = parseLines(['标题: a', 'titel: b', 'date: 2019-02-30', 'status: x', 'lang: "?"']);
    expect(placesOf(result)).toEqual([
      'unknown-key 3:1',
      'date-impossible 4:7',
      'language-form 6:7',
      'unknown-choice 5:9',
    ]);
  });

  it('finds the places of faults in files with CRLF', () => {
    const result = parseText(
      '---\r\ntitle: a\r\ndate: 2019-11-25\r\nlang: "?"\r\n---\r\n\r\n正文\r\n![a](http://x/a.png)\r\n',
    );
    expect(placesOf(result)).toEqual(['language-form 4:7']);
    const warned = parseText(
      '---\r\ntitle: a\r\ndate: 2019-11-25\r\n---\r\n\r\n正文\r\n\r\n![a](http://x/a.png)\r\n',
    );
    expect(placesOf(warned)).toEqual(['image-external 8:1']);
  });

  it('finds hidden characters that escapes in quotation marks make', () => {
    expect(placesOf(parseLines(['title: "a\\u202Eb"', 'date: 2019-11-25', 'kicker: "\\u0007"']))).toEqual([
      'bidi-character 2:10',
      'control-character 4:10',
    ]);
    expect(placesOf(parseLines(['title: "a\\uD800"', 'date: 2019-11-25']))).toEqual(['yaml-syntax 2:10']);
  });

  it('lists the images of the body that the content folder should hold', () => {
    const { references } = parseText(
      '---\ntitle: a\ndate: 2019-11-25\n---\n\n![a](a.png) ![b](https://b.example/b.png)\n\n<img src="c.png">\n',
    );
    expect(references).toEqual([
      { use: 'image', source: 'a.png', line: 6, column: 1 },
      { use: 'image', source: 'c.png', line: 8, column: 1 },
    ]);
  });
});
