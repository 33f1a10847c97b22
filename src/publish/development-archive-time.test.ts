import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleText, makeContentFolder } from '../loader/fixtures/content-folder.ts';
import { DevelopmentArchive } from './development-archive.ts';

function open(
  lines: readonly string[],
  options: { now: () => string; drafts?: boolean },
): DevelopmentArchive {
  const cache = mkdtempSync(join(tmpdir(), 'baoku-development-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const folder = makeContentFolder({ 'articles/a.md': articleText(lines) });
  return new DevelopmentArchive(folder, cache, { clock: () => new Date(options.now()), ...options });
}

it('shows an article from the moment on at which it is published, though its file stays as it is', async () => {
  let now = '2026-12-01T07:59:59+08:00';
  const archive = open(['embargo: 2026-12-01 08:00', 'expires: 2026-12-31'], { now: () => now });
  expect(await archive.page('/2019/11/25/a/')).toBeUndefined();
  now = '2026-12-01T08:00:00+08:00';
  expect((await archive.page('/2019/11/25/a/'))?.body?.html).toContain('正文');
  now = '2027-01-01T00:00:00+08:00';
  expect(await archive.page('/2019/11/25/a/')).toMatchObject({
    view: { notice: { title: '本文已过期' } },
    body: undefined,
  });
});

it('shows drafts where it is asked to', async () => {
  const now = () => '2026-12-01T08:00:00+08:00';
  expect(await open(['status: draft'], { now }).page('/2019/11/25/a/')).toBeUndefined();
  expect(await open(['status: draft'], { now, drafts: true }).page('/2019/11/25/a/')).toBeDefined();
});

it('says once that the cache of the content could not be used', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'baoku-development-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  writeFileSync(join(cache, 'content.json'), 'baoku-content 0\n{}');
  const folder = makeContentFolder({ 'articles/a.md': articleText([]) });
  const told: string[] = [];
  const archive = new DevelopmentArchive(folder, cache, { onRebuilt: (part) => told.push(part) });
  await archive.current();
  archive.invalidate();
  await archive.current();
  expect(told).toEqual(['content']);
});
