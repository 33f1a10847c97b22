import { globSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { galleryDocument } from '../../scripts/gallery/gallery-document.ts';
import type { Address } from '../../src/archive/addresses.ts';
import { createArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/loader/read-content.ts';
import { planPages } from '../../src/views/plan.ts';
import { furtherPictures, pageKinds, pagePictures, scenes } from '../../scripts/gallery/scenes.ts';

const pictures = [...pagePictures, ...furtherPictures];

it('docs/gallery.md is up to date: run `npm run gallery`', () => {
  expect(readFileSync('docs/gallery.md', 'utf8')).toBe(galleryDocument());
});

it('the gallery shows every kind of page that the program has, in light and in dark', () => {
  const route = readFileSync('src/pages/[...address].astro', 'utf8');
  const kinds = pageKinds([...route.matchAll(/view\.kind === '(\w+)'/g)].map(([, kind = '']) => kind));
  expect(Object.keys(scenes).sort()).toEqual(kinds.sort());
  for (const { address } of Object.values(scenes)) {
    const looks = pagePictures.filter((picture) => picture.address === address).map(({ look }) => look);
    expect(looks, address).toEqual(['light', 'dark']);
  }
});

it('each picture of the gallery shows a page of its kind', async () => {
  const content = await readContent({ contentDirectory: 'content' });
  const pages = new Map(planPages(createArchive(content)).map((page) => [page.address, page.view]));
  for (const [kind, { address }] of Object.entries(scenes)) {
    if (kind === 'notFound') continue;
    const [path = ''] = `/${address}`.split('?');
    expect([path, pages.get(path as Address)?.().kind]).toEqual([path, kind.split(':')[0]]);
  }
});

it('the gallery has the pictures that it shows, no others, and all are 3 MB at most', () => {
  const files = globSync('docs/gallery/*');
  expect(files.sort()).toEqual(pictures.map(({ name }) => `docs/gallery/${name}.webp`).sort());
  const bytes = files.map((file) => statSync(file).size).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(3_000_000);
});
