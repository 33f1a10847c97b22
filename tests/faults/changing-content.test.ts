import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildCleanly, copySite, prepareSite } from './prepared-site.ts';
import { differences, writeVersion, type TestSite, type Tree } from './test-site.ts';

// Several builds in each test, on machines that other tests keep busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const article = 'content/articles/report-4.md';
const image = 'content/articles/picture-0.svg';

const built = prepareSite();
let old: Tree;
beforeAll(async () => {
  writeVersion(built, 'old', 5);
  await built.build();
  old = built.tree();
});
afterAll(() => built.remove());

let site: TestSite;
beforeEach(() => {
  site = copySite(built);
  writeVersion(site, 'new', 5);
});
afterEach(() => site.remove());

/** Edits a file after the content was read, at the moment when files begin to be staged. */
const editLate = (file: string, times: number, append?: string) =>
  site.build({
    kind: 'edit',
    root: site.root,
    at: 'site/.baoku-staging',
    file: site.at(file),
    times,
    ...(append === undefined ? {} : { append }),
  });

async function expectCleanSite(): Promise<void> {
  expect(differences(site.tree(), await buildCleanly(site))).toEqual([]);
}

describe('content that changes while a site is built', () => {
  it('is read again, and published as it is then: an article', async () => {
    expect(await editLate(article, 1, '补一句')).toMatchObject({ code: 0 });
    expect([...site.tree().values()].some((text) => Buffer.from(text, 'latin1').includes('补一句1'))).toBe(
      true,
    );
    await expectCleanSite();
  });

  it('is read again, and published as it is then: an image', async () => {
    expect(await editLate(image, 1, '<!-- -->')).toMatchObject({ code: 0 });
    await expectCleanSite();
  });

  it('is read again when an article is gone', async () => {
    expect(await editLate(article, 1)).toMatchObject({ code: 0 });
    await expectCleanSite();
  });

  it('is told as a problem when an article is gone between listing and reading, and the next build goes without it', async () => {
    const vanish = { kind: 'edit', root: site.root, at: 'articles/report-3.md', times: 1 } as const;
    const { code, errors } = await site.build({ ...vanish, file: site.at('content/articles/report-6.md') });
    expect({ code, errors }).toMatchObject({ code: 1, errors: expect.stringContaining('report-6.md') });
    expect(differences(site.tree(), old)).toEqual([]);
    expect(await site.build()).toMatchObject({ code: 0 });
    await expectCleanSite();
  });

  it('stops the build when a public file is gone between listing and reading, and the old site stays', async () => {
    for (const name of ['a', 'b']) site.write(`public/${name}.txt`, name);
    const vanish = { kind: 'edit', root: site.root, at: 'public/a.txt', times: 1 } as const;
    const { code, errors } = await site.build({ ...vanish, file: site.at('public/b.txt') });
    expect({ code, errors }).toMatchObject({ code: 2 });
    expect(errors).toContain(`${site.at('public/b.txt')} cannot be read (ENOENT).`);
    expect(differences(site.tree(), old)).toEqual([]);
  });

  it('is told as a problem of the content when an image is gone', async () => {
    const { code, errors } = await editLate(image, 1);
    expect(code).toBe(1);
    expect(errors).toContain('picture-0.svg');
    expect(differences(site.tree(), old)).toEqual([]);
  });

  it('stops the build when it changes again and again, and the old site stays', async () => {
    const { code, errors } = await editLate(article, 1000, '再补一句');
    expect({ code, errors }).toMatchObject({ code: 2 });
    expect(errors).toContain('articles/report-4.md changed again and again while the site was built.');
    expect(differences(site.tree(), old)).toEqual([]);
  });
});
