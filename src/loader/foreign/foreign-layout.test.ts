import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShelf } from '../../authoring/shelf.ts';
import { writeNewArticle } from '../../authoring/new-article.ts';
import { articleText, makeContentFolder, pixel, putFile, type Files } from '../fixtures/content-folder.ts';
import { readContent } from '../read-content.ts';
import { withFrontMatter } from '../fixtures/parse-foreign.ts';

const read = async (files: Files) => {
  const { articles, problems } = await readContent({ contentDirectory: makeContentFolder(files) });
  return { ids: articles.map(({ id }) => id), codes: problems.map(({ code, file }) => `${code} ${file}`) };
};

describe('the layout of another program', () => {
  it('has articles in the folders that the settings name', async () => {
    const files = {
      'site.yaml': 'articleFolders: [content/posts/, source/_posts/**]\n',
      'content/posts/2019/a.md': articleText(),
      'source/_posts/b.md': articleText(),
      'source/_drafts/c.md': 'no front matter',
      'themes/x/README.md': 'no front matter',
      'node_modules/x/docs/d.md': 'no front matter',
    };
    expect(await read(files)).toEqual({ ids: ['a', 'b'], codes: [] });
  });

  it('names an article in a folder of its own by that folder, and lists are no articles', async () => {
    const files = {
      'site.yaml': 'articleFolders: [content]\n',
      'content/_index.md': 'a list',
      'content/2019-11-25-kai-mu/index.md': articleText([], '![图](a.png)'),
      'content/2019-11-25-kai-mu/a.png': pixel,
      'content/bi-mu/index.zh-cn.md': articleText(),
    };
    expect(await read(files)).toEqual({ ids: ['kai-mu', 'bi-mu'], codes: [] });
  });

  it('leaves out the files that the settings name, with their faults', async () => {
    const files = {
      'site.yaml':
        "articleFolders: posts\nleftOut: [posts/b.md, 'posts/caogao/**', 'posts/20*/x*.md', other/c.md]\n",
      'posts/a.md': articleText(),
      'posts/b.md': 'no front matter',
      'other/posts/b.md': 'not looked at',
      'posts/c/b.md': articleText(),
      'posts/caogao/2019/c.md': 'no front matter',
      'posts/2019/xyz.md': 'no front matter',
      'posts/2019/abc/xyz.md': articleText(),
    };
    expect(await read(files)).toEqual({ ids: ['xyz', 'a', 'b'], codes: [] });
  });

  it('may be the whole folder', async () => {
    const files = {
      'site.yaml': 'articleFolders: .\n',
      'a.md': articleText(),
      'notes/b.md': articleText(),
      'README.md': '# Notes',
      'originals/c.md': 'an original',
      'pages/about.md': '---\ntitle: 关于\n---\n\n正文。\n',
    };
    expect(await read(files)).toEqual({ ids: ['a', 'b'], codes: [] });
  });

  it('has what begins with / in the folders that the settings name', async () => {
    const files = {
      'site.yaml': 'articleFolders: [posts]\nassetFolders: [static, public]\n',
      'posts/a.md': articleText([], '![图](/images/a.png)'),
      'posts/b.md': articleText([], '![图](/images/b.png)'),
      'public/images/a.png': pixel,
    };
    expect(await read(files)).toEqual({ ids: ['a'], codes: ['image-missing posts/b.md'] });
  });

  it('tells of a folder that is not there, and of settings that name none', async () => {
    const files = { 'site.yaml': 'articleFolders: [posts]\n', 'articles/a.md': articleText() };
    expect(await read(files)).toEqual({ ids: [], codes: ['articles-folder-missing posts'] });
  });

  it('gets new articles where the others are', async () => {
    const folder = makeContentFolder({ 'site.yaml': 'articleFolders: [source/_posts]\n' });
    const shelf = await readShelf(folder, join(folder, '.cache'));
    const facts = { title: '开幕', date: { day: '2019-11-25' } } as Parameters<typeof writeNewArticle>[1];
    const { file } = writeNewArticle(folder, facts, { keys: 'zh', comments: 'zh' }, shelf);
    expect(file).toBe('source/_posts/2019/2019-11-25-kai-mu.md');
  });
});

describe('the cache of the content', () => {
  it('is void for articles and pages that were read by other settings', async () => {
    const folder = makeContentFolder({
      'site.yaml': 'unknownFields: ignore\n',
      'articles/a.md': withFrontMatter('title: a', 'date: 2019-11-25', 'layout: post', 'teaser: 一'),
      'articles/b.md': withFrontMatter('title: b', 'date: 2019-11-25T23:30:00Z'),
      'pages/about.md': withFrontMatter('title: 关于', 'layout: page'),
    });
    const readAgain = async (settings: string) => {
      putFile(folder, 'site.yaml', settings);
      const content = await readContent({ contentDirectory: folder, cacheDirectory: join(folder, '.cache') });
      return [
        ...content.articles.map(({ id, day, summary }) => [id, day, summary].join(' ')),
        ...content.pages.map(({ id }) => id),
        ...content.problems.map(({ code, file }) => `${code} ${file}`),
      ];
    };
    expect(await readAgain('unknownFields: ignore\n')).toEqual([
      'a 2019-11-25 正文。',
      'about',
      'date-form articles/b.md',
    ]);
    expect(
      await readAgain('unknownFields: ignore\ndateForms: offset\nfields: { summary: teaser }\n'),
    ).toEqual(['a 2019-11-25 一', 'b 2019-11-26 正文。', 'about']);
    expect(await readAgain('unknownFields: ignore\ndateForms: offset\ntimeZone: UTC\n')).toEqual([
      'a 2019-11-25 正文。',
      'b 2019-11-25 正文。',
      'about',
    ]);
    expect(await readAgain('dateForms: offset\n')).toEqual([
      'b 2019-11-26 正文。',
      'unknown-key articles/a.md',
      'unknown-key articles/a.md',
      'unknown-key pages/about.md',
    ]);
  });
});
