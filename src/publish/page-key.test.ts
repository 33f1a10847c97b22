import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import { planPages } from '../views/plan.ts';
import { pageKeys } from './page-key.ts';

/** The key of the page of one article that names 张三. */
function keyWith(record: AuthorityRecord) {
  const article = sampleArticle({ id: 'a', people: [{ name: '张三' }] });
  const archive = createArchive(sampleContent([article], {}, [record]));
  const page = planPages(archive).find(({ source }) => source === article)!;
  return pageKeys(archive, 'templates', () => undefined)(page, undefined, page.view);
}

describe('the key of an article’s page', () => {
  it('is another when its text may mention a person by another name, though its view is the same', () => {
    const record = sampleRecord({ id: 'zhang', name: '张三' });
    const before = keyWith(record);
    expect(keyWith({ ...record, description: '主席' })).toEqual(before);
    const after = keyWith({ ...record, otherNames: ['老张'] });
    expect([after.made === before.made, after.shown === before.shown]).toEqual([false, false]);
  });
});
