import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ContentChanged } from '../../loader/read-body.ts';
import { sampleArticle, sampleSite } from '../fixtures/sample-articles.ts';
import type { WorkerJob } from './bundle-worker.ts';
import { runWorker } from './run-worker.ts';
import { bundleSettings } from './search-options.ts';

const root = mkdtempSync(join(tmpdir(), 'baoku-worker-'));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'articles'));
writeFileSync(join(root, 'articles/a.md'), '---\ntitle: x\n---\n正文。');

const run = (job: Partial<WorkerJob>) =>
  runWorker(
    '2019',
    {
      articles: [sampleArticle('a', '2019-11-25')],
      folder: join(root, 'bundle'),
      ...bundleSettings,
      indexer: 'baoku',
      site: sampleSite,
      contentDirectory: root,
      ...job,
    },
    () => undefined,
  );

describe('runWorker', () => {
  it('tells the file that is no longer the one that was read', async () => {
    const failed = run({});
    await expect(failed).rejects.toBeInstanceOf(ContentChanged);
    await expect(failed).rejects.toMatchObject({ file: 'articles/a.md' });
  });

  it("tells the system's code and the path when the folder cannot be written", async () => {
    const folder = join(root, 'articles/a.md/bundle');
    await expect(run({ folder, bodies: ['正文。'] })).rejects.toMatchObject({
      code: 'ENOTDIR',
      path: expect.stringContaining(folder),
    });
  });
});
