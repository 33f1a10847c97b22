import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseImporter } from './choose-importer.ts';
import { fileInput } from './input-file.ts';

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
