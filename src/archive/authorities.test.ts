import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import { indexRecords, recordsMeant, resolveName } from './authorities.ts';
import type { AuthorityRecord } from './authority-record.ts';
import { nameSlug } from './name-slug.ts';

const meant = (
  records: readonly AuthorityRecord[],
  name: string,
  changes: { id?: string; tellingWords?: readonly string[] } = {},
) => resolveName(indexRecords(records), 'people', sampleArticle({ id: 'a', ...changes }), name)?.id;

describe('a name', () => {
  const record = sampleRecord({ id: 'zhang-wei', name: '张伟', otherNames: ['老张', 'Zhang Wei'] });

  it('means the record whose name or other name it is, whatever its case', () => {
    const names = ['张伟', '老张', 'zhang wei', '张小伟'];
    expect(names.map((name) => meant([record], name))).toEqual([
      'zhang-wei',
      'zhang-wei',
      'zhang-wei',
      undefined,
    ]);
  });

  it('means a record only of its own kind', () => {
    const place = sampleRecord({ id: 'zhang-wei', kind: 'places', name: '张伟' });
    expect(meant([place], '张伟')).toBeUndefined();
  });

  it('means a record by the names that its rules give, where they give any, and by no others', () => {
    const ruled = sampleRecord({
      id: 'x',
      name: '张伟',
      otherNames: ['老张'],
      match: { names: ['张伟', '张主席'] },
    });
    const names = ['张伟', '张主席', '老张'];
    expect(names.map((name) => meant([ruled], name))).toEqual(['x', 'x', undefined]);
    expect(meant([sampleRecord({ id: 'x', name: '张伟', match: { names: [] } })], '张伟')).toBeUndefined();
  });
});

describe('two records of one name', () => {
  const union = sampleRecord({ id: 'union', name: '张伟', match: { unless: ['医院'] } });
  const doctor = sampleRecord({
    id: 'doctor',
    name: '张伟',
    match: { unless: ['工会'], articles: ['listed'] },
  });
  const both = [union, doctor];

  it('are told apart by the words that rule one of them out', () => {
    expect(meant(both, '张伟', { tellingWords: ['医院'] })).toBe('doctor');
    expect(meant(both, '张伟', { tellingWords: ['工会'] })).toBe('union');
  });

  it('are not guessed where both can be meant, or neither', () => {
    expect(meant(both, '张伟')).toBeUndefined();
    expect(meant(both, '张伟', { tellingWords: ['医院', '工会'] })).toBeUndefined();
    expect(recordsMeant(indexRecords(both), 'people', sampleArticle({ id: 'a' }), '张伟')).toEqual(both);
  });

  it('are settled by the list of articles of one, against every word, for its own names alone', () => {
    expect(meant(both, '张伟', { id: 'listed', tellingWords: ['工会'] })).toBe('doctor');
    expect(meant(both, '李明', { id: 'listed' })).toBeUndefined();
  });
});

const names = fc.constantFrom('甲', '乙', '丙', 'GDP', 'gdp');
const words = fc.subarray(['一', '二', '三']);
const ids = fc.subarray(['a', 'b', 'c']);
const records = fc
  .array(
    fc.record({
      name: names,
      otherNames: fc.uniqueArray(names, { maxLength: 2 }),
      match: fc.record({ names: fc.array(names, { maxLength: 2 }), unless: words, articles: ids }),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((fields, at) => sampleRecord({ id: `r${at}`, ...fields })));
const articles = ids.chain((list) =>
  fc.tuple(
    ...list.map((id) =>
      fc
        .record({ people: fc.uniqueArray(names, { maxLength: 3 }), tellingWords: words })
        .map(({ people, tellingWords }) =>
          sampleArticle({ id, tellingWords, people: people.map((name) => ({ name })) }),
        ),
    ),
  ),
);

describe('resolveName', () => {
  it('does not depend on the order of records, and gives only what alone can be meant', () => {
    fc.assert(
      fc.property(records, articles, (list, given) => {
        const [forward, backward] = [indexRecords(list), indexRecords(list.toReversed())];
        for (const article of given) {
          for (const { name } of article.people) {
            const found = resolveName(forward, 'people', article, name);
            expect(resolveName(backward, 'people', article, name)).toBe(found);
            if (found === undefined) continue;
            const { match } = found;
            const isListed = match.articles.includes(article.id);
            expect(isListed || !match.unless.some((word) => article.tellingWords?.includes(word))).toBe(true);
            const rivals = list.filter((each) => each !== found && each.match.articles.includes(article.id));
            if (!isListed) {
              const bearing = rivals.filter((each) =>
                [each.name, ...each.otherNames, ...(each.match.names ?? [])]
                  .map(nameSlug)
                  .includes(nameSlug(name)),
              );
              expect(bearing).toEqual([]);
            }
          }
        }
      }),
    );
  });

  it('puts every name of every article into exactly one group: its record’s, or its own', () => {
    fc.assert(
      fc.property(records, articles, (list, given) => {
        const archive = createArchive(sampleContent(given, {}, list));
        const found = [...archive.byName.people].map(([segment, group]) => [
          segment,
          group.name,
          group.articles.map(({ id }) => id).sort(),
        ]);
        const expected = new Map<string, [string, Set<string>]>();
        for (const article of archive.articles) {
          for (const { name } of article.people) {
            const record = resolveName(archive.authorities, 'people', article, name);
            const key = record?.id ?? nameSlug(name);
            const group = expected.get(key) ?? [record?.name ?? name, new Set<string>()];
            group[1].add(article.id);
            expected.set(key, group);
          }
        }
        expect(found.sort()).toEqual(
          [...expected].map(([key, [name, set]]) => [key, name, [...set].sort()]).sort(),
        );
      }),
    );
  });

  it('leaves an archive without records as it is', () => {
    const article = sampleArticle({ id: 'a', people: [{ name: '甲' }], places: ['余杭区'] });
    const { byName } = createArchive(sampleContent([article]));
    expect([...byName.people.keys(), ...byName.places.keys()]).toEqual(['甲', '余杭区']);
  });
});
