import { describe, expect, it } from 'vitest';
import { placesOf } from './fixtures/parse-lines.ts';
import { parseRecord } from './parse-record.ts';

const parse = (lines: readonly string[], file = 'people/zhang-wei.yaml', end = '\n') =>
  parseRecord(file, lines.join(end), '00');

describe('a record', () => {
  it('of a person is read under Chinese keys', () => {
    const { entry, problems } = parse([
      '姓名: 张伟',
      '别名: [老张]',
      '职务:',
      '  - { 职务: 主席, 机构: 青山工会, 自: 2017-03, 至: 2021, 来源: qingshan-huiyi }',
      '  - 委员',
      '说明: 例子里的人。',
      '对应: { 写法: [张伟, 张主席], 除非: 医院, 文章: [qingshan-huiyi] }',
    ]);
    expect(problems).toEqual([]);
    expect(entry?.record).toEqual({
      kind: 'people',
      id: 'zhang-wei',
      file: 'people/zhang-wei.yaml',
      digest: '00',
      name: '张伟',
      otherNames: ['老张'],
      formerNames: [],
      posts: [
        { title: '主席', organization: '青山工会', from: '2017-03', to: '2021', source: 'qingshan-huiyi' },
        { title: '委员' },
      ],
      description: '例子里的人。',
      match: { names: ['张伟', '张主席'], unless: ['医院'], articles: ['qingshan-huiyi'] },
    });
  });

  it('of an organization or a place is read under English keys', () => {
    const lines = ['name: 青山区', 'formerNames: [{ name: 青山县, since: 1950, until: 1994-04 }, 青山]'];
    for (const kind of ['organizations', 'places'] as const) {
      const { entry, problems } = parse(lines, `${kind}/qingshan.yaml`);
      expect(problems).toEqual([]);
      expect(entry?.record).toMatchObject({
        kind,
        formerNames: [{ name: '青山县', since: '1950', until: '1994-04' }, { name: '青山' }],
        posts: [],
        match: { unless: [], articles: [] },
      });
    }
  });

  it('keeps an empty list of names, which says that no name means it by itself', () => {
    expect(parse(['姓名: 张伟', '对应: { 写法: [] }']).entry?.record.match.names).toEqual([]);
  });

  it.each([
    ['a key that no record has', ['姓名: 张伟', '别民: 老张'], ['unknown-key 2:1']],
    ['a key of other records', ['姓名: 张伟', '曾用名: 张威'], ['unknown-key 2:1']],
    ['a key twice', ['姓名: 张伟', 'name: 张伟'], ['duplicate-key 2:1']],
    ['no name', ['别名: 老张'], ['missing-field 1:1']],
    ['nothing', [''], ['missing-field 1:1']],
    ['YAML with a fault', ['姓名: "张伟', '别名: 老张'], ['yaml-syntax 2:7']],
    ['an anchor', ['姓名: &a 张伟'], ['yaml-anchor 1:5']],
    ['a list', ['- 张伟'], ['not-a-mapping 1:1']],
    ['a list for a text', ['姓名: [张伟]'], ['wrong-kind 1:5']],
    ['a post without a title', ['姓名: 张伟', '职务:', '  - { 自: 2019 }'], ['missing-field 3:5']],
    ['a time in words', ['姓名: 张伟', '职务: { 职务: 主席, 自: 去年 }'], ['rough-date-form 2:18']],
    ['a month that is not', ['姓名: 张伟', '职务: { 职务: 主席, 自: 2019-13 }'], ['date-impossible 2:18']],
    [
      'a period that ends before it begins',
      ['姓名: 张伟', '职务:', '  - 委员', '  - { 职务: 主席, 自: 2019-11, 至: 2018 }'],
      ['period-reversed 4:5'],
    ],
    ['a misspelt rule', ['姓名: 张伟', '对应:', '  除菲: 医院'], ['unknown-key 3:3']],
  ])('with %s is reported at its place', (_, lines, places) => {
    for (const end of ['\n', '\r\n']) {
      const parsed = parse(lines, 'people/a.yaml', end);
      expect(placesOf(parsed)).toEqual(places);
      expect(parsed.entry).toBeUndefined();
    }
  });

  it('suggests the key that was meant', () => {
    const values = (...lines: readonly string[]) => parse(lines).problems.map((problem) => problem.values);
    expect(values('姓名: 张伟', '别民: 老张')).toMatchObject([{ suggestion: '别名' }]);
    expect(values('姓名: 张伟', '简称: 老张')).toMatchObject([{ suggestion: '别名' }]);
  });

  it.each(['张伟', 'Zhang_Wei', 'zhang--wei', 'x'.repeat(81)])('cannot have %s for its id', (id) => {
    const parsed = parse(['姓名: 张伟'], `people/${id}.yaml`);
    expect(placesOf(parsed)).toEqual(['record-name 1:1']);
    expect(parsed.entry).toBeUndefined();
  });
});
