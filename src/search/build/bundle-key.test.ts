import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../../../tests/samples/content.ts';
import { articleKey, KEY_LENGTH } from './bundle-key.ts';

const image = { source: 'a.png', file: 'articles/a.png', width: 10, height: 10 } as const;

describe('articleKey', () => {
  it('is what was read of the file', () => {
    const readDigest = '0123456789abcdef';
    expect(articleKey(sampleArticle({ id: 'a', readDigest }))).toBe(readDigest);
  });

  it.each<{ id: string; readDigest?: string }>([{ id: 'a' }, { id: 'a', readDigest: '0123456789abcdef' }])(
    'is another when a file that the article shows is another: %j',
    (given) => {
      const keyOf = (address: `/images/${string}`) =>
        articleKey(sampleArticle({ ...given, images: [{ ...image, address }] }));
      expect(keyOf('/images/1.png')).toHaveLength(KEY_LENGTH);
      expect(keyOf('/images/1.png')).not.toBe(keyOf('/images/2.png'));
      expect(keyOf('/images/1.png')).not.toBe(articleKey(sampleArticle(given)));
    },
  );

  it('is another when anything of an article differs that was not read from a file', () => {
    expect(articleKey(sampleArticle({ id: 'a', title: '一' }))).not.toBe(
      articleKey(sampleArticle({ id: 'a', title: '二' })),
    );
  });
});
