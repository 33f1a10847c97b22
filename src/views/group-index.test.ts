import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import type { NameKind } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { createArchive } from '../archive/archive.ts';
import type { GroupIndexView } from './group-index.ts';
import { groupIndexView } from './group-index.ts';
import { groupsOf } from './groups.ts';

function archiveOf(names: readonly string[], kind: NameKind, language = 'zh-CN'): Archive {
  const given = kind === 'people' ? { people: names.map((name) => ({ name })) } : { [kind]: names };
  return createArchive(sampleContent([sampleArticle({ id: 'a', ...given })], { language }));
}

function indexOf(archive: Archive, kind: NameKind | 'columns'): GroupIndexView {
  const groups = groupsOf(archive).filter((group) => group.kind === kind);
  return groupIndexView(archive, kind, groups);
}

/** `Z 张伟 郑荣胜`, a line for each initial. */
function lines({ initials }: GroupIndexView): string[] {
  return initials.map(({ letter, names }) => [letter, ...names.map(({ title }) => title)].join(' '));
}

describe('groupIndexView', () => {
  it('puts names under the initials of their pinyin, Latin ones under their letters, and all else under #', () => {
    const names = ['郑荣胜', '1号', '安娜', 'Émile', '张伟', 'Иван', 'zoe', '«书»', '张爱玲', 'Ａ组'];
    expect(lines(indexOf(archiveOf(names, 'people'), 'people'))).toEqual([
      'A Ａ组 安娜',
      'E Émile',
      'Z 张爱玲 张伟 郑荣胜 zoe',
      '# «书» 1号 Иван',
    ]);
  });

  it('reads family names as such, and what has several readings by the word in which it stands', () => {
    const people = ['单田芳', '仇和', '曾国藩', '尉迟恭', '沈从文', '长孙无忌'];
    expect(lines(indexOf(archiveOf(people, 'people'), 'people'))).toEqual([
      'Q 仇和',
      'S 单田芳 沈从文',
      'Y 尉迟恭',
      'Z 曾国藩 长孙无忌',
    ]);
    const places = ['重庆', '重慶市', '重点村', '长沙'];
    expect(lines(indexOf(archiveOf(places, 'places'), 'places'))).toEqual(['C 长沙 重庆 重慶市', 'Z 重点村']);
  });

  it('puts names under the numbers of their strokes where Chinese is Traditional, and Latin ones behind', () => {
    const names = ['鄭榮勝', '丁一', '王小明', '李四', '王大明', '陳靜', 'Zoe', 'Émile', '3號', '鄭成功'];
    const view = indexOf(archiveOf(names, 'people', 'zh-TW'), 'people');
    expect(lines(view)).toEqual([
      '2畫 丁一',
      '4畫 王大明 王小明',
      '7畫 李四',
      '11畫 陳靜',
      '15畫 鄭成功 鄭榮勝',
      'E Émile',
      'Z Zoe',
      '# 3號',
    ]);
    expect(view.initials.map(({ id }) => id).slice(3, 6)).toEqual(['initial-11', 'initial-15', 'initial-e']);
  });

  it('gives each initial a place of its own on the page, and words to the sign', () => {
    const { initials } = indexOf(archiveOf(['郑', '3'], 'tags', 'en'), 'tags');
    expect(initials.map(({ id, label }) => [id, label])).toEqual([
      ['initial-z', undefined],
      ['initial-other', '# Digits and others'],
    ]);
  });

  it('lets a name stand out that far more articles give than is usual', () => {
    const articles = Array.from({ length: 12 }, (_, at) =>
      sampleArticle({ id: `a${at}`, tags: ['工会', `标签${at}`, `专题${at}`] }),
    );
    const { initials } = indexOf(createArchive(sampleContent(articles)), 'tags');
    const names = initials.flatMap((initial) => initial.names);
    expect(names.filter(({ isFrequent }) => isFrequent).map(({ title }) => title)).toEqual(['工会']);
  });

  it('keeps columns in the order of the site', () => {
    const view = indexOf(archiveOf([], 'tags'), 'columns');
    expect(view.columns.map(({ title }) => title)).toEqual(['要闻', '指南']);
    expect(view.initials).toEqual([]);
  });
});
