import { rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, filesOf } from './compared-folders.ts';
import { at, publish, usePublishedFolder } from './published-folder.ts';
import { XMLParser } from 'fast-xml-parser';

usePublishedFolder();

const article = (lines: readonly string[], body: string) => `---\n${lines.join('\n')}\n---\n\n${body}\n`;
const report = [
  ...['title: 头发与发展', 'date: 2019-11-25', 'column: news', 'tags: [调研]', 'people: [郑荣胜, 老张]'],
  'cover: { src: p.svg, alt: 会场里面 }',
];
const files = {
  'site.yaml':
    'title: 工会档案\nurl: https://archive.example/a/b/\n繁体版: 是\ncolumns:\n  - { id: news, name: 要闻 }\n',
  'articles/2019-11-25-a.md': article(
    report,
    '后来，<q lang="ja">国会</q>干部看`发布`。[关于](/about/)、[文件](/plan.pdf)、[另一篇](2019-11-26-b.md)[^1]\n\n[^1]: 注释里面。',
  ),
  'articles/2019-11-26-b.md': article(['title: 后来', 'date: 2019-11-26'], '沿着道路了解。'),
  'articles/2018-01-01-c.md': article(
    ['title: Trade union', 'date: 2018-01-01', 'lang: en', 'aliases: [/old/c/]', 'status: withdrawn'],
    'A body.',
  ),
  'articles/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  'people/zhang-wei.yaml': '姓名: 张伟\n别名: [老张]\n',
  'pages/about.md': article(['title: 关于我们'], '发展。'),
  'topics/craft.md': '---\ntitle: 工匠专题\nsections: [{ title: 头发, articles: [a] }]\n---\n\n后来。\n',
};

const base = 'https://archive.example/a/b/';
let site: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await publish('edition', files);
});

const pages = () => [...site].filter(([path]) => path.endsWith('.html'));
const page = (address: string) => site.get(`${address}index.html`) ?? '';
const alternatesIn = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(
    ([, language = '', url = '']) => [language, url] as const,
  );
