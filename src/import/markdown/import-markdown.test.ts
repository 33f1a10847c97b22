import { describe, expect, it } from 'vitest';
import type { PageFiles } from '../html/page-files.ts';
import { noFiles } from '../html/page-files.ts';
import { importMarkdown } from './import-markdown.ts';

const context = { timeZone: 'Asia/Shanghai' };
const read = (text: string, name = 'posts/a.md', files: PageFiles = noFiles) =>
  importMarkdown(text, name, files, context);

describe('importing Markdown of other systems', () => {
  it('reads an article of Hexo', () => {
    const text =
      '---\ntitle: 职工运动会开幕\ndate: 2019-11-25 10:30:00\ncategories:\n  - 要闻\n  - 文体\ntags: [运动会]\nauthor: 王伟\npermalink: 2019/11/25/a/\nlayout: post\n---\n\n开头。\n\n<!-- more -->\n\n* 一\n* 二\n';
    expect(read(text)).toMatchObject({
      fields: {
        title: '职工运动会开幕',
        date: { day: '2019-11-25', time: '10:30' },
        column: '要闻',
        tags: expect.arrayContaining(['文体', '运动会']),
        reporters: ['王伟'],
        aliases: ['/2019/11/25/a/'],
      },
      body: '开头。\n\n\n* 一\n* 二',
      doubts: ['column'],
      dropped: [{ reason: 'no-such-field', text: 'layout: post' }],
    });
  });

  it('reads an article of Hugo, in TOML, YAML and JSON alike', () => {
    const expected = {
      fields: {
        title: '植树',
        date: { day: '2019-03-13', time: '02:30' },
        status: 'draft',
        id: 'zhi-shu',
        tags: ['绿化'],
      },
      body: '正文。',
    };
    const toml =
      '+++\ntitle = "植树"\ndate = 2019-03-12T18:30:00Z\ndraft = true\nslug = "zhi-shu"\ntags = ["绿化"]\n+++\n正文。\n';
    const yaml =
      '---\ntitle: 植树\ndate: 2019-03-12T18:30:00Z\ndraft: true\nslug: zhi-shu\ntags: [绿化]\n---\n正文。\n';
    const json =
      '{\n"title": "植树", "date": "2019-03-12T18:30:00Z", "draft": true, "slug": "zhi-shu", "tags": ["绿化"]\n}\n正文。\n';
    for (const text of [toml, yaml, json]) expect(read(text)).toMatchObject(expected);
  });

  it('reads an article of Jekyll, whose file name has the day', () => {
    const text =
      '---\nlayout: post\ntitle: "工会送法"\nredirect_from: /old/1.html\n---\n{% highlight sh %}\nls\n{% endhighlight %}\n';
    expect(read(text, 'blog/_posts/2011-12-05-song-fa.md')).toMatchObject({
      fields: { title: '工会送法', date: { day: '2011-12-05' }, id: 'song-fa', aliases: ['/old/1.html'] },
      body: '```sh\nls\n```',
    });
  });

  it.each([
    ['_posts/2011-12-05-song-fa.md', ''],
    ['posts/song-fa.md', 'layout: post\n'],
  ])('reads words under the keys of Jekyll as lists: %s', (name, layout) => {
    const text = `---\n${layout}title: 工会 送法\ndate: 2011-12-05\ncategories: news  law\ntags: 普法 送法\n---\n正文。\n`;
    expect(read(text, name).fields).toMatchObject({
      title: '工会 送法',
      column: 'news',
      tags: ['law', '普法', '送法'],
    });
  });

  it('leaves words together that a list or commas part, that stand under a key for one, or that another program wrote', () => {
    const post = (lines: string, name = '2011-12-05-a.md') =>
      read(`---\ntitle: 一\ndate: 2011-12-05\n${lines}\n---\n正文。\n`, name).fields;
    expect(post('tags: [New York, 工会]').tags).toEqual(['New York', '工会']);
    expect(post('tags: New York, 工会').tags).toEqual(['New York', '工会']);
    expect(post('category: 工会 要闻').column).toBe('工会 要闻');
    expect(post('tags: New York', 'posts/a.md').tags).toEqual(['New York']);
  });

  it('says where YAML has a slip, and which', () => {
    const slip = (text: string) => {
      try {
        return read(text).fields;
      } catch (error) {
        return error;
      }
    };
    expect(slip('---\nlayout: post\ntitle: 职工: 运动会\n---\n正文。\n')).toMatchObject({
      code: 'yaml-slip',
      values: { line: 3, column: 8, fault: 'BLOCK_AS_IMPLICIT_KEY' },
    });
    expect(slip('title: "一\ndate: 2019-11-25\n---\n正文。\n')).toMatchObject({
      code: 'yaml-slip',
      values: { line: 3, column: 1, fault: 'MISSING_CHAR' },
    });
  });

  it('lists an address without its protocol, which is none of the site, as dropped', () => {
    for (const key of ['permalink', 'canonical', 'url']) {
      const { fields, dropped } = read(
        `---\ntitle: 一\ndate: 2011-12-05\n${key}: //old.example/1.html\n---\n正文。\n`,
      );
      expect(fields).not.toHaveProperty('aliases');
      expect(fields).not.toHaveProperty('original');
      expect(dropped).toEqual([{ reason: 'unfit-value', text: `${key}: //old.example/1.html` }]);
    }
  });

  it('reads the first lines where there is no front matter, and keeps the body as it is written', () => {
    const text =
      '# 职工书画展\n\n发布时间：2019-11-25 来源：杭州日报\n\n展出 *一百* 幅：\n\n* 书法\n* 绘画\n\n（记者 王伟）\n';
    expect(read(text)).toMatchObject({
      fields: { title: '职工书画展', date: { day: '2019-11-25' }, source: '杭州日报', reporters: ['王伟'] },
      body: '展出 *一百* 幅：\n\n* 书法\n* 绘画',
      doubts: [],
    });
  });

  it('takes pictures along, and makes links of those elsewhere', () => {
    const files: PageFiles = {
      find: (address) => (address === '/images/a.png' ? { read: () => Buffer.from('png') } : undefined),
    };
    const text =
      '---\ntitle: 图\ndate: 2019-01-01\n---\n{{< figure src="/images/a.png" title="说明" >}}\n\n![远处](https://a.example/b.png) ![没有](c.png)\n';
    const draft = read(text, 'a.md', files);
    expect(draft.files.map(({ source }) => source)).toEqual(['/images/a.png']);
    expect(draft.body).toMatchObject([
      { children: [{ type: 'image', title: '说明' }] },
      { children: [{ type: 'link', url: 'https://a.example/b.png' }, {}, { type: 'text', value: '没有' }] },
    ]);
    expect(draft.dropped.map(({ reason }) => reason)).toEqual(['elsewhere', 'missing']);
  });

  it('refuses front matter that would expand, or that is broken', () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: 一\n---\n正文。\n`;
    expect(() => read(bomb)).toThrow(/information-not-valid/);
    expect(() => read('+++\ntitle = \n+++\n正文。\n')).toThrow(/information-not-valid/);
    expect(() => read(`---\ntitle: ${'长'.repeat(70_000)}\n---\n正文。\n`)).toThrow(/information-too-long/);
  });
});
