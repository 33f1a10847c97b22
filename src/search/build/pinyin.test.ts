import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../../../tests/samples/content.ts';
import { headlinePinyin, nameSyllables } from './pinyin.ts';

const syllablesOf = (title: string) => headlinePinyin([sampleArticle({ id: 'a', title })])[0]?.[1];

describe('the pinyin of headlines and names', () => {
  it('is that of their words, in Traditional characters as in Simplified ones', () => {
    expect(syllablesOf('重慶銀行行長')).toBe('chong qing yin hang hang zhang');
    expect(syllablesOf('重庆银行行长')).toBe('chong qing yin hang hang zhang');
    expect(syllablesOf('乾隆年間')).toBe('qian long nian jian');
    expect(nameSyllables('魏徵')).toBe('wei zheng');
    expect(nameSyllables('單雄信')).toBe('shan xiong xin');
  });

  it('holds letters and digits without their accents, widths and signs', () => {
    expect(syllablesOf('第１８届 Café，1,234 人 3.14')).toBe('di 18 jie cafe1234 ren 314');
  });

  it('is none of a headline without Chinese characters', () => {
    expect(headlinePinyin([sampleArticle({ id: 'a', title: 'Report' })])).toEqual([]);
  });
});