const fileAt = (url: string) => {
  const path = decodeURI(url.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

describe('the Traditional edition of a site', () => {
  it('holds every page of the original once more, and its feeds, but no file that there needs to be once', () => {
    const names = [...site.keys()];
    const of = (inEdition: boolean) =>
      names
        .filter((path) => path.startsWith('zh-hant/') === inEdition && /\.(html|xml)$/.test(path))
        .map((path) => path.replace(/^zh-hant\//, ''))
        .filter((path) => !/^(sitemap|old\/)/.test(path))
        .sort();
    expect(of(true)).toEqual(of(false));
    expect(
      names.filter((path) => /^zh-hant\/(images|files|assets|checksums|robots|sitemap)/.test(path)),
    ).toEqual([]);
  });

  it('is converted: text, attributes and data; other languages, code and citations are not', () => {
    const html = page('zh-hant/2019/11/25/a/');
    expect(html).toContain('<html lang="zh-Hant">');
    expect(html).toContain('<h1>頭髮與發展</h1>');
    expect(html).toContain('後來，<q lang="ja">国会</q>幹部看<code>发布</code>。');
    expect(html).toContain('alt="會場裡面"');
    expect(html).toContain('"headline":"頭髮與發展"');
    expect(html).toContain('發布時間');
    expect(html).toMatch(/<p class="citation" lang="zh-CN" translate="no" data-citation>头发与发展\[N\/OL\]/);
    expect(page('zh-hant/topics/craft/')).toContain('工匠專題');
    expect(site.get('zh-hant/feed.xml')).toContain('<title>頭髮與發展</title>');
    expect(site.get('zh-hant/this-day/11.json')).toContain('頭髮與發展');
    expect(site.get('zh-hant/404.html')).toContain('找不到這個頁面');
    expect(page('2019/11/25/a/')).toContain('<h1>头发与发展</h1>');
  });

  it('is paired with the original, page by page, by hreflang and in the sitemaps', () => {
    const canonicals = pages().flatMap(([path, html]) => {
      const canonical = /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
      return canonical === undefined || path.includes('/old/') || html.includes('noindex')
        ? []
        : [[path, canonical] as const];
    });
    expect(canonicals.length).toBeGreaterThan(30);
    for (const [path, canonical] of canonicals) {
      expect(fileAt(canonical)).toBe(path);
      const alternates = alternatesIn(site.get(path) ?? '');
      expect(alternates.map(([language]) => language)).toEqual(['zh-Hans', 'zh-Hant', 'x-default']);
      expect(alternates.map(([, url]) => url)).toContain(canonical);
      for (const [, url] of alternates) expect(alternatesIn(site.get(fileAt(url)) ?? '')).toEqual(alternates);
    }
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' });
    const listed = [...site].flatMap(([path, text]) => {
      if (!path.startsWith('sitemaps/')) return [];
      const { urlset } = parser.parse(text) as {
        urlset: { url: { loc: string; 'xhtml:link': Record<string, string>[] }[] };
      };
      return urlset.url;
    });
    expect(listed.map(({ loc }) => loc).sort()).toEqual(canonicals.map(([, url]) => url).sort());
    for (const { loc, 'xhtml:link': links } of listed) {
      const told = links.map((link) => [link['@_hreflang'], link['@_href']]);
      expect(told).toEqual(alternatesIn(site.get(fileAt(loc)) ?? ''));
    }
  });

  it('leads to its own pages and to the files of the original, all of which are there', () => {
    const missing: string[] = [];
    for (const [path, html] of pages()) {
      const isOfEdition = path.startsWith('zh-hant/');
      for (const [tag, address = ''] of html.matchAll(
        /<(?:a|link|img|script|form)\b[^>]*?\s(?:href|src|action)="(\/[^"#?]*)[^>]*>/g,
      )) {
        if (address === '/a/b/plan.pdf' || address === '/a/b/favicon.svg') continue;
        if (!site.has(fileAt(`https://archive.example${address}`))) missing.push(`${path}: ${address}`);
        const leadsOut = tag.startsWith('<a') && !tag.includes('edition-link') && address.endsWith('/');
        if (leadsOut) expect(`${path} ${address}`.includes(' /a/b/zh-hant/')).toBe(isOfEdition);
      }
    }
    expect(missing).toEqual([]);
    expect(page('zh-hant/2019/11/25/a/')).toContain('href="/a/b/zh-hant/2019/11/26/b/"');
    expect(site.get('zh-hant/people/老张/index.html')).toContain('url=/a/b/zh-hant/people/zhang-wei/');
  });

  it('has of the search index what is shown, and not what is looked up', () => {
    const own = [...site.keys()].filter((path) => path.startsWith('zh-hant/search/'));
    expect(own.some((path) => path.includes('directory') || path.includes('chunk'))).toBe(false);
    const manifest = JSON.parse(site.get('zh-hant/search/manifest.json') ?? '') as { base: string };
    expect(manifest).toMatchObject({ base: '/a/b/zh-hant/', columns: [{ id: 'news', name: '要聞' }] });
    const records = own.find((path) => path.endsWith('records/0.bin')) ?? '';
    const shown = gunzipSync(
      Buffer.from(filesOf(at('edition/site')).get(`/${records}`) ?? '', 'latin1'),
    ).toString();
    expect(shown).toContain('頭髮與發展');
  });

  it('is after an edit what a clean build makes of it, and goes when it is no longer wanted', async () => {
    const edited = { 'articles/2019-11-26-b.md': article(['title: 里面', 'date: 2019-11-26'], '理发。') };
    await publish('edition', edited);
    await publish('clean', { ...files, ...edited });
    expect(
      changed(filesOf(at('edition/site')), filesOf(at('clean/site'))).filter(
        (path) => !path.includes('/search/'),
      ),
    ).toEqual([]);
    writeFileSync(at('edition/content/site.yaml'), files['site.yaml'].replace('是', '否'));
    const without = await publish('edition', {});
    expect([...without.keys()].filter((path) => path.startsWith('zh-hant'))).toEqual([]);
    expect([...without].filter(([, text]) => text.includes('zh-hant'))).toEqual([]);
    rmSync(at('clean'), { recursive: true });
  });
});
