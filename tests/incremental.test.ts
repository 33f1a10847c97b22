import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, build, stamps, tree, useBuiltFolder } from './built-folder.ts';
import { changed } from './compared-folders.ts';

useBuiltFolder();

/** Writes an article that shares nothing with the others. */
function writeOther(word: string): void {
  const text = `---\ntitle: 另一篇\ndate: 2018-01-01\nsummary: 摘要\n---\n\n${word}。\n`;
  writeFileSync(at('content/articles/other.md'), text);
}

describe('a build after edits', () => {
  it('touches no file when nothing changed', async () => {
    await build();
    const before = stamps('site');
    expect((await build()).files).toMatchObject({ written: 0, removed: 0 });
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('touches no file when a setting changed that no page shows', async () => {
    await build();
    const before = stamps('site');
    const settings = at('content/site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}checks:\n  staleMonths: 24\n`);
    expect((await build()).files).toMatchObject({ written: 0, removed: 0 });
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('touches only what shows an edited word', async () => {
    writeOther('旧词');
    await build();
    const before = stamps('site');
    writeOther('新词');
    await build();
    const touched = changed(before, stamps('site')).filter((path) => !path.startsWith('/search/'));
    expect(touched).toEqual(['/.baoku-output', '/2018/01/01/other/index.html', '/checksums.txt']);
  });

  it('touches what shows a person whose record changes, and nothing else', async () => {
    const write = (file: string, ...lines: readonly string[]) => {
      mkdirSync(at('content/people'), { recursive: true });
      writeFileSync(at('content', file), `${lines.join('\n')}\n`);
    };
    const named = (name: string) => [
      '---',
      'title: 甲',
      'date: 2018-01-01',
      `people: [${name}]`,
      '---',
      '',
      '文。',
    ];
    write('articles/one.md', ...named('老张'));
    write('people/zhang.yaml', 'name: 张伟');
    await build();
    const first = stamps('site');
    write('people/zhang.yaml', 'name: 张伟', 'otherNames: 老张');
    await build();
    const second = stamps('site');
    const isPage = (path: string) => path.endsWith('.html');
    expect(changed(first, second).filter(isPage)).toEqual([
      '/2018/01/01/one/index.html',
      // It names the people whom most reports name.
      '/index.html',
      '/people/index.html',
      '/people/zhang/index.html',
      '/people/张伟/index.html',
      '/people/老张/index.html',
    ]);
    write('people/zhang.yaml', 'name: 张伟', 'otherNames: 老张', 'posts: 主席');
    await build();
    expect(changed(second, stamps('site')).filter(isPage)).toEqual(['/people/zhang/index.html']);
  });

  it('takes pages, list entries and images of a removed article along', async () => {
    await build();
    expect([...tree('site').keys()].some((path) => path.includes('report-0'))).toBe(true);
    rmSync(at('content/articles/report-0.md'));
    await build();
    const left = tree('site');
    expect([...left.keys()].filter((path) => /report-0|images|标签0|2019/.test(path))).toEqual([]);
    const naming = [...left].filter(([, content]) => content.includes('report-0'));
    expect(naming.map(([path]) => path)).toEqual([]);
  });

  it('makes a page again that somebody removed from the output', async () => {
    await build();
    const whole = tree('site');
    rmSync(at('site/index.html'));
    await build();
    expect(changed(whole, tree('site'))).toEqual([]);
  });

  it('makes again, with an edit that concerns neither, a page and a sitemap that somebody removed', async () => {
    writeOther('旧词');
    await build();
    const [page = ''] = [...tree('site').keys()].filter((path) => path.includes('report-0'));
    for (const lost of [page, '/sitemaps/2018.xml', '/sitemap.xml']) {
      const before = tree('site').get(lost);
      expect(before).toBeDefined();
      rmSync(at('site', lost));
      writeOther(`新词${lost}`);
      await build();
      expect(tree('site').get(lost)).toEqual(before);
    }
  });

  it('refuses a public file in the place of a page that the edit does not concern', async () => {
    writeOther('旧词');
    await build();
    const before = tree('site');
    const [page = ''] = [...before.keys()].filter((path) => path.includes('report-0'));
    mkdirSync(at('public', dirname(page)), { recursive: true });
    writeFileSync(at('public', page), 'x');
    writeOther('新词');
    await expect(build()).rejects.toThrow('public-file-in-the-way');
    expect(tree('site')).toEqual(before);
  });

  it('has sitemaps of its own again where those of the public folder are gone, as an edit is', async () => {
    writeOther('旧词');
    await build();
    const before = tree('site');
    const paths = ['/sitemap.xml', '/sitemaps/2018.xml'];
    mkdirSync(at('public/sitemaps'), { recursive: true });
    for (const path of paths) writeFileSync(at('public', path), `${before.get(path) ?? ''}<!-- by hand -->`);
    await build();
    for (const path of paths) expect(tree('site').get(path)).toContain('by hand');
    rmSync(at('public'), { recursive: true });
    writeOther('新词');
    await build();
    for (const path of paths) expect(tree('site').get(path)).toEqual(before.get(path));
  });

  it('is right after another cache built into the same folder', async () => {
    await build();
    const first = tree('site');
    const article = at('content/articles/report-0.md');
    const text = readFileSync(article, 'utf8');
    writeFileSync(article, text.replace('正文', '别的正文'));
    await build('site', 'other-cache');
    writeFileSync(article, text);
    await build();
    expect(changed(first, tree('site'))).toEqual([]);
  });

  it('publishes articles when their time comes and ends them when it is over, though nobody edits anything', async () => {
    const write = (id: string, ...lines: readonly string[]) =>
      writeFileSync(
        at(`content/articles/${id}.md`),
        ['---', `title: 标题${id}`, 'tags: [同]', ...lines, '---', '', `正文${id}。`, ''].join('\n'),
      );
    write('soon', 'date: 2026-12-01 08:00');
    write('kept', 'date: 2026-11-01', 'embargo: 2026-12-01 08:00');
    write('guoqi', 'date: 2026-11-02', 'expires: 2026-12-01');
    write('draft', 'date: 2026-11-03', 'status: draft');
    const asOf = (now: string, drafts = false) => ({ clock: () => new Date(now), drafts });
    const naming = (id: string) =>
      [...tree('site')]
        .filter(([path, text]) => `${path}${Buffer.from(text, 'latin1').toString()}`.includes(id))
        .map(([path]) => path);

    const first = await build('site', 'cache', asOf('2026-12-01T07:59:00+08:00'));
    expect(first.schedule).toMatchObject({ drafts: { withheld: 1, shown: 0 }, expired: 0 });
    expect(first.schedule.scheduled.map(({ file }) => file)).toEqual([
      'articles/kept.md',
      'articles/soon.md',
    ]);
    for (const id of ['soon', 'kept', 'draft', '标题soon']) expect(naming(id)).toEqual([]);

    await build('site', 'cache', asOf('2026-12-01T08:00:00+08:00'));
    expect(naming('soon')).toContain('/2026/12/01/soon/index.html');
    expect(naming('kept')).toEqual(expect.arrayContaining(['/2026/11/01/kept/index.html', '/feed.xml']));
    expect(tree('site').get('/2026/11/02/guoqi/index.html')).toContain('soon');
    const before = stamps('site');
    await build('site', 'cache', asOf('2026-12-01T23:59:59+08:00'));
    expect(changed(before, stamps('site'))).toEqual([]);

    const last = await build('site', 'cache', asOf('2026-12-02T00:00:00+08:00'));
    expect(last.schedule).toMatchObject({ expired: 1, next: [] });
    expect(naming('guoqi')).toEqual(['/2026/11/02/guoqi/index.html']);
    const notice = Buffer.from(tree('site').get('/2026/11/02/guoqi/index.html') ?? '', 'latin1').toString();
    expect(notice).toContain('本文的有效期到2026年12月1日为止');
    expect(notice).toContain('noindex');
    expect(notice).not.toContain('正文guoqi');

    await build('site', 'cache', asOf('2026-12-02T00:00:00+08:00', true));
    expect(naming('draft')).toContain('/2026/11/03/draft/index.html');
    await build('site', 'cache', asOf('2026-12-02T00:00:00+08:00'));
    await build('clean', 'clean-cache', asOf('2026-12-02T00:00:00+08:00'));
    expect(changed(tree('site'), tree('clean'))).toEqual([]);
  });

  it('keeps the published site as it was when the content has errors', async () => {
    await build();
    const before = stamps('site');
    writeFileSync(at('content/articles/broken.md'), '---\ntitle: 没有日期\n---\n\n正文\n');
    await expect(build()).rejects.toThrow('date');
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('publishes what stands in the public folder, and takes it away with it', async () => {
    mkdirSync(at('public/.well-known'), { recursive: true });
    writeFileSync(at('public/.well-known/security.txt'), 'Contact: mailto:a@example.org\n');
    writeFileSync(at('public/robots.txt'), 'User-agent: *\nDisallow: /\n');
    await build();
    expect(tree('site').get('/.well-known/security.txt')).toContain('Contact');
    expect(tree('site').get('/robots.txt')).toContain('Disallow');
    rmSync(at('public'), { recursive: true });
    await build();
    expect(tree('site').has('/.well-known/security.txt')).toBe(false);
    expect(tree('site').get('/robots.txt')).toContain('Sitemap');
  });
});
