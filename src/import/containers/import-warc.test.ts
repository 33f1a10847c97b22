import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesInput } from '../input-file.ts';
import { importWarc, warcLimits } from './import-warc.ts';

const context = { timeZone: 'Asia/Shanghai' };

function response(address: string, type: string, content: string | Uint8Array, status = '200 OK'): Buffer {
  const body = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(content),
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2019-11-25T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
}

const page =
  '<html><head><title>植树活动</title></head><body><h1>植树活动</h1><p>2019年3月12日</p><div id="zoom"><p>3月11日，百名职工植树造林，现场热火朝天。</p><img src="tree.png"></div></body></html>';
const records = [
  response('https://gh.example.cn/a/1.html', 'text/html; charset=utf-8', page),
  response('https://gh.example.cn/a/tree.png', 'image/png', 'png'),
  response('https://gh.example.cn/a/2.html', 'text/html', '<p>没有</p>', '404 Not Found'),
];

describe('importing web archives', () => {
  it.each([
    ['plain', Buffer.concat(records)],
    ['packed', Buffer.concat(records.map((record) => gzipSync(record)))],
  ])('reads the pages of a %s archive, with their pictures', async (_, bytes) => {
    const found = await Array.fromAsync(importWarc(bytesInput('a.warc', bytes), context));
    expect(found).toMatchObject([
      {
        part: 'https://gh.example.cn/a/1.html',
        draft: {
          fields: { title: '植树活动', original: 'https://gh.example.cn/a/1.html', aliases: ['/a/1.html'] },
          files: [{ source: 'tree.png' }],
        },
      },
    ]);
    const [first] = found;
    expect(first && 'draft' in first && Buffer.from(first.draft.files[0]!.read()).toString()).toBe('png');
  });

  it('refuses a page that unpacks to more than a page has, and goes on', async () => {
    const large = response('https://gh.example.cn/b.html', 'text/html', Buffer.alloc(33 * 1024 * 1024, 'a'));
    const bytes = Buffer.concat([gzipSync(large), gzipSync(records[0]!)]);
    const found = await Array.fromAsync(importWarc(bytesInput('a.warc.gz', bytes), context));
    expect(found).toMatchObject([
      { failure: { code: 'unpacks-too-large' } },
      { part: 'https://gh.example.cn/a/1.html' },
    ]);
  });

  const read = (bytes: Uint8Array, limits: Partial<typeof warcLimits>) =>
    Array.fromAsync(importWarc(bytesInput('a.warc', bytes), context, { ...warcLimits, ...limits }));

  it('refuses an archive that unpacks to far more than its size, or holds more records than any', async () => {
    const skipped = response('https://gh.example.cn/b.bin', 'application/zip', Buffer.alloc(8_000_000));
    const swollen = Buffer.concat([gzipSync(skipped), gzipSync(records[0]!)]);
    await expect(read(swollen, { unpacked: 1_000_000 })).rejects.toMatchObject({ code: 'unpacks-too-large' });
    expect(await read(swollen, { unpacked: 9_000_000 })).toHaveLength(1);
    expect(await read(Buffer.concat([skipped, records[0]!]), { unpacked: 1_000_000 })).toHaveLength(1);
    await expect(read(Buffer.concat(records), { records: 2 })).rejects.toMatchObject({
      code: 'too-many-entries',
    });
  });

  it('refuses headers without end, of records and of answers, packed or not', async () => {
    const long = 'x'.repeat(400_000);
    const line = Buffer.from(`WARC/1.0${long}`);
    const field = Buffer.from(`WARC/1.0\r\nWARC-Type: ${long}\r\n`);
    const answer = response('https://gh.example.cn/a.html', `text/html;${long}`, page);
    for (const bytes of [line, field, answer])
      for (const each of [bytes, gzipSync(bytes)])
        await expect(read(each, { header: 100_000 })).rejects.toMatchObject({ code: 'not-valid' });
    expect(await read(answer, {})).toHaveLength(1);
  });

  it('keeps pictures for the pages up to a size, of each and of all', async () => {
    const shown = async (limits: Partial<typeof warcLimits>) => {
      const [first] = await read(Buffer.concat(records), limits);
      return first && 'draft' in first ? first.draft.files.length : undefined;
    };
    expect(await shown({ picture: 3 })).toBe(1);
    expect(await shown({ picture: 2 })).toBe(0);
    expect(await shown({ pictures: -1 })).toBe(0);
  });

  it('refuses what is no web archive', async () => {
    await expect(
      Array.fromAsync(importWarc(bytesInput('a.warc', Buffer.from('text\n')), context)),
    ).rejects.toMatchObject({ code: 'part-missing' });
  });
});
