import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAssetFiles } from './asset-files.ts';
import { articleText, makeContentFolder, pixel, pngHeader, type Files } from './fixtures/content-folder.ts';
import { readContent } from './read-content.ts';

const formats = ['jpeg', 'png', 'gif', 'webp'] as const;
const pictures = new Map<(typeof formats)[number] | 'avif', Buffer>();
beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const create = { width: 64, height: 48, channels: 3, background: '#888', noise } as const;
  const pixels = await sharp({ create }).png().toBuffer();
  for (const format of [...formats, 'avif'] as const)
    pictures.set(format, await sharp(pixels).toFormat(format, { effort: 1 }).toBuffer());
});

/** Twice for each picture that sharp unpacks, its queue changes: https://sharp.pixelplumbing.com/api-utility/#queue */
let changes: number;
const count = () => (changes += 1);
const unpacked = () => changes / 2;
beforeEach(() => {
  changes = 0;
  sharp.queue.on('change', count);
});
afterEach(() => sharp.queue.off('change', count));

/** The problems of an article that shows an image with these bytes. */
async function problemsWith(name: string, bytes: Uint8Array) {
  const files: Files = {
    'articles/a.md': articleText([], `一段。\n\n![图](${name})`),
    [`articles/${name}`]: bytes,
  };
  const { problems, articles } = await readContent({ contentDirectory: makeContentFolder(files) });
  expect(articles.length).toBe(problems.length === 0 ? 1 : 0);
  return problems.map(({ code, file, line, column, values }) => ({
    code,
    at: `${file}:${line}:${column}`,
    values,
  }));
}

const at = 'articles/a.md:8:1';

describe('an image', () => {
  it.each(formats)('in %s is taken whole, and refused where its end is missing', async (format) => {
    const bytes = pictures.get(format)!;
    const name = `a.${format}`;
    expect(await problemsWith(name, bytes)).toEqual([]);
    const refused = [{ code: 'image-damaged', at, values: { source: name } }];
    expect(await problemsWith(name, bytes.subarray(0, Math.floor(bytes.length * 0.8)))).toEqual(refused);
  });

  it('is refused where its pixels would fill the memory, without being unpacked', async () => {
    const values = { source: 'a.png', width: 20_000, height: 15_000, limit: 100 };
    expect(await problemsWith('a.png', pngHeader(20_000, 15_000))).toEqual([
      { code: 'image-too-large', at, values },
    ]);
    expect(unpacked()).toBe(0);
  });

  it('in AVIF is refused, whatever its name', async () => {
    for (const source of ['a.avif', 'a.jpg', 'a'])
      expect(await problemsWith(source, pictures.get('avif')!)).toEqual([
        { code: 'image-format', at, values: { source } },
      ]);
  });

  it('is refused where its name says that it is of another format', async () => {
    const values = { source: 'a.JPG', type: 'png' };
    expect(await problemsWith('a.JPG', pixel)).toEqual([{ code: 'image-extension', at, values }]);
    expect(await problemsWith('a.jpe', pictures.get('jpeg')!)).toEqual([]);
    expect(await problemsWith('a', pixel)).toEqual([]);
  });
});

describe('an image that an earlier run has read', () => {
  it('is not read to its end again, even where its time has changed', async () => {
    const folder = makeContentFolder({ 'a.png': pixel });
    const past = new Date('2020-01-01');
    utimesSync(join(folder, 'a.png'), past, past);
    const first = openAssetFiles(folder, {});
    await first.examine(['a.png', 'a.png', 'gone.png']);
    expect(first.readImage('a.png').image).toMatchObject({ type: 'png', isWhole: true });
    expect(unpacked()).toBe(1);

    utimesSync(join(folder, 'a.png'), past, new Date('2021-01-01'));
    const second = openAssetFiles(folder, first.records());
    await second.examine(['a.png']);
    expect(second.readImage('a.png').image).toMatchObject({ isWhole: true });
    expect(unpacked()).toBe(1);

    writeFileSync(join(folder, 'a.png'), readFileSync(join(folder, 'a.png')).subarray(0, 50));
    const third = openAssetFiles(folder, second.records());
    await third.examine(['a.png']);
    expect(third.readImage('a.png').image).toMatchObject({ isWhole: false });
    expect(unpacked()).toBe(2);
  });
});
