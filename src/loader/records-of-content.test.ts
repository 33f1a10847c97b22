import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../archive/archive.ts';
import { articleText, makeContentFolder, putFile, type Files } from './fixtures/content-folder.ts';
import { readContent } from './read-content.ts';

function open(files: Files) {
  const folder = makeContentFolder(files);
  const read = () => readContent({ contentDirectory: folder, cacheDirectory: join(folder, '.cache') });
  return {
    folder,
    read,
    problems: async () =>
      (await read()).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    /** The articles of each person's page. */
    people: async () => {
      const { people } = createArchive(await read()).byName;
      return [...people].map(
        ([segment, { articles }]) => `${segment}: ${articles.map(({ id }) => id).join()}`,
      );
    },
  };
}

const union = '姓名: 张伟\n别名: 老张\n对应: { 除非: 第一医院 }\n';
const doctor = '姓名: 张伟\n对应: { 除非: 青山工会 }\n';
const people = articleText(['people: 张伟']);

describe('the records of a content folder', () => {
  it('gather what articles call by different names, and part what they call by one', async () => {
    const { people: pages } = open({
      'articles/a.md': articleText(['people: 张伟'], '青山工会开会。'),
      'articles/b.md': articleText(['people: [{ 姓名: 张伟, 职务: 第一医院医生 }]'], '讲座。'),
      'articles/c.md': articleText(['people: 老张']),
      'articles/d.md': articleText(['people: [张伟, 李明]'], '没有写明是哪一位。'),
      'people/union.yaml': union,
      'people/doctor.yaml': doctor,
    });
    expect(await pages()).toEqual(['doctor: b', 'union: a,c', '张伟: d', '李明: d']);
  });

  it('are noticed when they are added, changed and removed, and when an article changes its words', async () => {
    const { folder, people: pages, read } = open({ 'articles/a.md': people });
    expect(await pages()).toEqual(['张伟: a']);
    putFile(folder, 'people/union.yaml', union);
    putFile(folder, 'people/doctor.yaml', doctor);
    expect(await pages()).toEqual(['张伟: a']);
    putFile(folder, 'articles/a.md', articleText(['people: 张伟'], '第一医院讲座。'));
    expect(await pages()).toEqual(['doctor: a']);
    expect((await read()).cache).toBe('used');
    writeFileSync(join(folder, 'people/doctor.yaml'), doctor.replace('青山工会', '讲座'));
    expect(await pages()).toEqual(['张伟: a']);
    rmSync(join(folder, 'people/union.yaml'));
    writeFileSync(join(folder, 'people/doctor.yaml'), '姓名: 张伟\n');
    expect(await pages()).toEqual(['doctor: a']);
    rmSync(join(folder, 'people/doctor.yaml'));
    expect(await pages()).toEqual(['张伟: a']);
  });

  it('are taken from the cache, with the words that were found', async () => {
    const files = {
      'articles/a.md': articleText(['people: 张伟'], '第一医院讲座。'),
      'people/union.yaml': union,
      'people/doctor.yaml': doctor,
      'people/faulty.yaml': '姓名:\n',
    };
    const { read } = open(files);
    const { cache: _, ...first } = await read();
    const { cache, ...second } = await read();
    expect([cache, second]).toEqual(['used', first]);
    expect(second.articles[0]?.tellingWords).toEqual(['第一医院']);
  });

  it('that claim one name with nothing to tell them apart are reported at the name, each naming the other', async () => {
    const { problems, read } = open({
      'articles/a.md': people,
      'people/a.yaml': '姓名: 张伟\n',
      'people/b.yaml': '姓名: 张小伟\n别名: [小张, 张伟]\n',
      'people/c.yaml': doctor,
      'places/a.yaml': '名称: 张伟\n',
    });
    expect(await problems()).toEqual([
      'people/a.yaml:1:5 duplicate-record-name',
      'people/b.yaml:2:10 duplicate-record-name',
    ]);
    const { problems: told, records } = await read();
    expect(told.map(({ values }) => values['other'])).toEqual(['people/b.yaml', 'people/a.yaml']);
    expect(records.map(({ file }) => file)).toEqual(['people/c.yaml', 'places/a.yaml']);
  });

  it('may share a name that is one’s own by its rules', async () => {
    const { problems } = open({
      'articles/a.md': people,
      'people/a.yaml': '姓名: 张伟\n',
      'people/b.yaml': '姓名: 张伟\n对应: { 写法: [], 文章: a }\n',
    });
    expect(await problems()).toEqual([]);
  });

  it('cannot take the address of a name that is not theirs', async () => {
    const { problems, folder } = open({
      'articles/a.md': articleText(['organizations: [GDP, 研究所]']),
      'organizations/gdp.yaml': '名称: 研究所\n',
    });
    expect(await problems()).toEqual(['organizations/gdp.yaml:1:1 record-address-taken']);
    putFile(folder, 'organizations/gdp.yaml', '名称: 研究所\n别名: gdp\n');
    expect(await problems()).toEqual([]);
  });

  it('name articles that exist, be they faulty', async () => {
    const { problems } = open({
      'articles/2019/2019-11-25-meeting.md': articleText(),
      'articles/2019-11-26-faulty.md': articleText(['date: 2019-02-30']),
      'people/a.yaml': '姓名: 张伟\n对应:\n  文章: [meeting, faulty, meetin]\n',
    });
    expect((await problems()).filter((line) => line.startsWith('people'))).toEqual([
      'people/a.yaml:3:25 unknown-article',
    ]);
  });

  it('are overlooked nowhere: not in deeper folders, nor with another ending', async () => {
    const { problems } = open({
      'articles/a.md': articleText(),
      'people/more/a.yaml': '姓名: 甲\n',
      'people/b.yml': '姓名: 乙\n',
      'people/c.md': '姓名: 丙\n',
      'people/README.md': '说明\n',
    });
    expect(await problems()).toEqual([
      'people/b.yml:1:1 record-misplaced',
      'people/c.md:1:1 record-misplaced',
      'people/more/a.yaml:1:1 record-misplaced',
    ]);
  });
});
