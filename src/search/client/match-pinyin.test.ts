import { describe, expect, it } from 'vitest';
import { matchesPinyin } from './match-pinyin.ts';

const name = ['zheng', 'rong', 'sheng'];

describe('matchesPinyin', () => {
  it.each(['z', 'zh', 'zheng', 'zrs', 'zhrsh', 'zhengrs', 'zhengro', 'zrongsh'])(
    '%s begins a name',
    (typed) => {
      expect(matchesPinyin(typed, name, false)).toBe(true);
    },
  );

  it.each(['zhengsheng', 'rs', 'zrsx', 'zhengrongshengx'])('%s does not', (typed) => {
    expect(matchesPinyin(typed, name, false)).toBe(false);
  });

  it('begins a headline at any syllable, numbers in full or by their first digit', () => {
    const headline = ['di', '18', 'jie', 'da', 'hui'];
    for (const typed of ['18jie', 'di18jiedahui', 'd1jdh', 'dahui'])
      expect(matchesPinyin(typed, headline, true), typed).toBe(true);
    expect(matchesPinyin('di8', headline, true)).toBe(false);
  });

  it('takes no longer where syllables of one letter can be written in two ways', () => {
    const cries = Array.from({ length: 80 }, () => 'a');
    expect(matchesPinyin(`${'a'.repeat(79)}b`, cries, true)).toBe(false);
  });
});
