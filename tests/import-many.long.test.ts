import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { plainEnvironment } from './plain-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-many-'));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 10_000;

function text(number: number): string {
  const day = new Date(Date.UTC(2005, 0, 1) + number * 12 * 3_600_000).toISOString().slice(0, 10);
  return `第${number}次座谈会召开\n发布时间：${day} 来源：工会网\n区总工会召开第${number}次座谈会，听取意见。\n`;
}

it('one bad input among ten thousand is reported, and the others are imported', { timeout: 900_000 }, () => {
  mkdirSync(join(folder, 'content/articles'), { recursive: true });
  mkdirSync(join(folder, 'old'));
  for (let number = 1; number <= count; number += 1)
    writeFileSync(join(folder, `old/${String(number).padStart(5, '0')}.txt`), text(number));
  writeFileSync(join(folder, 'old/05000-bad.docx'), 'PK no document');
  const run = () =>
    spawnSync(process.execPath, [resolve('bin/baoku.mjs'), 'import', 'old'], {
      cwd: folder,
      env: plainEnvironment(),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  const first = run();
  expect(first.status).toBe(1);
  expect(first.stdout.match(/^× .*/gm)).toEqual([expect.stringContaining('old/05000-bad.docx')]);
  expect(first.stdout).toContain('\n10,000 added, 1 failed');
  expect(run().stdout).toContain('\n0 added, 10,000 unchanged, 1 failed');
});
