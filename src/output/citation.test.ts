import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleSite } from '../../tests/samples/content.ts';
import { citationOf } from './citation.ts';

const site = sampleSite({ url: 'https://archive.example/sub/', base: '/sub/' });

describe('citationOf', () => {
  it('writes the reference to a report as GB/T 7714 wants it of news read online', () => {
    const article = sampleArticle({
      id: 'a',
      title: '于继承中前行 在创新中开拓',
      reporters: ['王钰哲'],
      source: '杭州工会',
    });
    expect(citationOf(site, article)).toEqual({
      work: '王钰哲. 于继承中前行 在创新中开拓[N/OL]. 杭州工会, 2019-11-25',
      url: 'https://archive.example/sub/2019/11/25/a/',
    });
  });

  it('begins with the headline where no reporter is named, and takes the publisher for the medium', () => {
    const article = sampleArticle({ id: 'a', title: '题', subtitle: '副题' });
    expect(citationOf(site, article).work).toBe('题: 副题[N/OL]. 测试单位, 2019-11-25');
  });

  it('names three of more reporters, in the words of the language of the report', () => {
    const article = sampleArticle({ id: 'a', title: '题', reporters: ['甲', '乙', '丙', '丁'] });
    expect(citationOf(site, article).work).toMatch(/^甲, 乙, 丙, 等\. 题/);
    expect(citationOf(site, { ...article, language: 'en' }).work).toMatch(/^甲, 乙, 丙, et al\. 题/);
  });
});
