import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder, putFile } from './fixtures/content-folder.ts';
import { ContentChanged, readBody } from './read-body.ts';
import { readContent } from './read-content.ts';

async function bodyOf(text: string): Promise<string> {
  const folder = makeContentFolder({ 'articles/a.md': text });
  const { articles, problems } = await readContent({ contentDirectory: folder });
  const [article] = articles;
  if (article === undefined) throw new Error(JSON.stringify(problems));
  return readBody(folder, article);
}

describe('readBody', () => {
  it('gives everything after the closing fence, unchanged', async () => {
    expect(await bodyOf(articleText([], '一段。\n---\n二段。  \n\n'))).toBe('\n一段。\n---\n二段。  \n\n\n');
    expect(await bodyOf('---\ntitle: a\ndate: 2019-11-25\n--- \n一段。')).toBe('一段。');
  });

  it('is the same with a byte order mark and with CRLF', async () => {
    const text = articleText([], '一段。\n\n𠮷段。');
    const expected = await bodyOf(text);
    expect(await bodyOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(expected);
  });

  it('gives back any body, its line breaks made alike', async () => {
    const characters = fc.constantFrom('\n', '\r\n', '\r', ' ', '-', '#', '甲', '𠮷', 'a', '---\n');
    await fc.assert(
      fc.asyncProperty(fc.array(characters, { maxLength: 20 }), fc.boolean(), async (parts, hasMark) => {
        const body = `${parts.join('')}文`;
        const text = `---\ntitle: a\ndate: 2019-11-25\n---\n${body}`;
        expect(await bodyOf(hasMark ? `\uFEFF${text}` : text)).toBe(body.replace(/\r\n?/g, '\n'));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a file that was changed or removed since it was read', async () => {
    const folder = makeContentFolder({ 'articles/a.md': articleText() });
    const { articles } = await readContent({ contentDirectory: folder });
    const article = articles[0] ?? expect.fail('The article was not read.');
    putFile(folder, 'articles/a.md', articleText([], '改过的正文。'));
    expect(() => readBody(folder, article)).toThrow(ContentChanged);
    rmSync(join(folder, 'articles/a.md'));
    expect(() => readBody(folder, article)).toThrow('articles/a.md changed after it was read.');
  });
});
