import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { waysOn } from './ways-on.ts';

const waysFrom = (article: Article, others: readonly Article[]) =>
  waysOn(createArchive(sampleContent([article, ...others])), article);
const hrefs = (lines: readonly ({ readonly href: string } | undefined)[]) => lines.map((line) => line?.href);

describe('waysOn', () => {
  const article = sampleArticle({ id: 'a', day: '2019-05-02', column: 'news' });
  const between = sampleArticle({ id: 'between', day: '2019-05-01', column: 'guide' });
  const older = sampleArticle({ id: 'older', day: '2019-04-01', column: 'news' });
  const newer = sampleArticle({ id: 'newer', day: '2019-06-01', column: 'news' });

  it('lead to the neighbours in time and, where those are others, in the column', () => {
    const { inColumn, ...ways } = waysFrom(article, [between, older, newer]);
    expect(hrefs([ways.older, ways.newer])).toEqual(['/2019/05/01/between/', '/2019/06/01/newer/']);
    expect(hrefs([inColumn.older, inColumn.newer])).toEqual(['/2019/04/01/older/', undefined]);
    expect(inColumn.column).toBe(createArchive(sampleContent([])).columns.get('news')?.name);
  });

  it('name an article of another year on the same event there, and not once more as related', () => {
    const tags = ['劳模'];
    const held = sampleArticle({ id: 'held', day: '2019-04-28', title: '2019年劳模评选', tags });
    const again = sampleArticle({ id: 'again', day: '2018-04-28', title: '2018年劳模评选', tags });
    const like = sampleArticle({ id: 'like', day: '2018-01-01', tags });
    const { otherYears, related } = waysFrom(held, [again, like]);
    expect(hrefs(otherYears)).toEqual(['/2018/04/28/again/']);
    expect(hrefs(related)).toEqual(['/2018/01/01/like/']);
  });

  it('are none but the neighbours from an article whose text is no longer given', () => {
    const gone = sampleArticle({ id: 'gone', title: '2019年劳模评选', status: 'withdrawn', column: 'news' });
    const again = sampleArticle({ id: 'again', day: '2018-04-28', title: '2018年劳模评选' });
    expect(waysFrom(gone, [again, older])).toMatchObject({ otherYears: [], related: [] });
  });
});
