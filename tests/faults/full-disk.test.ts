import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canMount, mountSmallDisk, pretendSmallDisk, type SmallDisk } from './small-disk.ts';
import { buildCleanly, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

// Where nothing may be mounted, as in most containers, a disk is pretended.
const disks = canMount(join(tmpdir(), `baoku-mount-${process.pid}`)) ? ['mounted'] : ['pretended'];
rmSync(join(tmpdir(), `baoku-mount-${process.pid}`), { recursive: true });

let site: TestSite;
let disk: SmallDisk;
afterEach(() => {
  disk.remove();
  site.remove();
});

describe.each(disks)('a full disk (%s)', (kind) => {
  it.each([
    ['site', [0, 6000, 30_000]],
    ['cache', [0, 4096]],
  ])('that holds the %s is told, and the old site stays whole', async (name, spaces) => {
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
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
  });
});
