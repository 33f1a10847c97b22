import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordpressExport, wordpressItem } from '../fixtures/wordpress-export.ts';
import { bytesInput, fileInput } from '../input-file.ts';
import { importWordpress } from './import-wordpress.ts';

const context = { timeZone: 'Asia/Shanghai' };
const read = (items: string, head = '') =>
  Array.fromAsync(importWordpress(bytesInput('export.xml', wordpressExport(items, head)), context));

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

  it('makes drafts of posts that readers open with a password, and marks them', async () => {
    const [open, locked] = await read(
      wordpressItem(7, 'post', '<wp:post_password></wp:post_password>') +
        wordpressItem(8, 'post', '<wp:post_password><![CDATA[abc]]></wp:post_password>'),
    );
    expect(open).toMatchObject({ draft: { doubts: ['reporters'] } });
    expect(open).not.toHaveProperty('draft.fields.status');
    expect(locked).toMatchObject({ draft: { fields: { status: 'draft' }, doubts: ['reporters', 'status'] } });
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
