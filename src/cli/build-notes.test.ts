import { describe, expect, it } from 'vitest';
import { collectNotes } from './build-notes.ts';
import { textsIn } from './texts/texts.ts';

describe('what a build tells besides its result', () => {
  it('names each part of the cache once, in one order, and says it once', () => {
    const { onRebuilt, describe, take } = collectNotes(textsIn('zh'));
    expect(describe()).toBe('');
    for (const part of ['record', 'search', 'record', 'pictures', 'content', 'templates'] as const)
      onRebuilt(part);
    expect(describe()).toBe('缓存已损坏或来自别的版本，已重新生成：内容、模板、图片、索引、发布记录。\n');
    expect(describe()).toBe('');
    onRebuilt('search');
    expect(take()).toEqual({ rebuilt: ['search'], pictures: [] });
    expect(take()).toEqual({ rebuilt: [], pictures: [] });
  });

  it('says in one line each what could not be made of pictures', () => {
    const { onPictures, describe } = collectNotes(textsIn('en'));
    onPictures({ kind: 'originals-only', count: 3 });
    onPictures({ kind: 'not-converted', files: ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg'] });
    onPictures({ kind: 'not-drawn', count: 2, characters: '国家工会总局' });
    onPictures({ kind: 'not-drawn', count: 1, characters: '' });
    expect(describe()).toMatchInlineSnapshot(`
      "Nothing on this machine makes pictures smaller (sharp): 3 are published as they are.
      6 pictures could not be made smaller and are published as they are: a.jpg, b.jpg, c.jpg, d.jpg, e.jpg and others.
      2 pictures for links on other websites were left out: no font of this machine has 国家工会总 (fonts-noto-cjk has Chinese).
      1 picture for links on other websites was left out: nothing on this machine draws them (sharp).
      "
    `);
  });
});
