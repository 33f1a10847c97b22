import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeHereAtMost } from '../../src/search/build/make-missing.ts';
import { buildCleanly, copySite, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite, type Tree } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let site: TestSite;
afterEach(() => site.remove());

const loseWorkers = (times: number, signal: 'SIGKILL' | 'SIGABRT', program = false) =>
  site.build({ kind: 'worker-dies', root: site.root, times, signal, program, counter: site.at('workers') });

describe('an index worker that dies', () => {
  // A smaller index is made without another process.
  const reports = makeHereAtMost + 1;
  const built = prepareSite();
  let old: Tree;
  let fresh: Tree;
  beforeAll(async () => {
    writeVersion(built, 'old', reports);
    await built.build();
    old = built.tree();
    writeVersion(built, 'new', reports);
    fresh = await buildCleanly(built);
  });
  afterAll(() => built.remove());
  beforeEach(() => {
    site = copySite(built);
  });

  // A process whose heap is full ends by SIGABRT; the system ends one for lack of memory by SIGKILL.
  it.each(['SIGKILL', 'SIGABRT'] as const)('by %s is replaced once', async (signal) => {
    expect(await loseWorkers(1, signal)).toMatchObject({ code: 0 });
    expect(differences(site.tree(), fresh)).toEqual([]);
  });

  it('twice stops the build with the period that it worked on, and the old site stays', async () => {
    const { code, errors } = await loseWorkers(99, 'SIGKILL');
    expect({ code, errors }).toMatchObject({ code: 2 });
    expect(errors).toMatch(
      /The search index of [\d-]+ was not made: its process was ended twice \(SIGKILL\)\./,
    );
    expect(readFileSync(site.at('workers'), 'utf8')).toBe('xx');
    expect(differences(site.tree(), old)).toEqual([]);
    expect(await site.build()).toMatchObject({ code: 0 });
  });
});

describe("Pagefind's program, which takes most memory", () => {
  let old: Tree;
  beforeEach(async () => {
    site = prepareSite();
    writeVersion(site, 'old', 4);
    await site.build();
    old = site.tree();
    writeVersion(site, 'new', 4);
    const settings = readFileSync(site.at('content/site.yaml'), 'utf8');
    site.write('content/site.yaml', `${settings}searchIndexer: pagefind\n`);
  });

  it('is started again by another worker when it is killed', async () => {
    expect(await loseWorkers(1, 'SIGKILL', true)).toMatchObject({ code: 0 });
    expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
  });

  it('does not hold up the build when it is killed each time', async () => {
    const { code, errors } = await loseWorkers(99, 'SIGKILL', true);
    expect({ code, errors }).toMatchObject({
      code: 2,
      errors: expect.stringContaining('ended twice (SIGKILL)'),
    });
    expect(differences(site.tree(), old)).toEqual([]);
  });
});
