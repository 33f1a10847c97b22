import { rmSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { at, publish, usePublishedFolder } from './published-folder.ts';
import { everyField, everyFieldShown } from './samples/every-field.ts';
import { ownTheme } from './samples/own-theme.ts';
import { unstyledClasses } from './unstyled-classes.ts';

// Content folders of all shapes, built whole.

usePublishedFolder();

const article = (lines: readonly string[], body = '正文。') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;

describe('a site', () => {
  it('is built of a folder that holds nothing but one article', async () => {
    const site = await publish('bare', {
      'articles/2019-11-25-a.md': article(['title: 标题', 'date: 2019-11-25']),
    });
    expect(site.get('2019/11/25/a/index.html')).toContain('<h1>标题</h1>');
    expect(site.get('index.html')).toContain('/2019/11/25/a/');
    expect([...site.keys()].filter((path) => path.startsWith('columns/'))).toEqual(['columns/index.html']);
  });

  it('is built of no article at all', async () => {
    const site = await publish('empty', { 'site.yaml': 'title: 空\n' });
    expect(site.get('index.html')).toContain('空');
    expect([...site.keys()].filter((path) => path.startsWith('topics'))).toEqual([]);
    expect(site.get('index.html')).not.toContain('/topics/');
    expect(site.has('search/manifest.json')).toBe(true);
  });

  it('speaks English when its settings say so', async () => {
    const site = await publish('english', {
      'site.yaml': 'title: The Archive\nlanguage: en\ntimeZone: Europe/London\n',
      'articles/2019-11-05-a.md': article(['title: A report', 'date: 2019-11-05'], 'A body.'),
    });
    const page = site.get('2019/11/05/a/index.html') ?? '';
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('5 November 2019');
    const interfaceTexts = page.replace(/<title>.*?<\/title>/, '');
    expect(interfaceTexts).not.toMatch(/\p{Script=Han}/u);
    expect(site.get('search/index.html')).not.toMatch(/\p{Script=Han}{3}/u);
  });

  it('speaks Traditional Chinese, as it is written in Taiwan, when its settings say so', async () => {
    const site = await publish('taiwan', {
      'site.yaml': 'title: 典藏\nlanguage: zh-tw\ntimeZone: Asia/Taipei\n',
      'articles/2019-11-05-a.md': article(
        ['title: 一', 'date: 2019-11-05', 'people: [王一]'],
        '一[^1]。\n\n[^1]: 一',
      ),
    });
    const pages = ['2019/11/05/a', 'people', 'search', 'about-archive'].map((address) => {
      return site.get(`${address}/index.html`) ?? '';
    });
    const words = ['<html lang="zh-TW">', '發布時間', '註腳', '搜尋', '典藏概況', 'content="zh_TW"'];
    expect(words.filter((word) => !pages.some((page) => page.includes(word)))).toEqual([]);
    // Nothing is left to be made Traditional.
    const toTraditional = Converter({ from: 'cn', to: 'tw' });
    for (const page of pages) expect(toTraditional(page)).toBe(page);
  });

  it('shows what records say of people and places, above the articles that name them', async () => {
    const site = await publish('records', {
      'articles/2019-11-25-a.md': article(
        ['title: 标题', 'date: 2019-11-25', 'people: [老张]', 'places: [青山县]'],
        '张伟到青山区，老张说。',
      ),
      'people/zhang-wei.yaml': [
        '姓名: 张伟',
        '别名: [老张, 小张]',
        '说明: 例子里的<人>。',
        '职务: [{ 职务: 主席, 机构: 青山工会, 自: 2017-03, 至: 2019, 来源: a }]',
      ].join('\n'),
      'places/qingshan.yaml': '名称: 青山区\n曾用名: [{ 名称: 青山县, 至: 1994-04 }, 青山]\n',
    });
    const mainOf = (path: string) => /<main.*<\/main>/s.exec(site.get(path) ?? '')?.[0] ?? '';
    const person = mainOf('people/zhang-wei/index.html');
    expect(person).toContain('<h1>张伟</h1><p class="description">例子里的&lt;人&gt;。</p>');
    expect(person).toContain('<dl class="record-names"><div><dt>别名</dt><dd>老张、小张</dd></div></dl>');
    expect(person).toContain(
      '<span class="post-organization">青山工会</span> <span>主席</span> <span class="post-period"><time datetime="2017-03">2017年3月</time>至<time datetime="2019">2019年</time></span>',
    );
    expect(person).toContain('来源 <a href="/2019/11/25/a/">标题</a>');
    expect(person.indexOf('主席')).toBeLessThan(person.indexOf('<h2 id="p2019">'));
    expect(mainOf('places/qingshan/index.html')).toContain(
      '<dt>曾用名</dt><dd>青山县（至<time datetime="1994-04">1994年4月</time>）</dd><dd>青山</dd>',
    );
    expect(mainOf('places/index.html')).toContain('<a href="/places/qingshan/">青山区</a>');
    expect(mainOf('2019/11/25/a/index.html')).toContain('<dd><a href="/places/qingshan/">青山县</a></dd>');
    expect(site.get('people/老张/index.html')).toContain('url=/people/zhang-wei/');
    expect(mainOf('2019/11/25/a/index.html')).toContain(
      '<p><a href="/people/zhang-wei/" class="mention">张伟</a>到<a href="/places/qingshan/" class="mention">青山区</a>，老张说。</p>',
    );
  });

  it('shows of a withdrawn article its headline and a notice, in no list', async () => {
    const site = await publish('withdrawn', {
      'articles/2019-11-25-a.md': article(
        ['title: 撤回的报道', 'date: 2019-11-25', 'status: withdrawn'],
        '不再提供的正文',
      ),
      'articles/2019-11-26-b.md': article(['title: 草稿', 'date: 2019-11-26', 'status: draft'], '未写完'),
    });
    expect(site.get('2019/11/25/a/index.html')).toContain('本文已撤回');
    for (const [path, text] of site) {
      expect(text, path).not.toContain('不再提供的正文');
      expect(text, path).not.toContain('草稿');
      if (path !== '2019/11/25/a/index.html') expect(text, path).not.toContain('撤回的报道');
    }
  });

  it('looks as the archive says: colours, fonts, widths, logo, styles and components of its own', async () => {
    const files = { ...ownTheme, 'articles/a.md': article(['title: 标题', 'date: 2019-11-25']) };
    const site = await publish('own-theme', files);
    const page = site.get('2019/11/25/a/index.html') ?? '';
    const [, sheet = ''] = /<link rel="stylesheet" href="\/(theme-[0-9a-f]{8}\.css)">/.exec(page) ?? [];
    expect(site.get(sheet)).toContain('--accent:light-dark(#0b5394,#8ec5ff)');
    expect(site.get(sheet)).toContain('@layer theme{\n.site-header { border: 0;');
    expect(page.lastIndexOf('rel="stylesheet"')).toBe(
      page.indexOf(sheet) - 'rel="stylesheet" href="/'.length,
    );
    expect(page).toMatch(
      /<img class="site-logo" src="\/images\/[0-9a-f]{16}\.svg" width="40" height="40" alt="">/,
    );
    expect(page).toContain('<div class="own-footer"><p class="motto">敬业：搜索</p></div>');
    expect(page).toContain('<p>杭州</p>');
    expect(page).toContain("style-src 'self'");
    expect(page).not.toMatch(/<style|style="/);

    // A change of what a component imports makes every page anew, and without it ours stands there.
    const motto = '<p class="motto">奉献</p>\n';
    const after = await publish('own-theme', { ...files, 'theme/parts/Motto.astro': motto });
    expect(after.get('2019/11/25/a/index.html')).toContain('<p class="motto">奉献</p>');
    rmSync(at('own-theme/content/theme/SiteFooter.astro'));
    expect((await publish('own-theme', {})).get('index.html')).not.toContain('own-footer');
  });

  it('escapes what a headline or a name holds', async () => {
    const evil = '"><script>alert(1)</script>';
    const site = await publish('escapes', {
      'articles/2019-11-25-a.md': article([
        `title: '${evil}'`,
        'date: 2019-11-25',
        `tags: ['${evil}']`,
        `people: ['${evil}']`,
      ]),
    });
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue;
      // Within the quotes of an attribute a tag is only text.
      expect(text.replace(/="[^"]*"/g, ''), path).not.toContain('<script>alert');
    }
  });

  it('publishes an image under its content, with its size, and all that an article says', async () => {
    const site = await publish('image', {
      'articles/2019/2019-11-25-a.md': article(everyField, '![说明](图%20一.svg "图注")'),
      'articles/2019/图 一.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
      'articles/2019/plan.pdf': 'plan',
      'articles/2019/2019-11-24-older.md': article(['title: 上一则', 'date: 2019-11-24']),
      'articles/2019/2019-11-26-newer.md': article(['title: 下一则', 'date: 2019-11-26']),
      'articles/2012/2012-01-01-like.md': article(['title: 相似', 'date: 2012-01-01', 'tags: [工匠]']),
      'topics/craft.md': article(
        ['title: 匠心', 'timeline: true', 'sections: [{ title: 人物, text: 说明。, tags: 工匠 }]'],
        '引言，见[那一篇](../articles/2019/2019-11-25-a.md)。',
      ),
    });
    const page = site.get('2019/11/25/a/index.html') ?? '';
    const [, address = ''] =
      /<img src="\/(images\/[0-9a-f]{16}\.svg)" alt="说明" width="30" height="20"/.exec(page) ?? [];
    expect(site.has(address)).toBe(true);
    expect(page).toContain('<figcaption>图注</figcaption>');
    for (const shown of everyFieldShown) expect(page).toContain(shown);
    const sheets = [...site].filter(([path]) => path.endsWith('.css'));
    expect(unstyledClasses(page, new Map(sheets))).toEqual([]);

    expect(page).toContain('<dt>专题</dt><dd><a href="/topics/craft/">匠心</a>、春风</dd>');
    const topic = site.get('topics/craft/index.html') ?? '';
    expect(topic).toContain('<p>引言，见<a href="/2019/11/25/a/">那一篇</a>。</p>');
    expect(topic.match(/href="\/2012\/01\/01\/like\/"/g)).toHaveLength(2);
    expect(unstyledClasses(topic, new Map(sheets))).toEqual([]);
    expect(site.get('topics/index.html')).toContain('<a href="/topics/craft/">匠心</a>');
    expect(site.get('sitemaps/pages.xml')).toContain('/topics/craft/</loc>');
    expect(page).toMatch(
      /<figure class="cover"><a href="(\/images\/[0-9a-f]{16}\.svg)"><picture><img src="\1" width="30" height="20" alt="封面" .*?><\/picture><\/a><fig/,
    );
    expect(page).toMatch(
      /<a href="\/files\/[0-9a-f]{16}\/plan\.pdf" download>方案<\/a> <span class="file-facts">PDF 1 KB</,
    );
  });
});
