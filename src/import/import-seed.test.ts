import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode/decode-bytes.ts';
import { importText } from './text/import-text.ts';
import { articleText } from './write/article-text.ts';
import { bodyMarkdown } from './write/body-markdown.ts';

const place = new URL('../../', import.meta.url);
const bytes = readFileSync(new URL('tests/fixtures/seed-report.txt', place));
const sha256 = hash('sha256', bytes);
const article = readFileSync(
  new URL('content/articles/2019/2019-11-25-zheng-rongsheng-yuhang.md', place),
  'utf8',
);
/** What only an editor can say of a report: its text does not. */
const editorial = ['column', 'tags', 'people', 'organizations', 'places'];

const draft = importText(decodeBytes(bytes).text, { timeZone: 'Asia/Shanghai' });
const body = bodyMarkdown(Array.isArray(draft.body) ? draft.body : []);
const imported = articleText(draft.fields, [], draft.doubts, { file: 'report.txt', sha256 }, body, 'en');

describe('the report of 25 November 2019', () => {
  it("is imported to this repository's article, byte for byte but for the fields that an editor gave it", () => {
    const fields = new RegExp(`^(?:${editorial.join('|')}):.*\n(?:[ ].*\n)*`, 'gm');
    expect(article.replace(fields, '')).toBe(imported);
  });

  it('leaves nothing to be looked at, and drops the hyphen alone', () => {
    expect(draft.doubts).toEqual([]);
    expect(draft.dropped).toEqual([{ reason: 'separator', text: '-' }]);
  });

  it('is kept in its bytes among the originals', () => {
    expect(readFileSync(new URL(`content/originals/${sha256}.txt`, place))).toEqual(bytes);
  });
});
