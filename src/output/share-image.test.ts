import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleSite } from '../../tests/samples/content.ts';
import { articleShareTexts, drawShareImage, isShareable, siteShareTexts } from './share-image.ts';

interface Text {
  readonly '#text': string;
  readonly '@_y': string;
  readonly '@_font-size': string;
  readonly '@_fill': string;
}

function textsOf(svg: string): readonly Text[] {
  const parsed = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(svg) as {
    svg: { text: Text | Text[] };
  };
  return [parsed.svg.text].flat();
}

describe('the picture that other websites show', () => {
  const article = sampleArticle({ id: 'a', title: '于继承中前行 在创新中开拓', source: '杭州日报' });

  it('has the site, the headline, the day and the source', () => {
    const svg = drawShareImage(sampleSite(), articleShareTexts(sampleSite(), article));
    expect(textsOf(svg).map((text) => text['#text'])).toEqual([
      '测试档案',
      '于继承中前行',
      '在创新中开拓',
      '2019年11月25日　杭州日报',
    ]);
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="630" xml:lang="zh-CN">/);
  });

  it('stays above its foot, however long the headline is', () => {
    const title = '关于开展主题宣传教育活动的通知，'.repeat(12);
    const headline = textsOf(
      drawShareImage(sampleSite(), { above: '甲', headline: title, below: '乙' }),
    ).slice(1, -1);
    expect(headline).toHaveLength(5);
    expect(headline.at(-1)?.['#text']).toMatch(/…$/);
    for (const { '@_y': y, '@_font-size': size } of headline) {
      expect(Number(y) - Number(size)).toBeGreaterThan(100);
      expect(Number(y)).toBeLessThan(505);
    }
  });

  it('is drawn in the colours of the site, and of any text', () => {
    const site = sampleSite({ theme: { colors: { ink: '#0a0b0c' } } });
    const svg = drawShareImage(site, { above: '', headline: 'A&B <甲> "乙"\u0000', below: '' });
    expect(textsOf(svg)).toMatchObject([{ '#text': 'A&B <甲> "乙"', '@_fill': '#0a0b0c' }]);
  });

  it('of the site says what it is, or who publishes it', () => {
    expect(siteShareTexts(sampleSite({ description: '一句话' }))).toEqual({
      above: '',
      headline: '测试档案',
      below: '一句话',
    });
    expect(siteShareTexts(sampleSite()).below).toBe('测试单位');
    expect(siteShareTexts(sampleSite({ publisher: '测试档案' })).below).toBe('');
  });

  it('is a cover only where other websites can show it', () => {
    const types = ['jpg', 'png', 'gif', 'webp', 'svg'] as const;
    expect(types.filter((type) => isShareable({ address: `/images/1.${type}` }))).toEqual(types.slice(0, 4));
  });
});
