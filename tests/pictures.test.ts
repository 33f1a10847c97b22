import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PictureNote } from '../src/publish/build-options.ts';
import { at, build, stamps, tree, useBuiltFolder } from './built-folder.ts';
import { changed } from './compared-folders.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';
import { grainyPng } from './samples/grainy-png.ts';

useBuiltFolder();

const write = (path: string, content: string | Uint8Array) => writeFileSync(at('content', path), content);
const article = (title: string, body: string, ...fields: readonly string[]) =>
  ['---', `title: ${title}`, 'date: 2020-05-01', ...fields, '---', '', body, ''].join('\n');
const text = (path: string) => readFileSync(at('site', path), 'utf8');
const pictured = '2020/05/01/pictured/index.html';
const imagesIn = (name: string) => [...tree(name).keys()].filter((path) => path.startsWith('/images/'));

/** Builds, and says how many pictures were made on the way. */
async function picturesMade(output = 'site', cache = 'cache'): Promise<number> {
  let made = 0;
  const onProgress = (step: string, done: number) => (made = step === 'pictures' ? done : made);
  await build(output, cache, { onProgress });
  return made;
}

/** Builds with the real program as on a machine for which sharp has none, and gives what is said of pictures. */
function buildWithoutSharp(): string[] {
  copyCompiledTemplates(at('cache'));
  const hook = new URL('without-sharp.mjs', import.meta.url).href;
  const folders = { content: 'content', out: 'site', cache: 'cache' };
  const args = Object.entries(folders).flatMap(([option, name]) => [`--${option}`, at(name)]);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, resolve('bin/baoku.mjs'), 'build', ...args],
    { cwd: at(), encoding: 'utf8', env: plainEnvironment() },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return stderr.split('\n').filter((line) => /sharp|not drawn|left out/.test(line));
}

/** Where the sources of the first picture of a page lie, by their media types. */
function sourcesOf(page: string): Map<string, string[]> {
  const [picture = ''] = /<picture>.*?<\/picture>/s.exec(text(page)) ?? [];
  const sources = [...picture.matchAll(/<source type="([^"]+)" srcset="([^"]+)" sizes="[^"]+">/g)];
  return new Map(sources.map(([, type = '', srcset = '']) => [type, srcset.split(', ')]));
}

beforeEach(() => {
  rmSync(at('content'), { recursive: true });
  mkdirSync(at('content/articles'), { recursive: true });
  write(
    'articles/pictured.md',
    article('有图', '文。\n\n![现场](a.png "说明")', 'cover: { src: a.png, alt: 会场 }'),
  );
  write('articles/a.png', grainyPng(120, 80));
});

describe('the pictures of a site', () => {
  it('are offered as AVIF and WebP in several widths, beside the original, and made once', async () => {
    write('articles/a.png', grainyPng(600, 400));
    expect(await picturesMade()).toBe(1);
    const sources = sourcesOf(pictured);
    expect([...sources.keys()]).toEqual(['image/avif', 'image/webp']);
    for (const [type, candidates] of sources) {
      expect(candidates.map((each) => each.split(' ')[1])).toEqual(['480w', '600w']);
      for (const candidate of candidates) {
        const [address = '', width = ''] = candidate.split(' ');
        const { data, info } = await sharp(at('site', address)).raw().toBuffer({ resolveWithObject: true });
        expect(info).toMatchObject({
          width: parseInt(width),
          height: Math.round((parseInt(width) * 400) / 600),
        });
        expect(data.length).toBeGreaterThan(0);
        expect(`image/${(await sharp(at('site', address)).metadata()).format}`).toBe(
          type === 'image/avif' ? 'image/heif' : type,
        );
      }
    }
    const page = text(pictured);
    const original = /<figure class="cover">\s*<a href="([^"]+)">/.exec(page)?.[1] ?? '';
    expect(readFileSync(at('site', original)).equals(grainyPng(600, 400))).toBe(true);
    const images = [...page.matchAll(/<img src[^>]*>/g)].map(([tag]) => tag);
    expect(images).toHaveLength(2);
    for (const tag of images) expect(tag).toMatch(/src="\/images\/\w+\.png".* width="600" height="400"/);
    expect(images.map((tag) => tag.includes('loading="lazy"'))).toEqual([false, true]);
    expect(images.every((tag) => tag.includes('decoding="async"'))).toBe(true);

    const before = stamps('site');
    write('articles/other.md', article('另一篇', '文。'));
    expect(await picturesMade()).toBe(0);
    expect(changed(before, stamps('site')).filter((path) => path.startsWith('/images/'))).toEqual([]);
    expect(await picturesMade('clean')).toBe(0);
    expect(await picturesMade('cleaner', 'other-cache')).toBe(1);
    expect(changed(tree('site'), tree('clean'))).toEqual([]);
    expect(changed(tree('site'), tree('cleaner'))).toEqual([]);
  });

  it('are replaced with all that was made of them, go with it, and leave the others untouched', async () => {
    write('articles/b.png', grainyPng(100, 60, 2));
    write('articles/more.md', article('又一篇', '文。\n\n![图](b.png)'));
    await build();
    const first = stamps('site');
    const old = new Set(imagesIn('site'));
    expect(old.size).toBe(4);
    write('articles/a.png', grainyPng(120, 80, 3));
    expect(await picturesMade()).toBe(1);
    const kept = imagesIn('site').filter((path) => old.has(path));
    expect(imagesIn('site')).toHaveLength(4);
    expect(kept).toHaveLength(2);
    expect(kept.filter((path) => first.get(path) !== stamps('site').get(path))).toEqual([]);
    await build('clean', 'other-cache');
    expect(changed(tree('site'), tree('clean'))).toEqual([]);

    write('articles/pictured.md', article('无图', '文。'));
    expect(await picturesMade()).toBe(0);
    expect(imagesIn('site')).toEqual(kept);
  });

  it('are left as they are where they move, are drawings, or would not get smaller', async () => {
    const gif = await sharp(grainyPng(60, 40)).gif().toBuffer();
    const moving = await sharp([grainyPng(60, 40, 1), grainyPng(60, 40, 2)], { join: { animated: true } })
      .webp()
      .toBuffer();
    const flat = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    write('articles/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>');
    for (const [name, bytes] of Object.entries({ 'a.gif': gif, 'b.webp': moving, 'c.png': flat }))
      write(`articles/${name}`, bytes);
    write('articles/pictured.md', article('有图', '![](a.svg)\n![](a.gif)\n![](b.webp)\n![](c.png)'));
    await build();
    expect(text(pictured)).not.toContain('<picture>');
    expect(imagesIn('site')).toHaveLength(4);
    // That nothing was worth it is remembered, too.
    expect(await picturesMade('clean')).toBe(0);
  });

  it('are made again where the cache was damaged, and the build says so', async () => {
    await build();
    const [made = ''] = sourcesOf(pictured).get('image/webp')?.[0]?.split(' ') ?? [];
    writeFileSync(at('cache/pictures', made.slice('/images/'.length)), 'damaged');
    const rebuilt: string[] = [];
    await build('clean', 'cache', { onRebuilt: (part) => rebuilt.push(part) });
    expect(rebuilt).toEqual(['pictures']);
    expect(changed(tree('site'), tree('clean'))).toEqual([]);
  });

  it('are published as they are where nothing can make others, until something can', async () => {
    expect(buildWithoutSharp()).toEqual([
      'Nothing on this machine makes pictures smaller (sharp): 1 is published as it is.',
    ]);
    expect(text(pictured)).toMatch(/<picture>\s*<img src="\/images\/\w+\.png" width="120" height="80"/);
    expect(await picturesMade()).toBe(1);
    expect(sourcesOf(pictured).size).toBe(1);
  });
});

