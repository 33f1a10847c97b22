import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../tests/samples/content.ts';
import { sitemapsOf } from '../output/sitemaps.ts';
import { publishedSitemaps } from './published-sitemaps.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-sitemaps-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { site } = sampleContent([], { url: 'https://archive.example/报/', base: '/报/' });
const files = sitemapsOf(site, ['/', '/2019/11/25/a/', '/people/郑荣胜/']);
const paths = files.map(({ address }) => address.slice(1));

/** What is found when the index says this. */
function found(index: string, published: readonly string[] = paths): string[] | undefined {
  writeFileSync(join(folder, 'sitemap.xml'), index);
  return publishedSitemaps(site, folder, new Set(published));
}

describe('publishedSitemaps', () => {
  const index = files.find(({ address }) => address === '/sitemap.xml')?.text ?? '';

  it('are all that a build made', () => {
    expect(found(index)?.toSorted()).toEqual(paths.toSorted());
  });

  it('are none where one is gone, or where somebody else wrote the index', () => {
    for (const path of paths)
      expect(
        found(
          index,
          paths.filter((each) => each !== path),
        ),
      ).toBeUndefined();
    expect(found('')).toBeUndefined();
    expect(found('<loc>https://archive.example/报/sitemaps/../index.html</loc>')).toBeUndefined();
    expect(found('<loc>https://elsewhere.example/sitemaps/2019.xml</loc>')).toBeUndefined();
  });
});
