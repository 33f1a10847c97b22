import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../../tests/samples/content.ts';
import { absoluteUrl, articleAddress, columnAddress, fileOf, hrefOf, nameAddress } from './addresses.ts';
import { nameSlug } from './name-slug.ts';

describe('addresses', () => {
  it('gives an article its day and id', () => {
    const article = sampleArticle({ id: 'zheng-rongsheng-yuhang', day: '2019-11-25' });
    expect(articleAddress(article)).toBe('/2019/11/25/zheng-rongsheng-yuhang/');
  });

  it('gives columns and names a folder each', () => {
    expect(columnAddress('yaowen')).toBe('/columns/yaowen/');
    expect(columnAddress('yaowen', '2019')).toBe('/columns/yaowen/2019/');
    expect(nameAddress('people', '郑荣胜')).toBe('/people/郑荣胜/');
  });

  it('puts the base before a link and encodes it', () => {
    expect(hrefOf({ base: '/reports/' }, '/people/郑荣胜/')).toBe(
      '/reports/people/%E9%83%91%E8%8D%A3%E8%83%9C/',
    );
    expect(absoluteUrl({ url: 'https://archive.example/reports/' }, '/2019/')).toBe(
      'https://archive.example/reports/2019/',
    );
  });

  it('encodes each character once, and those that would end a path', () => {
    expect(hrefOf({ base: '/%E4%B8%AD/' }, '/people/郑/')).toBe('/%E4%B8%AD/people/%E9%83%91/');
    expect(hrefOf({ base: '/' }, '/files/0/报告 #1?.pdf')).toBe('/files/0/%E6%8A%A5%E5%91%8A%20%231%3F.pdf');
  });

  it('names the file that a server sends', () => {
    expect(fileOf('/')).toBe('index.html');
    expect(fileOf('/2019/')).toBe('2019/index.html');
    expect(fileOf('/feed.xml')).toBe('feed.xml');
  });
});

describe('nameSlug', () => {
  it('keeps a name that files and addresses can hold', () => {
    expect(nameSlug('郑荣胜')).toBe('郑荣胜');
    expect(nameSlug('阿卜杜拉·买买提')).toBe('阿卜杜拉·买买提');
  });

  it('tells names apart that differ only in what it must drop', () => {
    expect(nameSlug('A/B')).not.toBe(nameSlug('A:B'));
    expect(nameSlug('“工匠”')).toMatch(/^工匠-[0-9a-f]{8}$/);
  });

  it('is a safe, short, stable segment for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const slug = nameSlug(name);
        expect(slug).not.toMatch(/[\s/\\?%#*:|"<>.\p{C}]/u);
        expect(Buffer.byteLength(slug)).toBeGreaterThan(0);
        expect(Buffer.byteLength(slug)).toBeLessThan(160);
        expect(nameSlug(name.normalize('NFD').normalize('NFC'))).toBe(nameSlug(name.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});
