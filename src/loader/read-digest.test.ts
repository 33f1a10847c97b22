import { describe, expect, it } from 'vitest';
import { siteWithColumns } from './fixtures/parse-lines.ts';
import { parseArticle } from './parse-article.ts';

const text =
  '---\ntitle: 标题\ndate: 2019-11-25\ncolumn: 要闻\ncover: { src: a.png, alt: 图 }\n---\n\n正文。\n';
const digestOf = (columnId: string, written = text, fileDigest = '00') =>
  parseArticle('articles/a.md', written, fileDigest, {
    ...siteWithColumns,
    columns: [{ id: columnId, name: '要闻' }],
  }).entry?.readDigest;

describe('the digest of what was read of a file', () => {
  it('is the same for the same file under the same settings', () => {
    expect(digestOf('yaowen')).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf('yaowen')).toBe(digestOf('yaowen'));
  });

  it('is another when the same file says something else, refers to something else, or has other bytes', () => {
    expect(digestOf('news')).not.toBe(digestOf('yaowen'));
    expect(digestOf('yaowen', text.replace('alt: 图', 'alt: 照片'))).not.toBe(digestOf('yaowen'));
    expect(digestOf('yaowen', text, '01')).not.toBe(digestOf('yaowen'));
  });
});
