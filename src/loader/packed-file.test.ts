import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../../tests/samples/content.ts';
import type { CachedFile } from './content-cache.ts';
import type { Article } from '../archive/article.ts';
import { packFile, unpackFile, type PackedFile } from './packed-file.ts';

const file = 'articles/a.md';
const stamp = { modified: 1.5, changed: 2.25, size: 3 };
const bare = sampleArticle({ id: 'a' });

/** What a run finds in the file that another wrote. */
function again(read: CachedFile<Article>): CachedFile<Article> {
  return unpackFile(file, JSON.parse(JSON.stringify(packFile(read))) as PackedFile);
}

function cachedArticle(given: Partial<Article>, rest: object = {}): CachedFile<Article> {
  const digest = 'd'.repeat(64);
  const entry = { ...bare, ...given, file, digest };
  return { stamp, digest, parsed: { entry, references: [], problems: [], ...rest } };
}

describe('packFile', () => {
  it.each<[string, CachedFile<Article>]>([
    ['an article that says little', cachedArticle({})],
    ['a draft', cachedArticle({ status: 'draft' })],
    [
      'one with names and lists',
      cachedArticle({
        tags: ['工会'],
        people: [{ name: '郑荣胜', post: '主席' }],
        linkedFiles: ['articles/b.md'],
      }),
    ],
    [
      'one with links and problems',
      cachedArticle({}, { links: [{ source: 'b.md', target: 'articles/b.md', line: 1, column: 2 }] }),
    ],
    [
      'one that could not be read',
      { stamp, digest: '', parsed: { entry: undefined, references: [], problems: [] } },
    ],
  ])('keeps all of %s', (_, read) => {
    expect(again(read)).toEqual(read);
  });

  it('takes half of the bytes', () => {
    const read = cachedArticle({});
    const packed = JSON.stringify(packFile(read)).length;
    expect(packed).toBeLessThan(JSON.stringify(read).length / 2);
  });
});
