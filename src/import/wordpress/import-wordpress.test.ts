import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordpressExport, wordpressItem } from '../fixtures/wordpress-export.ts';
import { bytesInput, fileInput } from '../input-file.ts';
import { bodyMarkdown } from '../write/body-markdown.ts';
import { importWordpress } from './import-wordpress.ts';

const context = { timeZone: 'Asia/Shanghai' };
const read = (items: string, head = '') =>
  Array.fromAsync(importWordpress(bytesInput('export.xml', wordpressExport(items, head)), context));

/** `text` in an encoding, by asking for the bytes of each of its characters. */
function encoded(text: string, label: string): Buffer {
  if (/^utf-?8$/i.test(label)) return Buffer.from(text);
  if (/^utf-?16$/i.test(label)) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const bytes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from(
    [...text].flatMap((each) => (each < '\x80' ? each.charCodeAt(0) : (bytes.get(each) ?? 63))),
  );
}

describe('importing exports of WordPress', () => {
  it('reads posts, and passes over pages and attachments', async () => {
    const found = await read(
      wordpressItem(7, 'post') + wordpressItem(8, 'page') + wordpressItem(9, 'attachment'),
    );
    expect(found).toMatchObject([
      {
        part: '7',
        draft: {
          fields: {
            title: '植树活动 & 绿化',
            date: { day: '2019-03-12', time: '09:30' },
            column: '要闻',
            tags: ['绿化'],
            id: 'zhi-shu',
            original: 'https://gh.example.cn/2019/03/zhi-shu/',
            aliases: ['/2019/03/zhi-shu/'],
          },
          body: [
            { children: [{}, { type: 'strong' }, {}] },
            { children: [{ value: '第二段。' }] },
            { children: [{ value: '另一行。' }] },
            { children: [{ type: 'link', url: 'https://gh.example.cn/a.jpg' }] },
          ],
          doubts: ['reporters'],
        },
      },
      { part: '8', passedOver: true },
      { part: '9', passedOver: true },
    ]);
  });

  it('reads blocks of the block editor as they are, and lines between them as paragraphs', async () => {
    const content = `<!-- wp:paragraph -->\n<p>一\n二</p>\n<!-- /wp:paragraph -->\n\n三\n\n四\n\n<!-- wp:separator /-->\n<!-- wp:group --><div><!-- wp:group --><div>五</div><!-- /wp:group -->\n\n六</div><!-- /wp:group -->`;
    const item = wordpressItem(7, 'post').replace(
      /<content:encoded>[\s\S]*<\/content:encoded>/,
      `<content:encoded><![CDATA[${content}]]></content:encoded>`,
    );
    const [found] = await read(item);
    const body = found && 'draft' in found && typeof found.draft.body !== 'string' ? found.draft.body : [];
    expect(bodyMarkdown(body)).toBe('一 二\n\n三\n\n四\n\n五\n\n六\n');
  });

  it('makes drafts of posts that readers open with a password, and marks them', async () => {
    const [open, locked] = await read(
      wordpressItem(7, 'post', '<wp:post_password></wp:post_password>') +
        wordpressItem(8, 'post', '<wp:post_password><![CDATA[abc]]></wp:post_password>'),
    );
    expect(open).toMatchObject({ draft: { doubts: ['reporters'] } });
    expect(open).not.toHaveProperty('draft.fields.status');
    expect(locked).toMatchObject({ draft: { fields: { status: 'draft' }, doubts: ['reporters', 'status'] } });
  });

  it.each(['GBK', 'gb2312', 'UTF-8', 'utf-16'])(
    'reads an export in %s, in pieces that part its characters',
    async (label) => {
      const lines = '植树活动，'.repeat(20_000);
      const text = wordpressExport(wordpressItem(7, 'post', `<wp:note>${lines}</wp:note>`))
        .toString()
        .replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${label}" ?>`);
      const directory = mkdtempSync(join(tmpdir(), 'baoku-wordpress-'));
      const path = join(directory, 'export.xml');
      writeFileSync(path, encoded(text, label));
      const input = fileInput('export.xml', path, directory);
      const found = await Array.fromAsync(importWordpress(input, context));
      rmSync(directory, { recursive: true });
      expect(found).toMatchObject([
        {
          draft: {
            fields: { title: '植树活动 & 绿化', column: '要闻' },
            dropped: expect.not.arrayContaining([expect.objectContaining({ reason: 'undecodable' })]),
          },
        },
      ]);
    },
  );

  it('reads an export in another encoding than it declares, and lists damaged characters of one in UTF-8', async () => {
    const text = wordpressExport(wordpressItem(7, 'post')).toString();
    const declaredAs = (label: string): string =>
      text.replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${label}"?>`);
    const all = (bytes: Uint8Array) => Array.fromAsync(importWordpress(bytesInput('e.xml', bytes), context));
    const title = { draft: { fields: { title: '植树活动 & 绿化' } } };
    expect(await all(encoded(declaredAs('GBK'), 'UTF-8'))).toMatchObject([title]);
    expect(await all(encoded(declaredAs('UTF-8'), 'GBK'))).toMatchObject([title]);
    const damaged = encoded(declaredAs('UTF-8'), 'UTF-8');
    damaged[damaged.indexOf('现场') + 1] = 0x20;
    expect(await all(damaged)).toMatchObject([
      {
        draft: {
          ...title.draft,
          dropped: expect.arrayContaining([{ reason: 'undecodable', text: '2 × U+FFFD (utf-8)' }]),
        },
      },
    ]);
  });

  it('refuses exports that declare entities, nest without end, hold a text larger than any or break off', async () => {
    await expect(read(wordpressItem(1, 'post'), '<!DOCTYPE a [<!ENTITY b "哈">]>')).rejects.toMatchObject({
      code: 'not-valid',
    });
    await expect(read('<a>'.repeat(100))).rejects.toMatchObject({ code: 'nested-too-deep' });
    const long = `<item><title>${'a'.repeat(8_000_001)}</title></item>`;
    await expect(read(long)).rejects.toMatchObject({ code: 'too-large' });
    await expect(read('<item>')).rejects.toMatchObject({ code: 'not-valid' });
  });

  it('gives each post as soon as it is read, whatever follows it', async () => {
    const padding = `<wp:author>${'填'.repeat(200_000)}</wp:author>`;
    const directory = mkdtempSync(join(tmpdir(), 'baoku-wordpress-'));
    const path = join(directory, 'export.xml');
    writeFileSync(path, `<rss>${wordpressItem(1, 'post')}${padding.repeat(4)}<broken`);
    const articles = importWordpress(fileInput('export.xml', path, directory), context)[
      Symbol.asyncIterator
    ]();
    expect((await articles.next()).value).toMatchObject({ part: '1' });
    await expect(articles.next()).rejects.toMatchObject({ code: 'not-valid' });
    rmSync(directory, { recursive: true });
  });
});
