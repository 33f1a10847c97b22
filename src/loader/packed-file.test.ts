import { describe, expect, it } from 'vitest';
import type { CachedFile } from './content-cache.ts';
import type { Article } from '../archive/article.ts';
import { cachedArticle, cachedArticles, file } from './fixtures/cached-articles.ts';
import { packFile, unpackFile, type PackedFile } from './packed-file.ts';

/** What a run finds in the file that another wrote. */
function again(read: CachedFile<Article>): CachedFile<Article> {
  return unpackFile(file, JSON.parse(JSON.stringify(packFile(read))) as PackedFile);
}

describe('packFile', () => {
  it.each(cachedArticles)('keeps all of %s', (_, read) => {
    expect(again(read)).toEqual(read);
  });

  it('takes half of the bytes', () => {
    const read = cachedArticle({});
    const packed = JSON.stringify(packFile(read)).length;
    expect(packed).toBeLessThan(JSON.stringify(read).length / 2);
  });
});
