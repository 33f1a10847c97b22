import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BuildOptions } from '../src/publish/build-options.ts';
import type { BuildResult } from '../src/publish/build-site.ts';
import { buildSite } from '../src/publish/build-site.ts';
import { indexAnswers } from '../src/search/fixtures/index-answers.ts';
import type { Manifest } from '../src/search/store/bundle-files.ts';
import { changed, filesOf, stampsOf } from './compared-folders.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { apply, edits, startingFolder, writeFolder } from './random-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-incremental-'));
  writeFolder(join(folder, 'content'), startingFolder());
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds `content` into `output`; the cache is `cache` unless a clean build is wanted. */
async function build(
  output = 'site',
  cache = 'cache',
  options: Partial<BuildOptions> = {},
): Promise<Extract<BuildResult, { status: 'built' }>> {
  if (!existsSync(join(folder, cache))) copyCompiledTemplates(join(folder, cache));
  const result = await buildSite({
    contentDirectory: join(folder, 'content'),
    publicDirectory: join(folder, 'public'),
    outputDirectory: join(folder, output),
    cacheDirectory: join(folder, cache),
    ...options,
  });
  if (result.status !== 'built') throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

const tree = (name: string) => filesOf(join(folder, name));
const stamps = (name: string) => stampsOf(join(folder, name));

const isLong = process.env['BAOKU_LONG'] === '1';
const runs = isLong ? 60 : 4;

/**
 * Edits, after which is built as of some day; the articles' own lie in October and November 2019. Time may run backwards.
 * `watch` builds as a process that follows the folder does: with what it remembers, pages first, then search.
 */
const session = fc.record({
  made: fc.array(edits, { maxLength: 4 }),
  day: fc.nat({ max: 75 }),
  through: fc.constantFrom('build', 'watch'),
});

/** So small that a few articles make bundles, recent changes, and a fold of them into the periods. */
const smallLimits = { largestBundle: 3, remakeAtMost: 0, largestRecent: 4 };

const queries = ['工匠精神', '标题', '“正文 3”', '人物:人物1', ''];
const filters = [{}, { from: '2019-10-10', to: '2019-11-05' }, { column: 'c1' }];

/** Without the years' counts: of a year that a choice of days cuts, they depend on the bundles that need not be asked. */
async function answersOf(name: string): Promise<object[]> {
  const answers = await indexAnswers(join(folder, name, 'search'), queries, filters);
  return answers.map((answer) => ({ ...answer, years: undefined }));
}

const asOf = (day: number) => () => new Date(Date.UTC(2019, 9, day));
const isOfIndex = (path: string) => path.startsWith('/search/') && path !== '/search/index.html';

/** How many articles stand in the bundle of recent changes. */
function recentIn(name: string): number {
  const text = readFileSync(join(folder, name, 'search/manifest.json'), 'utf8');
  return (JSON.parse(text) as Manifest).recent?.count ?? 0;
}

/** The files whose bytes are the same, though they were written again. */
function touchedInVain(before: Site, after: Site): string[] {
  return [...after.files]
    .filter(([path, bytes]) => before.files.get(path) === bytes)
    .map(([path]) => path)
    .filter((path) => path !== '/.baoku-output' && before.stamps.get(path) !== after.stamps.get(path));
}

interface Site {
  readonly files: ReadonlyMap<string, string>;
  readonly stamps: ReadonlyMap<string, string>;
}

function siteNow(): Site {
  if (!existsSync(join(folder, 'site'))) return { files: new Map(), stamps: new Map() };
  return { files: tree('site'), stamps: stamps('site') };
}

describe('a build after edits', () => {
  it(
    'publishes what a clean build publishes, and leaves every file alone that stays the same',
    async () => {
      let setApart = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(session, { minLength: 1, maxLength: isLong ? 4 : 3 }),
          fc.boolean(),
          async (sessions, isSmall) => {
            rmSync(folder, { recursive: true });
            const state = startingFolder();
            writeFolder(join(folder, 'content'), state);
            const limits = isSmall ? { indexLimits: smallLimits } : {};
            const memory = { content: {} };
            for (const { made, day, through } of sessions) {
              const before = new Map(state);
              for (const edit of made) apply(state, edit);
              writeFolder(join(folder, 'content'), state, before);
              const options = { ...limits, clock: asOf(day) };
              const published = siteNow();
              if (through === 'watch') {
                await build('site', 'cache', { ...options, memory, search: 'keep' });
                await build('site', 'cache', { ...options, memory });
              } else await build('site', 'cache', options);
              expect(touchedInVain(published, siteNow())).toEqual([]);
            }
            const options = { ...limits, clock: asOf(sessions.at(-1)?.day ?? 0) };
            await build('clean', 'clean-cache', options);
            if (recentIn('site') > 0) {
              setApart += 1;
              expect(changed(tree('site'), tree('clean')).filter((path) => !isOfIndex(path))).toEqual([]);
              expect(await answersOf('site')).toEqual(await answersOf('clean'));
              await build('site', 'cache', { ...options, compact: true });
            }
            // Search too, where the index consists of the same bundles.
            expect(changed(tree('site'), tree('clean'))).toEqual([]);
          },
        ),
        { numRuns: runs },
      );
      if (isLong) expect(setApart).toBeGreaterThan(runs / 10);
    },
    isLong ? 3_600_000 : 600_000,
  );

  it('touches no file when nothing changed', async () => {
    await build();
    const before = stamps('site');
    expect((await build()).files).toMatchObject({ written: 0, removed: 0 });
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('touches no file when a setting changed that no page shows', async () => {
    await build();
    const before = stamps('site');
    const settings = join(folder, 'content/site.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}checks:\n  staleMonths: 24\n`);
    expect((await build()).files).toMatchObject({ written: 0, removed: 0 });
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('touches only what shows an edited word', async () => {
    writeFileSync(
      join(folder, 'content/articles/other.md'),
      '---\ntitle: 另一篇\ndate: 2018-01-01\nsummary: 摘要\n---\n\n旧词。\n',
    );
    await build();
    const before = stamps('site');
    writeFileSync(
      join(folder, 'content/articles/other.md'),
      '---\ntitle: 另一篇\ndate: 2018-01-01\nsummary: 摘要\n---\n\n新词。\n',
    );
    await build();
    const touched = changed(before, stamps('site')).filter((path) => !path.startsWith('/search/'));
    expect(touched).toEqual(['/.baoku-output', '/2018/01/01/other/index.html', '/checksums.txt']);
  });

  it('touches what shows a person whose record changes, and nothing else', async () => {
    const write = (file: string, ...lines: readonly string[]) => {
      mkdirSync(join(folder, 'content/people'), { recursive: true });
      writeFileSync(join(folder, 'content', file), `${lines.join('\n')}\n`);
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
    rmSync(join(folder, 'content/articles/report-0.md'));
    await build();
    const left = tree('site');
    expect([...left.keys()].filter((path) => /report-0|images|标签0|2019/.test(path))).toEqual([]);
    const naming = [...left].filter(([, content]) => content.includes('report-0'));
    expect(naming.map(([path]) => path)).toEqual([]);
  });

  it('makes a page again that somebody removed from the output', async () => {
    await build();
    const whole = tree('site');
    rmSync(join(folder, 'site/index.html'));
    await build();
    expect(changed(whole, tree('site'))).toEqual([]);
  });

  it('is right after another cache built into the same folder', async () => {
    await build();
    const first = tree('site');
    const article = join(folder, 'content/articles/report-0.md');
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
        join(folder, `content/articles/${id}.md`),
        ['---', `title: 标题${id}`, 'tags: [同]', ...lines, '---', '', `正文${id}。`, ''].join('\n'),
      );
    write('soon', 'date: 2026-12-01 08:00');
    write('kept', 'date: 2026-11-01', 'embargo: 2026-12-01 08:00');
    write('guoqi', 'date: 2026-11-02', 'expires: 2026-12-01');
    write('draft', 'date: 2026-11-03', 'status: draft');
    const at = (now: string, drafts = false) => ({ clock: () => new Date(now), drafts });
    const naming = (id: string) =>
      [...tree('site')]
        .filter(([path, text]) => `${path}${Buffer.from(text, 'latin1').toString()}`.includes(id))
        .map(([path]) => path);

    const first = await build('site', 'cache', at('2026-12-01T07:59:00+08:00'));
    expect(first.schedule).toMatchObject({ drafts: { withheld: 1, shown: 0 }, expired: 0 });
    expect(first.schedule.scheduled.map(({ file }) => file)).toEqual([
      'articles/kept.md',
      'articles/soon.md',
    ]);
    for (const id of ['soon', 'kept', 'draft', '标题soon']) expect(naming(id)).toEqual([]);

    await build('site', 'cache', at('2026-12-01T08:00:00+08:00'));
    expect(naming('soon')).toContain('/2026/12/01/soon/index.html');
    expect(naming('kept')).toEqual(expect.arrayContaining(['/2026/11/01/kept/index.html', '/feed.xml']));
    expect(tree('site').get('/2026/11/02/guoqi/index.html')).toContain('soon');
    const before = stamps('site');
    await build('site', 'cache', at('2026-12-01T23:59:59+08:00'));
    expect(changed(before, stamps('site'))).toEqual([]);

    const last = await build('site', 'cache', at('2026-12-02T00:00:00+08:00'));
    expect(last.schedule).toMatchObject({ expired: 1, next: [] });
    expect(naming('guoqi')).toEqual(['/2026/11/02/guoqi/index.html']);
    const notice = Buffer.from(tree('site').get('/2026/11/02/guoqi/index.html') ?? '', 'latin1').toString();
    expect(notice).toContain('本文的有效期到2026年12月1日为止');
    expect(notice).toContain('noindex');
    expect(notice).not.toContain('正文guoqi');

    await build('site', 'cache', at('2026-12-02T00:00:00+08:00', true));
    expect(naming('draft')).toContain('/2026/11/03/draft/index.html');
    await build('site', 'cache', at('2026-12-02T00:00:00+08:00'));
    await build('clean', 'clean-cache', at('2026-12-02T00:00:00+08:00'));
    expect(changed(tree('site'), tree('clean'))).toEqual([]);
  });

  it('keeps the published site as it was when the content has errors', async () => {
    await build();
    const before = stamps('site');
    writeFileSync(join(folder, 'content/articles/broken.md'), '---\ntitle: 没有日期\n---\n\n正文\n');
    await expect(build()).rejects.toThrow('date');
    expect(changed(before, stamps('site'))).toEqual([]);
  });

  it('publishes what stands in the public folder, and takes it away with it', async () => {
    mkdirSync(join(folder, 'public/.well-known'), { recursive: true });
    writeFileSync(join(folder, 'public/.well-known/security.txt'), 'Contact: mailto:a@example.org\n');
    writeFileSync(join(folder, 'public/robots.txt'), 'User-agent: *\nDisallow: /\n');
    await build();
    expect(tree('site').get('/.well-known/security.txt')).toContain('Contact');
    expect(tree('site').get('/robots.txt')).toContain('Disallow');
    rmSync(join(folder, 'public'), { recursive: true });
    await build();
    expect(tree('site').has('/.well-known/security.txt')).toBe(false);
    expect(tree('site').get('/robots.txt')).toContain('Sitemap');
  });
});
