import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { archivedPage, response, webArchive } from '../fixtures/web-archive.ts';
import { bytesInput } from '../input-file.ts';
import { importWarc, warcLimits } from './import-warc.ts';

const context = { timeZone: 'Asia/Shanghai' };

describe('importing web archives', () => {
  it.each([
    ['plain', Buffer.concat(webArchive)],
    ['packed', Buffer.concat(webArchive.map((record) => gzipSync(record)))],
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
    const bytes = Buffer.concat([gzipSync(large), gzipSync(webArchive[0]!)]);
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
    const swollen = Buffer.concat([gzipSync(skipped), gzipSync(webArchive[0]!)]);
    await expect(read(swollen, { unpacked: 1_000_000 })).rejects.toMatchObject({ code: 'unpacks-too-large' });
    expect(await read(swollen, { unpacked: 9_000_000 })).toHaveLength(1);
    expect(await read(Buffer.concat([skipped, webArchive[0]!]), { unpacked: 1_000_000 })).toHaveLength(1);
    await expect(read(Buffer.concat(webArchive), { records: 2 })).rejects.toMatchObject({
      code: 'too-many-entries',
    });
  });

  it('refuses headers without end, of records and of answers, packed or not', async () => {
    const long = 'x'.repeat(400_000);
    const line = Buffer.from(`WARC/1.0${long}`);
    const field = Buffer.from(`WARC/1.0\r\nWARC-Type: ${long}\r\n`);
    const answer = response('https://gh.example.cn/a.html', `text/html;${long}`, archivedPage);
    for (const bytes of [line, field, answer])
      for (const each of [bytes, gzipSync(bytes)])
        await expect(read(each, { header: 100_000 })).rejects.toMatchObject({ code: 'not-valid' });
    expect(await read(answer, {})).toHaveLength(1);
  });

  it('does not begin to read a page in chunks that is longer than any', async () => {
    const chunked = response(
      'https://gh.example.cn/c.html',
      'text/html\r\nTransfer-Encoding: chunked',
      '7fffffff\r\n<p>短',
    );
    const bytes = Buffer.from(
      chunked.toString('utf8').replace(/Content-Length: \d+/, 'Content-Length: 2147483648'),
    );
    const found: unknown[] = [];
    const reading = (async () => {
      for await (const each of importWarc(bytesInput('a.warc', bytes), context)) found.push(each);
    })();
    // It breaks off as well, which ends the reading.
    await expect(reading).rejects.toMatchObject({ code: 'not-valid' });
    expect(found).toEqual([]);
  });

  it('keeps pictures for the pages up to a size, of each and of all', async () => {
    const shown = async (limits: Partial<typeof warcLimits>) => {
      const [first] = await read(Buffer.concat(webArchive), limits);
      return first && 'draft' in first ? first.draft.files.length : undefined;
    };
    expect(await shown({ picture: 3 })).toBe(1);
    expect(await shown({ picture: 2 })).toBe(0);
    expect(await shown({ pictures: -1 })).toBe(0);
  });

  const pageAt = (name: string, length?: (real: number) => number): Buffer => {
    const record = response(`https://gh.example.cn/${name}.html`, 'text/html; charset=utf-8', archivedPage);
    return Buffer.from(
      record
        .toString()
        .replace(/Content-Length: (\d+)/, (_, real) => `Content-Length: ${(length ?? Number)(Number(real))}`),
    );
  };

  it.each([
    ['shorter than it says', pageAt('b', (real) => real + 30), ['a', 'b', '@', 'd']],
    ['longer than it says', pageAt('b', (real) => real - 30), ['a', 'b', '@', 'c', 'd']],
    [
      'without its length',
      Buffer.from(
        pageAt('b')
          .toString()
          .replace(/Content-Length.*\r\n/, ''),
      ),
      ['a', 'b', '@', 'c', 'd'],
    ],
    ['no record', Buffer.from('junk\r\nWARC\r\n'), ['a', '@', 'c', 'd']],
  ])('tells of a record that is %s, and reads those behind it', async (_, broken, expected) => {
    const warn = vi.spyOn(console, 'warn');
    const records = [pageAt('a'), broken, pageAt('c'), pageAt('d')];
    for (const bytes of [Buffer.concat(records), Buffer.concat(records.map((each) => gzipSync(each)))]) {
      const found = await read(bytes, {});
      const parts = found.map(({ part = '' }) => /(?:\/([a-d])\.html|(@)\d+)$/.exec(part)?.slice(1).join(''));
      expect(parts).toEqual(expected);
      const gap = found.find(({ part = '' }) => part.startsWith('@'));
      expect(gap).toMatchObject({
        failure: {
          code: 'record-misframed',
          values: { after: expect.stringContaining('https://gh.example.cn/') },
        },
      });
    }
    expect(warn).not.toHaveBeenCalled();
  });

  it('tells of what follows the last record', async () => {
    const found = await read(Buffer.concat([pageAt('a'), Buffer.from('x'.repeat(100))]), {});
    expect(found).toMatchObject([
      { part: 'https://gh.example.cn/a.html' },
      { failure: { code: 'record-misframed', values: { skipped: 100 } } },
    ]);
  });

  it('takes an answer that does not say its type for a page when it looks like one, and names others', async () => {
    const untyped = (name: string, content: string): Buffer =>
      Buffer.from(
        response(`https://gh.example.cn/${name}`, 'text/plain', content)
          .toString()
          .replace('Content-Type: text/plain\r\n', 'Server: nginx-old-server\r\n'),
      );
    const other = untyped('b', '{}');
    expect(await read(Buffer.concat([untyped('a', archivedPage), other]), {})).toMatchObject([
      { part: 'https://gh.example.cn/a', draft: { fields: { title: '植树活动' } } },
      { part: 'https://gh.example.cn/b', passedOver: true },
    ]);
  });

  it('says that an archive holds no page', async () => {
    const answers = [
      response('https://gh.example.cn/a.png', 'image/png', 'png'),
      response('https://gh.example.cn/2.html', 'text/html', '<p>没有</p>', '404 Not Found'),
    ];
    await expect(read(Buffer.concat(answers), {})).rejects.toMatchObject({
      code: 'no-pages',
      values: { records: 2 },
    });
  });

  it('refuses what is no web archive', async () => {
    await expect(
      Array.fromAsync(importWarc(bytesInput('a.warc', Buffer.from('text\n')), context)),
    ).rejects.toMatchObject({ code: 'part-missing' });
  });
});
