import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import { keysOfNamesakes, namesakesOf } from './namesakes.ts';

const union = sampleRecord({ id: 'union', name: '张伟', match: { unless: ['医院'] } });
const doctor = sampleRecord({ id: 'doctor', name: '张伟', otherNames: ['老张'], match: { articles: ['b'] } });
const alone = sampleRecord({ id: 'alone', name: '李娜' });
const archive = createArchive(
  sampleContent(
    [
      sampleArticle({ id: 'a', people: [{ name: '张伟' }], tags: ['张伟'] }),
      sampleArticle({ id: 'b', people: [{ name: '张伟' }, { name: '李娜' }], tellingWords: ['医院'] }),
    ],
    {},
    [union, doctor, alone],
  ),
);
const named = (group: Parameters<typeof namesakesOf>[1]) =>
  namesakesOf(archive, group).map(({ key, group: { name } }) => `${key} ${name}`);

describe('who else bears a name', () => {
  it('is, on the page of articles that do not say which they mean, everybody with a record', () => {
    expect(named({ kind: 'people', key: '张伟' })).toEqual(['doctor 张伟']);
    expect(keysOfNamesakes(archive, { kind: 'people', key: '张伟' }).map(({ key }) => key)).toEqual([
      'union',
      'doctor',
    ]);
  });

  it('is, on the page of one of them, the others whom articles name, and those articles', () => {
    expect(named({ kind: 'people', key: 'doctor', record: doctor })).toEqual(['张伟 张伟']);
    expect(named({ kind: 'people', key: 'union', record: union })).toEqual(['doctor 张伟', '张伟 张伟']);
  });

  it('is nobody where a name is nobody else’s, and of tags and columns', () => {
    expect(named({ kind: 'people', key: 'alone', record: alone })).toEqual([]);
    for (const kind of ['tags', 'columns'] as const) expect(named({ kind, key: '张伟' })).toEqual([]);
  });
});
