import { describe, expect, it } from 'vitest';
import { drawQueries } from './draw-queries.ts';
import { formatCheck } from './format-check.ts';
import { randomFrom } from './random.ts';

const check = {
  kinds: [
    { kind: 'name', queries: 40, recall: 1, precision: 1, medianBytes: 68331, mostBytes: 71833 },
    { kind: 'passage', queries: 9, recall: 0.99999, precision: 0.5, medianBytes: 5, mostBytes: 6 },
  ],
  failures: [{ kind: 'passage', text: '工会', missed: ['a', 'b', 'c', 'd', 'e', 'f'], wrong: [] }],
  listing: { missed: [], wrong: [] },
  exact: false,
} as const;

describe('formatCheck', () => {
  it('shows a table and the failures in Chinese', () => {
    expect(formatCheck(check, 'zh-CN')).toMatchInlineSnapshot(`
      "种类          查询     查全   查准  字节（中位）  字节（最多）
      人名、机构名    40    100 %  100 %         68331         71833
      任意片段         9  99.99 %   50 %             5             6

      “工会”：漏 6 篇，误 0 篇
        漏: a b c d e …"
    `);
  });

  it('shows them in English', () => {
    expect(formatCheck(check, 'en')).toMatchInlineSnapshot(`
      "kind      queries   recall  precision  bytes (median)  bytes (most)
      names          40    100 %      100 %           68331         71833
      passages        9  99.99 %       50 %               5             6

      "工会": 6 missed, 0 wrong
        missed: a b c d e …"
    `);
  });

  it('names the articles that the index lists wrongly', () => {
    const listing = { missed: ['a'], wrong: ['b', 'c'] };
    expect(
      formatCheck({ kinds: [], failures: [], listing, exact: false }, 'zh').split('\n').slice(1),
    ).toEqual(['', '索引的文章：漏 1 篇，误 2 篇', '  漏: a', '  误: b c']);
  });
});

describe('drawQueries', () => {
  const fields = {
    headline: ['于继承中前行　在创新中开拓'],
    rest: ['2019年11月25日，郑荣胜赴余杭区ABC公司调研 the union，增长3.14%，共1,234人。“好！”他说。'],
  };
  const draw = (seed: number) => drawQueries(1, () => ({ fields, names: ['郑荣胜'] }), 100, randomFrom(seed));

  it('draws queries of every kind, none of them twice', () => {
    const drawn = draw(1);
    expect([...new Set(drawn.map(({ kind }) => kind))].sort()).toEqual(
      [
        'absent',
        'character',
        'date',
        'headline',
        'latin',
        'mixed',
        'name',
        'number',
        'passage',
        'punctuation',
        'word',
      ].sort(),
    );
    expect(new Set(drawn.map(({ kind, text }) => kind + text)).size).toBe(drawn.length);
  });

  it('draws the same for the same seed, and none that quotation marks would break', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).filter(({ text }) => /["“”]/.test(text))).toEqual([]);
  });

  it('draws exactly as many as are asked for, passages of two to eight characters among them', () => {
    const articleAt = (number: number) => ({
      fields: {
        headline: [`第${number}届职工代表大会`],
        rest: [...fields.rest, `第${number}次会议在杭州召开`],
      },
      names: [`代表${number}`],
    });
    for (const samples of [1, 200, 900]) {
      expect(drawQueries(1000, articleAt, samples, randomFrom(7))).toHaveLength(samples);
    }
    const lengths = drawQueries(1000, articleAt, 900, randomFrom(7))
      .filter(({ kind }) => kind === 'passage')
      .map(({ text }) => [...text].length);
    expect([...new Set(lengths)].sort()).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
});
