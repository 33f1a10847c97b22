import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createArchive } from '../archive/archive.ts';
import { readContent } from '../loader/read-content.ts';
import { planPages } from '../views/plan.ts';
import { editionsOf } from './editions.ts';
import { bodyJobs, pageEdition } from './page-job.ts';

it('all that a page is made of can be given to another thread, of both editions', async () => {
  const content = await readContent({ contentDirectory: resolve('content') });
  const archive = createArchive({ ...content, site: { ...content.site, traditionalEdition: true } });
  const bodyOf = bodyJobs(archive);
  for (const edition of editionsOf(archive)) {
    const shared = pageEdition(edition);
    expect(structuredClone(shared)).toEqual(shared);
    for (const { view, source } of planPages(edition)) {
      const made = { view: view(), body: source && bodyOf(source) };
      expect(structuredClone(made)).toEqual(made);
    }
  }
});
