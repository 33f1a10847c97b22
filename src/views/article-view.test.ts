import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import { articleView } from './article-view.ts';

const viewOf = (article: Article, site: Partial<Site> = {}) =>
  articleView(createArchive(sampleContent([article], site)), article);

describe('articleView', () => {
  it('asks for a notice of age as the settings say, and for none where they switch it off', () => {
    const article = sampleArticle({ id: 'a' });
    expect(viewOf(article).ageNotice).toBe(2);
    expect(viewOf(article, { ageNotice: 5 }).ageNotice).toBe(5);
    expect(viewOf(article, { ageNotice: 0 }).ageNotice).toBeUndefined();
  });

  it('says what sets paragraphs apart', () => {
    const article = sampleArticle({ id: 'a' });
    expect(viewOf(article).frame.paragraphs).toBe('indent');
    expect(viewOf(article, { paragraphs: 'spacing' }).frame.paragraphs).toBe('spacing');
  });

  it('offers neither citation nor age of an article whose text is no longer given', () => {
    const view = viewOf(sampleArticle({ id: 'a', status: 'withdrawn' }));
    expect([view.reference, view.ageNotice]).toEqual([undefined, undefined]);
  });
});
