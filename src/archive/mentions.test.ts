import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import type { Article } from './article.ts';
import type { AuthorityRecord } from './authority-record.ts';
import { mentionsOf } from './mentions.ts';

const mentions = (article: Partial<Article>, records: readonly AuthorityRecord[] = []) => {
  const sample = sampleArticle({ id: 'a', ...article });
  const archive = createArchive(sampleContent([sample], {}, records));
  return Object.fromEntries(mentionsOf(archive, sample).map(({ name, address }) => [name, address]));
};

describe('mentionsOf', () => {
  it('gives the names that the article lists, and those alone', () => {
    const record = sampleRecord({ id: 'li-si', name: '李四' });
    expect(
      mentions({ people: [{ name: '张三' }, { name: '王' }], organizations: ['总工会'], places: ['杭州'] }, [
        record,
      ]),
    ).toEqual({ 张三: '/people/张三/', 总工会: '/organizations/总工会/', 杭州: '/places/杭州/' });
  });

  const people = [{ name: '张三' }];
  const zhang = sampleRecord({ id: 'zhang', name: '张三', otherNames: ['老张', '三哥'] });

  it('adds the other names of a record that a listed name means, where they can mean no other', () => {
    expect(mentions({ people }, [zhang])).toEqual({
      ...{ 张三: '/people/zhang/', 老张: '/people/zhang/', 三哥: '/people/zhang/' },
    });
    const other = sampleRecord({ id: 'other', name: '张四', otherNames: ['老张'] });
    expect(mentions({ people }, [zhang, other])).not.toHaveProperty('老张');
  });

  it('leaves out an other name about which a rule asks that nobody looked at', () => {
    const other = sampleRecord({
      id: 'other',
      name: '张四',
      otherNames: ['老张'],
      match: { unless: ['煤矿'] },
    });
    expect(mentions({ people, tellingWords: ['煤矿'] }, [zhang, other])).not.toHaveProperty('老张');
  });

  it('leads nowhere from longer names of records and of the article’s makers in which a listed name stands', () => {
    const longer = sampleRecord({ id: 'chen', name: '陈新民', otherNames: ['陈新民主任'] });
    expect(mentions({ people: [{ name: '陈新' }], reporters: ['陈新国', '李四'] }, [longer, zhang])).toEqual({
      ...{ 陈新: '/people/陈新/', 陈新民: undefined, 陈新民主任: undefined, 陈新国: undefined },
    });
    expect(mentions({ people: [{ name: '陈新' }, { name: '陈新民' }] }, [longer])).toMatchObject({
      陈新民: '/people/chen/',
    });
  });

  it('says of people alone that a name of two characters is short', () => {
    const sample = sampleArticle({
      id: 'a',
      people: [{ name: '陈新' }, { name: '李志强' }],
      places: ['杭州'],
    });
    const found = mentionsOf(createArchive(sampleContent([sample])), sample);
    expect(found.filter(({ isShort }) => isShort).map(({ name }) => name)).toEqual(['陈新']);
  });

  it('leads nowhere from a name that is both a place and an organization', () => {
    expect(mentions({ organizations: ['余杭'], places: ['余杭'] })).toEqual({ 余杭: undefined });
  });
});
