import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutputListing, type HeldThread } from './output-listing.ts';

let root: string;
let held: HeldThread | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baoku-output-listing-'));
  for (const path of ['index.html', 'a/index.html', 'b/index.html']) put(path);
});
afterEach(() => rmSync(root, { recursive: true }));

const site = () => join(root, 'site');
const recordFile = () => join(root, 'cache/builds/record.listing');

function put(path: string): void {
  mkdirSync(dirname(join(site(), path)), { recursive: true });
  writeFileSync(join(site(), path), path);
}

/** Lists the folder, changes it as a build would, and records what stands there. */
async function build(large: number, change: () => readonly string[] = () => []) {
  const listing = openOutputListing(site(), recordFile(), held, large);
  try {
    const { paths, isAsRecorded } = await listing.list();
    const written = change();
    const changed = new Set(written.flatMap((path) => ['', path.slice(0, path.lastIndexOf('/') + 1)]));
    const inChanged = [...new Set([...paths, ...written])].filter((path) =>
      changed.has(path.slice(0, path.lastIndexOf('/') + 1)),
    );
    await listing.record(changed, new Set(inChanged));
    return { paths: [...paths].sort(), isAsRecorded };
  } finally {
    listing.close();
  }
}

describe.each([
  ['in the build', 1e9, false],
  ['in a thread of its own', 0, false],
  ['in a thread that the next build has, too', 0, true],
])('an output folder listed %s', (_, large, isHeld) => {
  beforeEach(() => void (held = isHeld ? {} : undefined));
  afterEach(() => void held?.worker?.terminate());

  it('is known again, with what the build wrote to it', async () => {
    expect(await build(large)).toEqual({
      paths: ['a/index.html', 'b/index.html', 'index.html'],
      isAsRecorded: false,
    });
    const write = () => {
      put('c/index.html');
      return ['c/index.html'];
    };
    expect(await build(large, write)).toMatchObject({ isAsRecorded: true });
    const thread = held?.worker;
    expect(await build(large)).toEqual({
      paths: ['a/index.html', 'b/index.html', 'c/index.html', 'index.html'],
      isAsRecorded: true,
    });
    expect(thread !== undefined).toBe(isHeld);
    expect(held?.worker).toBe(thread);
  });

  it('is another when somebody took a file away, or the whole folder', async () => {
    await build(large);
    rmSync(join(site(), 'b/index.html'));
    expect(await build(large)).toEqual({ paths: ['a/index.html', 'index.html'], isAsRecorded: false });
    rmSync(site(), { recursive: true });
    const listing = openOutputListing(site(), recordFile(), held, large);
    expect(await listing.list()).toEqual({ paths: [], isAsRecorded: false, isRecordDamaged: false });
    listing.close();
  });

  it('tells of a damaged record', async () => {
    await build(large);
    truncateSync(recordFile(), 90);
    const listing = openOutputListing(site(), recordFile(), held, large);
    expect(await listing.list()).toMatchObject({ isAsRecorded: false, isRecordDamaged: true });
    listing.close();
  });

  it('is not recorded when a build wrote what does not stand there', async () => {
    await build(large);
    await build(large, () => ['a/gone.html']);
    expect(await build(large)).toMatchObject({ isAsRecorded: false });
  });

  it('tells what the file system says when the record cannot be written', async () => {
    const listing = openOutputListing(site(), recordFile(), held, large);
    await listing.list();
    writeFileSync(join(root, 'cache'), 'a file where the folder would be');
    await expect(listing.record(new Set(), new Set())).rejects.toMatchObject({ code: 'ENOTDIR' });
    listing.close();
    // The thread that failed is not handed on.
    expect(held?.worker).toBeUndefined();
  });
});
