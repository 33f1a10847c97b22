import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseImporter } from './choose-importer.ts';
import { bytesInput, fileInput } from './input-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'baoku-limits-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});
const mebibyte = 1024 * 1024;

describe('the size of an input', () => {
  it.each([
    ['txt', 4],
    ['md', 4],
    ['html', 32],
    ['mhtml', 128],
    ['docx', 128],
    ['csv', 128],
    ['jsonl', 128],
    ['xlsx', 128],
  ])('of the kind %s is at most %d MB, and a larger one is not read', async (extension, megabytes) => {
    const path = join(directory, `a.${extension}`);
    writeFileSync(path, '');
    // A file with a hole, which takes no room on the disk.
    truncateSync(path, megabytes * mebibyte + 1);
    const input = fileInput(`a.${extension}`, path, directory);
    const importer = await chooseImporter(input);
    const found = async () => Array.fromAsync(importer(input, { timeZone: 'Asia/Shanghai' }));
    await expect(found()).rejects.toMatchObject({
      code: 'too-large',
      values: { bytes: megabytes * mebibyte + 1, limit: megabytes * mebibyte },
    });
  });
});

/** What the importer for an input of this name finds in the bytes. */
async function found(name: string, bytes: Uint8Array) {
  const input = bytesInput(name, bytes);
  const importer = await chooseImporter(input);
  return Array.fromAsync(importer(input, { timeZone: 'Asia/Shanghai' }));
}

describe('a file without text', () => {
  const mark = '\uFEFF';
  it.each([
    ['nothing', Buffer.from('')],
    ['spaces', Buffer.from(' \t\r\n')],
    ['a mark in UTF-8', Buffer.from(mark)],
    ['a mark and line breaks in UTF-8', Buffer.from(`${mark}\r\n`)],
    ['a mark in UTF-16', Buffer.from(`${mark}\n`, 'utf16le')],
    ['a mark in UTF-16, big-endian', Buffer.from(`${mark}\n`, 'utf16le').swap16()],
  ])('is told to be empty: %s', async (_what, bytes) => {
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.csv', '-'])
      await expect(found(name, bytes)).rejects.toMatchObject({ code: 'empty' });
  });

  it('is none when a sign stands in it', async () => {
    // In UTF-16, the bytes of this one are those of two spaces.
    await expect(found('a.txt', Buffer.from(`${mark}\u2020`, 'utf16le'))).resolves.toMatchObject([{}]);
  });
});

describe('a pasted text', () => {
  const text =
    '植树活动\n发布时间：2019-03-12 来源：工会网\n　　三月十二日，百名职工一起到山上植树造林，不亦乐乎。\n　　上午，大家一共种下了二百棵树。\n';
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();

  it.each([
    ['little-endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['big-endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['little-endian', little],
    ['big-endian', big],
  ])('is read in UTF-16, %s, from a file and from the standard input', async (_encoding, bytes) => {
    const article = {
      draft: { fields: { title: '植树活动', date: { day: '2019-03-12' }, source: '工会网' } },
    };
    for (const name of ['a.txt', '-']) expect(await found(name, bytes)).toMatchObject([article]);
    expect(await found('a.txt', bytes)).toMatchObject([{ draft: { dropped: [] } }]);
  });

  it('may be a page in UTF-16 when it comes without a name', async () => {
    const page = `<html><body><h1>植树活动</h1><p>2019-03-12</p><p>百名职工一起到山上植树造林。</p></body></html>`;
    expect(await found('-', Buffer.from(page, 'utf16le'))).toMatchObject([
      { draft: { fields: { title: '植树活动' } } },
    ]);
  });

  it.each([
    ['bytes of all kinds', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167) % 256))],
    [
      'a program of words of two bytes',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at % 2) * (at % 31))),
    ],
    ['zeros behind a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(64)])],
  ])('that is none is called so: %s', async (_kind, bytes) => {
    await expect(found('a.txt', bytes)).rejects.toMatchObject({ code: 'not-text' });
    await expect(found('-', bytes)).rejects.toMatchObject({ code: 'unknown-kind' });
  });
});

describe('a file that holds nothing', () => {
  it.each([
    ['a.txt', ''],
    ['a.html', ' \r\n\t\n'],
    ['a.docx', ''],
    ['-', '\n'],
  ])('is told as such: %s', async (name, text) => {
    await expect(chooseImporter(bytesInput(name, Buffer.from(text)))).rejects.toMatchObject({
      code: 'empty',
    });
  });
});
