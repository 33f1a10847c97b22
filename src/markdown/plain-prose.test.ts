import { describe, expect, it } from 'vitest';
import { isPlainProse } from './plain-prose.ts';

describe('plain prose', () => {
  it('is told from every kind of markup', () => {
    const marked = [
      '# 一',
      '- 一',
      '1. 一',
      '10) 一',
      '一\n---',
      '一\n===',
      'a\n:-',
      '    一',
      '一  \n二',
      '+ 一',
    ];
    const inline = ['**一**', '_一_', '`一`', '[一](二)', '&amp;', '<b>', '一 | 二', '~一~', '\\一', '> 一'];
    expect([...marked, ...inline].filter(isPlainProse)).toEqual([]);
    expect(isPlainProse('11月21日,市人大常委会。\n第二行!(王钰哲)\n\n2019年')).toBe(true);
  });
});
