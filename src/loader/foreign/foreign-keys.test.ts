import { describe, expect, it } from 'vitest';
import { parseForeign, withFrontMatter } from '../fixtures/parse-foreign.ts';
import { placesOf } from '../fixtures/parse-lines.ts';

const columns = 'columns: [{ id: yaowen, name: 要闻 }]';

describe('keys of another program', () => {
  it('hold our fields, and our own names stay in force', () => {
    const settings = [columns, '字段: { 栏目: category, date: pubDate, reporters: author }'];
    const foreign = withFrontMatter('title: 开幕', 'pubDate: 2019-11-25', 'category: 要闻', 'author: 王伟');
    expect(parseForeign(settings, foreign).entry).toMatchObject({
      day: '2019-11-25',
      column: 'yaowen',
      reporters: ['王伟'],
    });
    const own = withFrontMatter('标题: 开幕', '日期: 2019-11-25', '栏目: 要闻', '记者: 王伟');
    expect(parseForeign(settings, own).entry).toMatchObject({ column: 'yaowen', reporters: ['王伟'] });
  });

  it('are tried in order where one value is wanted, and joined where several are', () => {
    const settings = ['fields: { summary: [excerpt, description], tags: [tags, keywords] }'];
    const text = withFrontMatter(
      'title: 开幕',
      'date: 2019-11-25',
      'description: 二',
      'excerpt: 一',
      'keywords: 工会, 运动会',
      'tags: [职工]',
    );
    expect(parseForeign(settings, text).entry).toMatchObject({
      summary: '一',
      tags: ['职工', '工会', '运动会'],
    });
    const empty = text.replace('excerpt: 一', 'excerpt:');
    expect(parseForeign(settings, empty).entry).toMatchObject({ summary: '二' });
  });

  it('are read with indulgence: lists, mappings, former addresses', () => {
    const settings = [
      columns,
      'fields: { column: categories, tags: tags, reporters: authors, aliases: [permalink, aliases], cover: image, people: who }',
    ];
    const text = withFrontMatter(
      'title: 开幕',
      'date: 2019-11-25',
      'categories: [[要闻, 文体], [基层]]',
      'tags: [运动会]',
      'authors: [{ name: 王伟, email: a@b.example }, 李明]',
      'permalink: 2019/11/25/a/',
      'aliases: [/old/1.html]',
      'who: { 姓名: 郑荣胜, 职务: 书记 }',
    );
    const { entry, problems } = parseForeign(settings, text);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      column: 'yaowen',
      tags: ['运动会', '文体', '基层'],
      reporters: ['王伟', '李明'],
      aliases: ['/2019/11/25/a/', '/old/1.html'],
      people: [{ name: '郑荣胜', post: '书记' }],
    });
    const pictures = withFrontMatter('title: 开幕', 'date: 2019-11-25', 'image: { url: a.png, alt: 会场 }');
    expect(parseForeign(settings, pictures).references).toMatchObject([
      { use: 'cover', source: 'a.png', alt: '会场' },
    ]);
  });

  it.each([
    ['draft: true', 'draft'],
    ['draft: "yes"', 'draft'],
    ['draft: false', 'published'],
    ['published: false', 'draft'],
    ['published: true', 'published'],
    ['published: true\ndraft: true', 'draft'],
    ['draft: false\nstatus: draft', 'draft'],
  ])('say whether an article is published: %s', (lines, status) => {
    const text = withFrontMatter('title: 开幕', 'date: 2019-11-25', lines);
    expect(parseForeign(['fields: { status: [draft, published] }'], text).entry).toMatchObject({ status });
  });

  it('have problems at their own places, told by their own names', () => {
    const settings = [columns, 'fields: { column: category, date: pubDate, title: headline }'];
    const text = withFrontMatter('headline: 开幕', 'pubDate: 2019/11/25', 'category: 要问', 'layout: post');
    const { problems } = parseForeign(settings, text);
    expect(problems).toMatchObject([
      { code: 'unknown-key', line: 5, column: 1, values: { key: 'layout' } },
      { code: 'date-form', line: 3, column: 10, values: { key: 'pubDate' } },
    ]);
    const column = parseForeign(
      settings,
      text.replace('2019/11/25', '2019-11-25').replace('layout: post\n', ''),
    );
    expect(column.problems).toMatchObject([
      { code: 'unknown-column', line: 4, column: 11, values: { key: 'category', value: '要问' } },
    ]);
    const { problems: missing } = parseForeign(settings, withFrontMatter('headline: 开幕'));
    expect(missing).toMatchObject([{ code: 'missing-field', values: { key: 'pubDate', name: 'pubDate' } }]);
    expect(placesOf(parseForeign(settings, withFrontMatter('headline: a', 'headline: b')))).toContain(
      'duplicate-key 3:1',
    );
    expect(placesOf(parseForeign(settings, withFrontMatter('headline：a')))).toEqual([
      'full-width-colon 2:1',
    ]);
  });
});

describe('keys that no field has', () => {
  const text = withFrontMatter('title: 开幕', 'date: 2019-11-25', 'layout: post', 'source: [一, 二]');
  const read = (...settings: string[]) => placesOf(parseForeign(settings, text));

  it('are problems, unless the settings pass over them', () => {
    expect(read()).toEqual(['unknown-key 4:1', 'wrong-kind 5:9']);
    expect(read('unknownFields: problem')).toEqual(['unknown-key 4:1', 'wrong-kind 5:9']);
    expect(read('unknownFields: ignore')).toEqual(['wrong-kind 5:9']);
  });

  it('are passed over one by one, even where they are names of ours', () => {
    expect(read('未知字段: [layout, source]')).toEqual([]);
    expect(read('unknownFields: layout')).toEqual(['wrong-kind 5:9']);
    expect(read('unknownFields: [source]')).toEqual(['unknown-key 4:1']);
  });
});
