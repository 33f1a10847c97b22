import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeContentFolder, type Files } from '../../loader/fixtures/content-folder.ts';
import { readContent } from '../../loader/read-content.ts';
import { adoptFolder } from './adopt-folder.ts';
import { astro, hexo, hugo, hugoToml, jekyll, notes } from './fixtures/foreign-folders.ts';

/** Every file of a folder with its bytes and the time of its last change. */
function stateOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(folder, file);
      return [file, `${statSync(path).mtimeMs} ${readFileSync(path).toString('base64')}`];
    }),
  );
}

/** Adopts a folder and reads it by what was written; nothing else may have changed. */
async function adopted(files: Files) {
  const folder = makeContentFolder(files);
  const before = stateOf(folder);
  const adoption = await adoptFolder({ directory: folder, language: 'zh', dryRun: false });
  const after = stateOf(folder);
  expect([...after.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual(['site.yaml']);
  expect(after.size).toBe(before.size + 1);
  const content = await readContent({ contentDirectory: folder });
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const articles = content.articles.map(({ id, day, time, column, tags, status }) =>
    [id, time === undefined ? day : `${day} ${time}`, column ?? '-', tags.join('+') || '-', status].join(
      ' | ',
    ),
  );
  const becomes = Object.fromEntries(adoption.keys.map(({ key, fields }) => [key, fields.join('+') || '-']));
  return { folder, adoption, content, articles: articles.sort(), becomes };
}

describe('adopting a folder', () => {
  it('of Hugo publishes its sections, bundles, pictures and former addresses', async () => {
    const { adoption, content, articles, becomes } = await adopted(hugo);
    expect(articles).toEqual([
      'cao-gao | 2020-01-01 00:00 | yao-wen | - | draft',
      'kai-mu | 2019-11-25 09:30 | yao-wen | 运动会+职工 | published',
      'zhi-shu-huodong | 2019-03-13 07:30 | ji-ceng-dong-tai | 绿化 | published',
    ]);
    expect(content.articles.find(({ id }) => id === 'kai-mu')).toMatchObject({
      reporters: ['王伟'],
      summary: '运动会在体育场开幕。',
      aliases: ['/old/1.html'],
      cover: { image: { file: 'static/images/kai-mu.png' } },
    });
    expect(content.site).toMatchObject({
      title: '工会新闻',
      url: 'https://news.example/',
      language: 'zh-CN',
    });
    expect(becomes).toMatchObject({ lastmod: '-', weight: '-', draft: 'status', slug: 'id' });
    expect(adoption).toMatchObject({
      status: 'written',
      program: 'hugo',
      rules: { articleFolders: ['content/posts'], assetFolders: ['static'], dateForms: ['offset'] },
      columns: [
        { id: 'yao-wen', name: '要闻' },
        { id: 'ji-ceng-dong-tai', name: '基层动态' },
      ],
      leftOut: ['archetypes/default.md', 'content/about.md'],
      withTemplateTags: ['content/posts/zhi-shu/index.md'],
      problems: [],
    });
  });

  it('of Hugo reads front matter in TOML and in JSON', async () => {
    const { adoption, content, articles } = await adopted(hugoToml);
    expect(articles).toEqual([
      'opening | 2019-11-25 09:30 | news | games+workers | published',
      'trees | 2019-03-12 | local-news | - | draft',
      'visit | 2019-05-01 | news | visit | published',
    ]);
    expect(adoption.rules).toMatchObject({ frontMatter: ['toml', 'json'], unknownFields: ['params'] });
    expect(content.site.language).toBe('en-US');
  });

  it('of Hexo publishes its posts, not its pages and drafts', async () => {
    const { adoption, content, articles, becomes } = await adopted(hexo);
    expect(articles).toEqual([
      'bi-sai | 2018-11-03 09:00 | yao-wen | 技能+比赛+工匠 | published',
      'song-fa | 2018-12-04 10:30 | wei-quan-fu-wu | 宪法日+普法 | published',
      'wei-fabu | 2018-11-04 09:00 | yao-wen | - | draft',
    ]);
    expect(content.articles.find(({ id }) => id === 'song-fa')).toMatchObject({
      aliases: ['/2018/12/04/song-fa/'],
      cover: { image: { file: 'source/images/sai.png' } },
    });
    expect(becomes).toMatchObject({ comments: '-', updated: '-', permalink: 'aliases', published: 'status' });
    expect(adoption).toMatchObject({ program: 'hexo', rules: { dateForms: [], assetFolders: ['source'] } });
  });

  it('of Jekyll takes days from names, and moments into the time zone of the site', async () => {
    const { adoption, content, articles } = await adopted(jekyll);
    expect(articles).toEqual([
      expect.stringMatching(/^a[0-9a-f]{8} \| 2011-12-07 05:30 \| events \| - \| published$/),
      'opening-day | 2011-12-05 | events | fair+town | published',
      'secret | 2011-12-08 | notes | - | draft',
    ]);
    expect(content.site).toMatchObject({ timeZone: 'Europe/Paris', base: '/notes/', language: 'en' });
    expect(content.articles.find(({ reporters }) => reporters.length > 0)?.reporters).toEqual(['Ann Lee']);
    expect(adoption).toMatchObject({
      program: 'jekyll',
      rules: { articleFolders: ['_posts'], dateForms: ['offset', 'name'], unknownFields: ['layout'] },
    });
    expect(adoption.problems.map(({ code }) => code)).toEqual(['id-from-path']);
  });

  it('of Astro publishes the collection that has dates', async () => {
    const { adoption, content, articles } = await adopted(astro);
    expect(articles).toEqual([
      'first-post | 2022-07-08 | lab | a+b | published',
      'second-post | 2022-07-15 | lab | - | draft',
      'third-post | 2022-07-22 09:30 | essays | - | published',
    ]);
    expect(content.articles.filter(({ cover }) => cover !== undefined)).toHaveLength(2);
    expect(adoption).toMatchObject({
      program: 'astro',
      rules: { articleFolders: ['src/content/blog'], dateForms: ['english'], unknownFields: ['updatedDate'] },
      leftOut: ['src/content/docs/guide.md'],
    });
  });

  it('of notes finds Chinese keys and dates, and leaves out what has none', async () => {
    const { adoption, articles } = await adopted(notes);
    expect(articles).toEqual([
      'chun-jie | 2020-02-01 | sheng-huo | - | published',
      'deng-jie | 2020-02-08 | sheng-huo | - | published',
    ]);
    expect(adoption).toMatchObject({
      program: 'plain',
      rules: { articleFolders: ['日记'], dateForms: ['numeric', 'chinese'], unknownFields: ['心情'] },
      leftOut: ['草稿纸/xiang-fa.md'],
    });
  });

  it('of notes without front matter takes the heading for the title and the day from the name', async () => {
    const { adoption, content, articles } = await adopted({
      '日记/2020-02-01-chun-jie.md': '# 春节\n\n过年。\n',
      '日记/2020-02-08-deng-jie.md': '\n#   灯节 #  \n看灯。\n',
      '日记/2020-02-09-san-bu.md': '---\ntitle: 散步\n---\n\n# 河边\n\n走走。\n',
      '日记/2020-02-10-xiang-fa.md': '没有标题。\n',
      '日记/xiang-fa.md': '# 没有日期\n\n随手写的。\n',
    });
    expect(articles).toEqual([
      'chun-jie | 2020-02-01 | - | - | published',
      'deng-jie | 2020-02-08 | - | - | published',
      'san-bu | 2020-02-09 | - | - | published',
    ]);
    expect(content.articles.map(({ title, summary }) => [title, summary]).sort()).toEqual([
      ['散步', '河边 走走。'],
      ['春节', '过年。'],
      ['灯节', '看灯。'],
    ]);
    expect(adoption).toMatchObject({
      rules: { frontMatter: ['yaml', 'none'], dateForms: ['name'] },
      faulty: ['日记/2020-02-10-xiang-fa.md', '日记/xiang-fa.md'],
    });
  });

  it('leaves out what has errors, of articles with one id all but the first, so that the rest can be built', async () => {
    const post = (title: string, date: string): string =>
      `---\ntitle: ${title}\ndate: ${date}\n---\n\n正文。\n`;
    const { adoption, articles } = await adopted({
      'posts/a/x.md': post('一', '2020-01-01'),
      'posts/b/x.md': post('二', '2020-01-02'),
      'posts/c.md': post('三', '01/02/2020'),
      'posts/d.md': '没有文章信息。\n',
    });
    expect(articles).toEqual(['x | 2020-01-01 | - | - | published']);
    expect(adoption.rules.leftOut).toEqual(['posts/b/x.md', 'posts/c.md', 'posts/d.md']);
    expect(adoption.settings).toContain('\n不收:\n  - posts/b/x.md\n');
    expect(adoption.problems.map(({ code }) => code).sort()).toEqual([
      'date-form',
      'duplicate-id',
      'duplicate-id',
      'front-matter-missing',
    ]);
  });

  it('decides the same for the same files, in Chinese and in English', async () => {
    const folder = makeContentFolder(hexo);
    const adopt = (language: 'zh' | 'en') => adoptFolder({ directory: folder, language, dryRun: true });
    const { settings: chinese, ...first } = await adopt('zh');
    const { settings: english, ...second } = await adopt('en');
    expect(second).toEqual(first);
    expect((await adopt('zh')).settings).toBe(chinese);
    expect(english).not.toMatch(/^\p{Script=Han}+:/mu);
    const read = await readContent({ contentDirectory: folder, settings: Buffer.from(english) });
    expect(read.articles).toHaveLength(3);
  });

  it('never writes over settings, and writes nothing when asked to', async () => {
    const folder = makeContentFolder(hexo);
    const before = stateOf(folder);
    expect((await adoptFolder({ directory: folder, language: 'en', dryRun: true })).status).toBe('planned');
    expect(stateOf(folder)).toEqual(before);
    writeFileSync(join(folder, 'site.yaml'), '名称: 我的\n');
    const adoption = await adoptFolder({ directory: folder, language: 'en', dryRun: false });
    expect(adoption).toMatchObject({ status: 'exists', articles: 3 });
    expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('名称: 我的\n');
  });

  it('passes over keys whose values fit nothing, and tells of what is left to mend', async () => {
    const folder = makeContentFolder({
      'a.md':
        '---\ntitle: a\ndate: 2020-01-01\ncover: https://cdn.example/a.png\nslug: 你好\n---\n\n正文。\n',
      'b.md': '---\ntitle: b\ndate: 01/02/2020\nslug: b\n---\n\n正文。\n',
    });
    const adoption = await adoptFolder({ directory: folder, language: 'zh', dryRun: false });
    expect(adoption.keys).toEqual([
      { key: 'date', files: 2, example: '2020-01-01', fields: ['date'], unfit: 1 },
      { key: 'slug', files: 2, example: '你好', fields: [], unfit: 1 },
      { key: 'title', files: 2, example: 'a', fields: ['title'], unfit: 0 },
      { key: 'cover', files: 1, example: 'https://cdn.example/a.png', fields: [], unfit: 1 },
    ]);
    expect(adoption.problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['date-form b.md']);
    expect(adoption).toMatchObject({ faulty: ['b.md'], rules: { leftOut: ['b.md'] } });
  });

  it('holds back what Hugo holds back', async () => {
    const text =
      '---\ntitle: a\ndate: 2020-01-01\npublishDate: 2020-03-01\nexpiryDate: 2021-01-01\n---\n\n正文。\n';
    const folder = makeContentFolder({ 'hugo.toml': '', 'content/posts/a.md': text });
    const { keys } = await adoptFolder({ directory: folder, language: 'zh', dryRun: true });
    expect(keys.map(({ key, fields }) => [key, ...fields])).toEqual([
      ['date', 'date'],
      ['expiryDate', 'expires'],
      ['publishDate', 'embargo'],
      ['title', 'title'],
    ]);
  });
});
