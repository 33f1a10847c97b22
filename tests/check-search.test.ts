import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyArchiveCache } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-check-'));
const content = join(folder, 'content');
const report = join(content, 'articles/2019/2019-11-25-zheng-rongsheng-yuhang.md');

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  copyArchiveCache(join(folder, '.baoku'));
  expect(await run('build')).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real program in the test's folder. */
function run(...args: string[]): Promise<{ code: unknown; output: string; errors: string }> {
  const program = resolve('bin/baoku.mjs');
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, env: plainEnvironment() },
      (error, output, errors) => settle({ code: error?.code ?? 0, output, errors }),
    );
  });
}

/** Does `look` while a file holds other bytes. */
async function withFile(file: string, bytes: string | Buffer, look: () => Promise<void>): Promise<void> {
  const before = readFileSync(file);
  writeFileSync(file, bytes);
  try {
    await look();
  } finally {
    writeFileSync(file, before);
  }
}

/** Path of the only bundle's folder. */
function bundleFolder(): string {
  const search = join(folder, 'dist/search');
  const [bundle = ''] = readdirSync(search).filter((name) => name.includes('_'));
  return join(search, bundle);
}

describe('baoku check-search', () => {
  it('finds the archive’s own index exact for every kind of query', async () => {
    const { code, output, errors } = await run('check-search', '--samples', '400', '--seed', '3');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('all exact.\n') });
    const rows = output.split('\n\n')[0]?.split('\n').slice(1) ?? [];
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row).toMatch(/ 100 % +100 % /);
    expect(errors).toMatch(/^(Reading .*\n)+(Scanning articles .*\n)+(Asking \d+\/\d+\n)+$/);
  });

  it('says which file of the index is damaged, with exit code 2', async () => {
    const chunk = join(bundleFolder(), 'index/0.pf_index');
    await withFile(chunk, readFileSync(chunk).subarray(0, 2000), async () => {
      const { code, output, errors } = await run('check-search');
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toContain(`missing or damaged: ${chunk}`);
    });
  });

  it('finds what an index leaves out, with exit code 1', async () => {
    const manifest = join(folder, 'dist/search/manifest.json');
    const without = readFileSync(manifest, 'utf8').replace('"dead":[]', '"dead":[0,1,2]');
    await withFile(manifest, without, async () => {
      const { code, output } = await run('check-search', '--samples', '40');
      expect(code).toBe(1);
      expect(output).toContain('articles of the index: 3 missed, 0 wrong');
      expect(output).toContain('not all exact.');
    });
  });

  it('asks for a build when the content changed since, a single word even', async () => {
    await withFile(report, readFileSync(report, 'utf8').replace('工匠', '匠人'), async () => {
      const { code, output, errors } = await run('check-search');
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toContain('was not built from the present content');
      expect(errors).toContain('Build it first: baoku build');
    });
  });

  it('notices without the cache that the index lists other articles', async () => {
    const elsewhere = ['--cache', join(folder, 'no-cache'), '--samples', '40'];
    expect(await run('check-search', ...elsewhere)).toMatchObject({ code: 0 });
    const added = readFileSync(report, 'utf8').replace('title:', 'id: another-report\ntitle:');
    await withFile(report, added, async () => {
      const { code, errors } = await run('check-search', ...elsewhere);
      expect(code).toBe(2);
      expect(errors).toContain('was not built from the present content');
    });
  });

  it('says that nothing is built there, with exit code 2', async () => {
    const { code, errors } = await run('check-search', '--out', 'nowhere');
    expect(code).toBe(2);
    expect(errors).toContain('There is no built site in');
  });
});
