import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleContent } from '../../tests/samples/content.ts';
import type { Address } from '../archive/addresses.ts';
import { createArchive } from '../archive/archive.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { notFoundView } from '../views/single-pages.ts';
import { pageEdition, type BodyJob, type PageJob } from './page-job.ts';
import { affordableThreads, openPageStager, type PageStager } from './page-stager.ts';
import { Staging } from './staging.ts';
import { loadApplication } from './template-application.ts';

const archive = createArchive(sampleContent([]));
const view = notFoundView(archive);
const text = '来自**文件**。';
const source: BodyJob['source'] = {
  file: 'a.md',
  digest: createHash('sha256').update(text).digest('hex'),
  bodyStart: 0,
  images: [],
};
const body: BodyJob = { source, linkedPages: new Map(), variants: new Map(), names: [] };
/** More than are made before threads begin, and more than one share of a thread. */
const count = 900;

let folder: string;
let staging: Staging;
let stagers: PageStager[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-pages-'));
  writeFileSync(join(folder, 'a.md'), text);
  staging = new Staging(folder);
  stagers = [];
});
afterEach(async () => {
  await Promise.all(stagers.map((stager) => stager.close()));
  rmSync(folder, { recursive: true });
});

/** Templates that show which page they make, of what, and in which thread. */
async function open(width: number, render = ''): Promise<PageStager> {
  const applicationFile = join(folder, 'application.mjs');
  writeFileSync(
    applicationFile,
    `import { isMainThread } from 'node:worker_threads';
    export const app = { async render(request, { locals: { view, body } }) {
      ${render}
      return new Response([view.kind, new URL(request.url).pathname, body?.html, isMainThread].join(' '));
    } };`,
  );
  const stager = openPageStager(
    { application: await loadApplication(applicationFile), applicationFile },
    { contentDirectory: folder, editions: [pageEdition(archive)] },
    width,
  );
  stagers.push(stager);
  return stager;
}

const addressOf = (number: number): Address => `/${number}/`;

async function stageAll(stager: PageStager, job: Partial<PageJob> = {}): Promise<void> {
  for (let number = 0; number < count; number++) {
    const file = staging.writeLater(`${number}.html`);
    if (file) await stager.stage({ edition: 0, address: addressOf(number), view, body, ...job }, file);
  }
  await stager.finish();
}

const published = () =>
  Array.from({ length: count }, (_, number) => readFileSync(join(folder, `${number}.html`), 'utf8'));

describe('openPageStager', () => {
  it('makes pages here and in threads, all the same', async () => {
    await stageAll(await open(2));
    expect(staging.swapIn([])).toMatchObject({ written: count, unchanged: 0 });
    const texts = published();
    expect(texts.map((each) => each.replace(/ \w+$/, ''))).toEqual(
      texts.map((_, number) => `notFound /${number}/ <p>来自<strong>文件</strong>。</p>`),
    );
    expect(texts.filter((each) => each.endsWith('false')).length).toBeGreaterThan(50);
    expect(texts.slice(0, 100).every((each) => each.endsWith('true'))).toBe(true);
  });

  it('leaves what is published with the same bytes', async () => {
    const same = `return new Response('same');`;
    await stageAll(await open(1, same));
    staging.swapIn([]);
    staging = new Staging(folder);
    await stageAll(await open(1, same));
    expect(staging.swapIn([])).toMatchObject({ written: 0, unchanged: count });
  });

  it('tells of a file that changed, wherever it was read', async () => {
    const onlyThere = { ...body, source: { ...source, digest: '' } };
    const stager = await open(1);
    await stageAll(stager, { body: undefined });
    staging = new Staging(folder);
    const error = await stageAll(stager, { body: onlyThere }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentChanged);
    expect(error).toMatchObject({ file: 'a.md' });
  });

  it('tells of what the system says in a thread, with its code and path', async () => {
    const stager = await open(1);
    const refused = join(folder, 'no-folder', 'page');
    const stage = async () => {
      for (let number = 0; number < count; number++) {
        const place = { published: join(folder, 'none'), staged: number < 500 ? undefined : refused };
        await stager.stage(
          { edition: 0, address: addressOf(number), view, body: undefined },
          { place, settle: () => undefined },
        );
      }
      await stager.finish();
    };
    await expect(stage()).rejects.toMatchObject({ code: 'ENOENT', path: refused });
  });

  it('tells of a template that fails, and of a thread that ends', async () => {
    const inThread = (action: string) => `if (!isMainThread) { ${action} }`;
    await expect(stageAll(await open(1, inThread(`throw new Error('no such part')`)))).rejects.toThrow(
      'no such part',
    );
    staging = new Staging(folder);
    await expect(stageAll(await open(1, inThread('process.exit(1)')))).rejects.toThrow('thread');
  });
});

describe('affordableThreads', () => {
  it.each([
    ['one processor has no room beside this thread', 16e9, 1, 0],
    ['two have', 16e9, 2, 1],
    ['many wait for this one', 64e9, 32, 3],
    ['little memory has none', 0.5e9, 8, 0],
  ])('%s', (_, memory, processors, threads) => {
    expect(affordableThreads(memory, processors)).toBe(threads);
  });
});