describe('the pictures for other websites', () => {
  const sharedOf = (page: string) =>
    /<meta property="og:image" content="http:\/\/localhost:4321([^"]+)">/.exec(text(page))?.[1];

  it('are drawn with the headline of each report, or of the site, as the settings say', async () => {
    write('articles/plain.md', article('工会会议召开', '文。', 'source: 杭州日报'));
    // No font has this character, which is nobody's: there would be a box.
    write('articles/rare.md', article('生僻字\uE123', '文。'));
    await build();
    expect(sharedOf('2020/05/01/plain/index.html')).toBeUndefined();
    expect(text('2020/05/01/plain/index.html')).toContain('<meta name="twitter:card" content="summary">');
    expect(sharedOf(pictured)).toMatch(/^\/images\/\w+\.png$/);

    write('site.yaml', 'title: 报道档案\nshareImages: 每篇\n');
    const notes: PictureNote[] = [];
    await build('site', 'cache', { onPictures: (note) => notes.push(note) });
    const ofSite = sharedOf('index.html')!;
    const ofArticle = sharedOf('2020/05/01/plain/index.html')!;
    expect(ofArticle).not.toBe(ofSite);
    expect(sharedOf('2020/05/01/rare/index.html')).toBe(ofSite);
    expect(notes).toEqual([{ kind: 'not-drawn', count: 1, characters: '\uE123' }]);
    const page = text('2020/05/01/plain/index.html');
    expect(page).toContain('<meta property="og:image:width" content="1200">');
    expect(page).toContain('<meta property="og:image:height" content="630">');
    expect(page).toContain('<meta property="og:image:alt" content="工会会议召开">');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');

    const { data, info } = await sharp(at('site', ofArticle))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1200, height: 630 });
    // Ink where the headline stands, and paper beside it.
    const darkIn = (left: number, right: number) => {
      let dark = 0;
      for (let y = 200; y < 420; y++)
        for (let x = left; x < right; x++) dark += data[(y * 1200 + x) * info.channels]! < 100 ? 1 : 0;
      return dark;
    };
    expect(darkIn(80, 700)).toBeGreaterThan(5000);
    expect(darkIn(1120, 1200)).toBe(0);

    await build('clean', 'other-cache');
    expect(changed(tree('site'), tree('clean'))).toEqual([]);
    write('site.yaml', 'title: 报道档案\nshareImages: site\n');
    await build();
    expect(sharedOf('2020/05/01/plain/index.html')).toBe(ofSite);
    expect(tree('site').has(ofArticle)).toBe(false);
  });
});
