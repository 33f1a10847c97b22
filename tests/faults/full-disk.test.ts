import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runWorker } from '../../src/search/build/run-worker.ts';
import { bundleSettings } from '../../src/search/build/search-options.ts';
import { sampleArticle, sampleSite } from '../../src/search/fixtures/sample-articles.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { canMount, canUnshare, mountSmallDisk, pretendSmallDisk, type SmallDisk } from './small-disk.ts';
import { buildCleanly, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const probe = join(tmpdir(), `baoku-mount-${process.pid}`);
const mayMount = canMount(probe);
rmSync(probe, { recursive: true });
const isOnOwn = !mayMount && canUnshare();
// Where nothing may be mounted, as in most containers, a disk is pretended.
const disks = isOnOwn ? [] : [mayMount ? 'mounted' : 'pretended'];

let site: TestSite | undefined;
let disk: SmallDisk | undefined;
afterEach(() => {
  disk?.remove();
  site?.remove();
  [disk, site] = [undefined, undefined];
});

if (isOnOwn)
  it('a full disk and one that may not be written to, as root of a namespace of our own', () => {
    const here = ['run', '--project', 'builds', '--reporter', 'verbose', import.meta.filename];
    const repository = join(import.meta.dirname, '../..');
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
    const options = {
      cwd: repository,
      env: plainEnvironment(),
      encoding: 'utf8',
    } as const;
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['-Urm', process.execPath, vitest, ...here],
      options,
    );
    expect({ status, said: stdout + stderr }).toMatchObject({
      status: 0,
      said: expect.stringContaining('(mounted)'),
    });
  }, 600_000);

describe.each(disks)('a disk (%s)', (kind) => {
  it.each([
    ['site', [0, 6000, 30_000]],
    ['cache', [0, 4096]],
  ])(
    'that holds the %s and is full or read-only is told, and the old site stays whole',
    async (name, spaces) => {
      // Before the site is prepared: what is mounted hides what stood there.
      const root = mkdtempSync(join(tmpdir(), 'baoku-disk-'));
      const folder = join(root, name);
      disk = kind === 'mounted' ? mountSmallDisk(folder, 24) : pretendSmallDisk(root, folder);
      site = prepareSite(root);
      writeVersion(site, 'old');
      expect(await site.build()).toMatchObject({ code: 0 });
      const old = site.tree();

      writeVersion(site, 'new');
      for (const bytes of spaces) {
        const { code, errors } = await site.build(disk.leave(bytes));
        disk.clear();
        expect({ bytes, code, errors }).toMatchObject({ code: 2 });
        expect(errors).toContain(`The disk that holds ${folder} is full.`);
        expect(differences(site.tree(), old)).toEqual([]);
      }
      const { code, errors } = await site.build(disk.protect());
      disk.clear();
      expect({ code, errors }).toMatchObject({ code: 2 });
      expect(errors).toMatch(new RegExp(`${folder} cannot be written to \\((EROFS|EACCES)\\)`));
      expect(differences(site.tree(), old)).toEqual([]);
      expect(await site.build()).toMatchObject({ code: 0 });
      expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
    },
  );

  if (kind === 'mounted')
    it('that is full is told by a process that makes a search bundle', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'baoku-disk-'));
      disk = mountSmallDisk(join(folder, 'cache'), 1);
      disk.leave(0);
      const articles = [sampleArticle('a', '2019-11-25')];
      const job = { articles, bodies: ['正文。'], folder: join(folder, 'cache/bundle'), ...bundleSettings };
      const made = runWorker(
        '2019',
        { ...job, indexer: 'baoku', site: sampleSite, contentDirectory: folder },
        () => undefined,
      );
      await expect(made).rejects.toMatchObject({ code: 'ENOSPC' });
      disk.remove();
      disk = undefined;
      rmSync(folder, { recursive: true });
    });
});
