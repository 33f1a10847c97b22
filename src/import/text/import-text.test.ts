import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../decode/decode-bytes.ts';
import { articleText } from '../write/article-text.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { lostCharacters } from '../fixtures/lost-characters.ts';
import { importText } from './import-text.ts';

const context = { timeZone: 'Asia/Shanghai' };
const fixtures = globSync(join(import.meta.dirname, 'fixtures/*.txt')).sort();

/** The article that a text becomes, with what was dropped behind it. */
function articleOf(text: string): string {
  const { fields, doubts, body, dropped } = importText(text, context);
  const origin = { file: 'report.txt', sha256: '0'.repeat(64) };
  const markdown = typeof body === 'string' ? body : bodyMarkdown(body);
  const lines = dropped.map(({ reason, text: lost }) => `<!-- ${reason}: ${lost} -->\n`);
  return articleText(fields, [], doubts, origin, markdown, 'en') + lines.join('');
}

describe('importing pasted text', () => {
  it.each(fixtures)('reads the layout %s', async (file) => {
    const article = articleOf(decodeBytes(readFileSync(file)).text);
    await expect(article).toMatchFileSnapshot(file.replace(/\.txt$/, '.md'));
  });

  it('knows at least 40 layouts', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    expect(new Set(fixtures.map((file) => basename(file))).size).toBe(fixtures.length);
  });

  it('keeps every Chinese character of the layouts in the article, or lists it as taken or dropped', () => {
    for (const file of fixtures) {
      const text = readFileSync(file, 'utf8');
      expect(lostCharacters(text, importText(text, context)), basename(file)).toBe('');
    }
  });

  it('keeps every Chinese character of any lines, in any order', () => {
    const lines = fixtures.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
    const line = fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (some) => {
        const text = some.join('\n');
        expect(lostCharacters(text, importText(text, context))).toBe('');
      }),
      { numRuns: process.env['BAOKU_LONG'] === '1' ? 5000 : 200 },
    );
  });

  it('reads any bytes without breaking', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeBytes(bytes).text;
        expect(lostCharacters(text, importText(text, context))).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
