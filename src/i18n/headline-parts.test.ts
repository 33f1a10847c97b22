import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineParts } from './headline-parts.ts';

const written = (text: string) => headlineParts(text).map(({ parts, space }) => parts.join('|') + space);

describe('headlineParts', () => {
  it('are the phrases of a Chinese headline, and the words of long clauses', () => {
    expect(written('于继承中前行 在创新中开拓')).toEqual(['于继承中前行 ', '在创新中开拓']);
    expect(written('劳动和技能竞赛总结会召开 三百二十名选手同台较量')).toEqual([
      '劳动|和|技能|竞赛|总结|会|召开 ',
      '三百|二十|名|选手|同台|较量',
    ]);
  });

  it('keep short clauses whole, and punctuation with what stands before it', () => {
    expect(written('规范记录：一个人，一页')).toEqual(['规范记录：|一个人，|一页']);
    expect(written('工会（总部）发布2019-2020年报告，增长3.5%')).toEqual([
      '工会|（总部）|发布|2019-2020|年|报告，|增长3.5%',
    ]);
    expect(written('“工匠精神”，从GDP说起')).toEqual(['“工匠精神”，|从GDP说起']);
  });

  it('leave no single character at the end', () => {
    expect(written('全市职工技能竞赛总结表彰会')).toEqual(['全市|职工|技能|竞赛|总结|表彰会']);
  });

  it('are one part without Chinese characters', () => {
    expect(written('What is an archive')).toEqual(['What is an archive']);
    expect(written('用 Git 管理')).toEqual(['用 Git 管理']);
  });

  it('lose nothing', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'市总工会召开，。“” a1\u{20BB7}') });
    fc.assert(fc.property(texts, (text) => written(text).join('').replaceAll('|', '') === text));
  });
});
