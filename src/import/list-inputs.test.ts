import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { siteWithColumns } from '../loader/fixtures/parse-lines.ts';
import { strictRules } from '../loader/reading-rules.ts';
import { importInputs, type ImportOptions } from './import-inputs.ts';
import type { ImportResult } from './import-result.ts';
import { listInputs } from './list-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-list-inputs-'));
for (const name of ['closed', 'open', 'content'])
  mkdirSync(join(folder, 'pasted', name), { recursive: true });
writeFileSync(join(folder, 'pasted/open/a.txt'), '标题\n2019-11-25\n正文。\n');
afterAll(() => rmSync(folder, { recursive: true }));

/** As the system reads folders, but for one that it does not let anybody read. */
const readFolder = (path: string) => {
  if (path.endsWith('closed'))
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  return readdirSync(path, { withFileTypes: true });
};

const options: ImportOptions = {
  contentDirectory: join(folder, 'pasted/content'),
  shelf: {
    site: siteWithColumns,
    rules: strictRules,
    problems: [],
    files: new Map(),
    headlines: new Map(),
    paths: new Set(),
  },
  keys: 'zh',
  dryRun: true,
  fallback: {},
  columns: { given: new Map(), ask: async () => undefined },
  onChanged: async () => 'keep',
  onProgress: () => undefined,
};

const content = { directory: options.contentDirectory, rules: options.shelf.rules };

describe('links in a folder among the inputs', () => {
  it('are told of and passed over, wherever they lead', async () => {
    const linking = mkdtempSync(join(folder, 'linking-'));
    symlinkSync('../pasted/open/a.txt', join(linking, 'z.txt'));
    symlinkSync('..', join(linking, 'loop'));
    const results: ImportResult[] = [];
    for await (const result of importInputs(listInputs(linking, folder, content), options))
      results.push(result);
    expect(results).toEqual([
      { status: 'passed-over', input: expect.stringMatching(/\/loop$/), isLink: true },
      { status: 'passed-over', input: expect.stringMatching(/\/z\.txt$/), isLink: true },
    ]);
  });
});

describe('a folder among the inputs that may not be looked into', () => {
  it('is one bad input, and the others are imported', async () => {
    const listed = listInputs('pasted', folder, content, readFolder);
    const results: ImportResult[] = [];
    for await (const result of importInputs(listed, options)) results.push(result);
    expect(results).toMatchObject([
      { input: 'pasted/closed', status: 'failed', failure: { values: { reason: 'EACCES' } } },
      { input: 'pasted/open/a.txt', status: 'added' },
    ]);
  });

  it('is listed when it was named itself', () => {
    expect(listInputs('pasted/closed', folder, content, readFolder)).toMatchObject([
      { name: 'pasted/closed', unreadable: 'EACCES' },
    ]);
  });
});
