import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleRecord } from '../../../tests/samples/content.ts';
import type { AuthorityRecord } from '../../archive/authority-record.ts';
import { sampleSubject } from '../fixtures/sample-subject.ts';
import { fileText } from '../facts/file-text.ts';
import { recordFinder } from '../facts/named-records.ts';
import { soughtNames } from '../facts/sought-names.ts';
import { findAmbiguousNames, findNamesNotListed, findUnusedRecords } from './record-names.ts';

type Sample = Parameters<typeof sampleArticle>[0];

/** What checks look at: one article of this body, and records. */
function subjectOf(body: string, records: readonly AuthorityRecord[], changes: Partial<Sample> = {}) {
  const article = sampleArticle({ id: 'a', ...changes });
  const listed = [...article.people.map(({ name }) => name), ...article.organizations];
  const text = fileText(article.file, `---\n---\n${body}`, 8);
  const names = soughtNames(records);
  const named = names && recordFinder(names)(text, listed);
  const facts = { lines: { people: 4 }, links: [], problems: [] };
  const known = { [article.file]: { digest: article.digest, facts, ...(named && { named }) } };
  return sampleSubject([article], { records, known });
}

const notListed = (...given: Parameters<typeof subjectOf>) =>
  findNamesNotListed(subjectOf(...given)).map(({ line, column, values }) => [
    `${line}:${column}`,
    values['name'],
    values['kind'],
  ]);

const shen = sampleRecord({ id: 'shen', name: '沈慧', otherNames: ['老沈'] });
const union = sampleRecord({ id: 'union', kind: 'organizations', name: '总工会' });

describe('a person or an organization with a record', () => {
  it('is reported where the text first speaks of it and the front matter does not list it', () => {
    expect(notListed('会议。\n\n总工会的沈慧说，老沈、沈慧。', [shen, union])).toEqual([
      ['5:5', '沈慧', 'people'],
      ['5:1', '总工会', 'organizations'],
    ]);
  });

  it('is listed under any of its names', () => {
    expect(notListed('沈慧说。', [shen], { people: [{ name: '老沈' }] })).toEqual([]);
  });

  it('does not stand in longer names: of other records, or of those whom the article lists', () => {
    const district = sampleRecord({ id: 'district', kind: 'places', name: '总工会大楼' });
    expect(notListed('在总工会大楼。', [union, district])).toEqual([]);
    expect(notListed('沈慧敏说。', [shen], { people: [{ name: '沈慧敏' }] })).toEqual([]);
    expect(notListed('沈慧敏和沈慧说。', [shen], { people: [{ name: '沈慧敏' }] })).toEqual([
      ['3:5', '沈慧', 'people'],
    ]);
  });

  it('is not meant where a word rules it out', () => {
    const ruled = sampleRecord({ id: 'shen', name: '沈慧', match: { unless: ['医院'] } });
    expect(notListed('医院的沈慧说。', [ruled])).toEqual([]);
    expect(notListed('沈慧说。', [ruled])).toHaveLength(1);
  });

  it('need not be listed as the writer, nor where code quotes the name', () => {
    expect(notListed('沈慧报道。', [shen], { reporters: ['沈慧'] })).toEqual([]);
    expect(notListed('写作 `沈慧`。\n\n```yaml\n人物: 沈慧\n```\n', [shen])).toEqual([]);
  });

  it.each([
    '[页](/people/沈慧/)',
    '![](img-沈慧.png)',
    '![会场](<照片/沈慧 (1).png> "会场")',
    '[页](/a_(沈慧)_b/)',
    '[页][1]\n\n[1]: /people/沈慧/',
    '<https://a.example/沈慧>',
    '<a class="x" href="/people/沈慧/">页</a> <img src=沈慧.png alt="会场">',
    '<!-- 沈慧？ -->',
  ])('is not named by an address: %s', (body) => {
    expect(notListed(body, [shen])).toEqual([]);
  });

  it.each([
    '[沈慧](/a/)',
    '![沈慧](a.png)',
    '[页](/a/ "沈慧")',
    '文[^1]\n\n[^1]: 沈慧',
    '<img alt="沈慧" src="a.png">',
  ])('is named by the words of a link, an image or a footnote: %s', (body) => {
    expect(notListed(body, [shen])).toHaveLength(1);
  });

  it('need not be listed by a withdrawn article; a place need never be', () => {
    expect(notListed('沈慧说。', [shen], { status: 'withdrawn' })).toEqual([]);
    expect(notListed('在余杭区。', [sampleRecord({ id: 'y', kind: 'places', name: '余杭区' })])).toEqual([]);
  });
});

describe('a name that can mean several records', () => {
  it('is reported where the article lists it', () => {
    const records = ['a', 'b'].map((id) => sampleRecord({ id, name: '沈慧', match: { unless: [id] } }));
    const changes = { people: [{ name: '沈慧' }, { name: '沈慧', post: '主席' }] };
    expect(findAmbiguousNames(subjectOf('', records, changes))).toMatchObject([
      { line: 4, values: { name: '沈慧', records: ['people/a.yaml', 'people/b.yaml'] } },
    ]);
    expect(findAmbiguousNames(subjectOf('', records, { ...changes, tellingWords: ['a'] }))).toEqual([]);
  });
});

describe('a record', () => {
  it('that no article names is reported at its file, but not while an article has errors', () => {
    const subject = subjectOf('沈慧、总工会。', [shen, union], { people: [{ name: '老沈' }] });
    const files = findUnusedRecords(subject).map(({ file }) => file);
    expect(files).toEqual(['organizations/union.yaml']);
    expect(findUnusedRecords({ ...subject, faultyFiles: new Set(['articles/b.md']) })).toEqual([]);
  });
});
