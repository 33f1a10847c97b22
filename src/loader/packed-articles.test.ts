import { describe, expect, it } from 'vitest';
import { cachedArticle, cachedArticles, file } from './fixtures/cached-articles.ts';
import { packArticles, unpackArticles, type PackedArticles } from './packed-articles.ts';

describe('packArticles', () => {
  it.each(cachedArticles)('keeps all of %s', (_, read) => {
    const packed = JSON.stringify(packArticles(new Map([[file, read]])));
    expect(unpackArticles(JSON.parse(packed) as PackedArticles)).toEqual(new Map([[file, read]]));
  });

  it('keeps all of all articles, in their order', () => {
    const articles = new Map(
      cachedArticles.map(([, read], number) => [`articles/${9 - number}.md`, renamed(read, number)]),
    );
    const again = unpackArticles(JSON.parse(JSON.stringify(packArticles(articles))) as PackedArticles);
    expect(again).toEqual(articles);
    expect([...again.keys()]).toEqual([...articles.keys()]);
  });

  it('takes a third of the bytes', () => {
    const articles = new Map(
      Array.from({ length: 100 }, (_, number) => [`articles/${number}.md`, cachedArticle({})]),
    );
    const packed = JSON.stringify(packArticles(articles)).length;
    expect(packed).toBeLessThan(JSON.stringify([...articles]).length / 3);
  });
});

function renamed(read: ReturnType<typeof cachedArticle>, number: number): typeof read {
  const { entry } = read.parsed;
  const file = `articles/${9 - number}.md`;
  return entry ? { ...read, parsed: { ...read.parsed, entry: { ...entry, file } } } : read;
}
