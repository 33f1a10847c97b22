import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
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

describe('a thread that the next build would have', () => {
  beforeEach(() => void (held = {}));
  afterEach(() => void held?.worker?.terminate());

  it.each([
    ['failed', (worker: Worker) => worker.postMessage(null)],
    ['was ended', (worker: Worker) => void worker.terminate()],
  ])('is forgotten when it %s between two builds: the next one starts another', async (_how, end) => {
    await build(0);
    const worker = held?.worker;
    if (worker === undefined) throw new Error('No thread was kept.');
    const exit = new Promise((settle) => worker.once('exit', settle));
    end(worker);
    await exit;
    expect(held?.worker).toBeUndefined();
    expect(await build(0)).toMatchObject({ isAsRecorded: true });
    expect(held?.worker).toBeDefined();
  });

  it('rejects what is asked of it when it failed within a build, and is not kept', async () => {
    const listing = openOutputListing(site(), recordFile(), held, 0);
    await listing.list();
    listing.close();
    const worker = held?.worker;
    if (worker === undefined) throw new Error('No thread was kept.');
    const again = openOutputListing(site(), recordFile(), held, 0);
    await again.list();
    await worker.terminate();
    await expect(again.record(new Set(), new Set())).rejects.toThrow(/ended with code/);
    again.close();
    expect(held?.worker).toBeUndefined();
    expect(await build(0)).toMatchObject({ paths: ['a/index.html', 'b/index.html', 'index.html'] });
  });
});

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
