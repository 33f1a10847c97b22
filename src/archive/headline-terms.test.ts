import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import { headlineTerms } from './headline-terms.ts';
import { relatedArticles } from './related.ts';

describe('headlineTerms', () => {
  it.each([
    ['“春风行动”启动', ['春风行动']],
    ['学习《工会法》，办好"９２６ 工匠日"', ['工会法', '926工匠日']],
    ['「数字工会」与『数字工会』', ['数字工会']],
    ['“好”！“这一句话长得像一个句子，所以它不是一个词语”', []],
    ['没有引号的“标题', []],
  ])('of %s are %j', (headline, terms) => {
    expect(headlineTerms(headline)).toEqual(terms);
  });

  it('relate articles that share no name, the rarer the more', () => {
    const on = (id: string, title: string) => sampleArticle({ id, title, day: '2019-01-01' });
    const article = on('a', '“春风行动”与“工匠日”');
    const frequent = ['b', 'c', 'd'].map((id) => on(id, '“春风行动”又启动'));
    const others = [on('rare', '“工匠日”到了'), ...frequent, on('other', '通知')];
    const archive = createArchive(sampleContent([article, ...others]));
    expect(relatedArticles(archive, article, 9).map(({ id }) => id)).toEqual(['rare', 'b', 'c', 'd']);
  });
});
