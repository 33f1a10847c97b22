import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { randomArticles, randomRecords } from '../../tests/samples/random-archives.ts';
import { createArchive, type Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { AuthorityRecord } from '../archive/authority-record.ts';
import { archiveState } from './archive-state.ts';

/** As the loader digests files: what a file says is in its digest, and what it does not say is not. */
function digested(article: Article): Article {
  const { file: _file, status: _status, cover: _cover, ...said } = article;
  return { ...article, digest: hash('sha256', JSON.stringify(said)) };
}

const archiveOf = (articles: readonly Article[], records: readonly AuthorityRecord[] = []) =>
  createArchive(sampleContent(articles.map(digested), {}, records));

describe('archiveState', () => {
  it('is the same with the lines of an earlier state as without', () => {
    fc.assert(
      fc.property(
        ...([randomArticles, randomArticles, randomRecords, fc.option(randomRecords)] as const),
        (before, after, records, others) => {
          const earlier = archiveState(archiveOf(before, records), 'key');
          const kept = before.filter(({ id }) => after.every((each) => each.id !== id));
          const archive = archiveOf([...kept, ...after], others ?? records);
          expect(archiveState(archive, 'key', earlier)).toEqual(archiveState(archive, 'key'));
        },
      ),
    );
  });

  it('takes no line over of a file that lies elsewhere now, of another status, or with other pictures', () => {
    const article = sampleArticle({ id: 'a', day: '2019-01-01' });
    const states = [
      article,
      { ...article, file: 'articles/elsewhere.md' },
      { ...article, status: 'withdrawn' as const },
      {
        ...article,
        attachments: [{ address: '/files/1/a.pdf', title: '甲', size: 1, type: 'PDF' } as never],
      },
    ].map((each) => archiveOf([each]));
    const earlier = archiveState(states[0] as Archive, 'key');
    for (const archive of states)
      expect(archiveState(archive, 'key', earlier)).toEqual(archiveState(archive, 'key'));
  });

  it('takes no line over of other settings', () => {
    const article = digested(sampleArticle({ id: 'a', day: '2019-01-01', title: '通知' }));
    const archives = ['甲', '乙'].map((title) => createArchive(sampleContent([article], { title })));
    const [first, second] = archives as [Archive, Archive];
    const earlier = archiveState(first, 'key');
    const published = earlier.published.map((line) => line.replace('通知', '公告'));
    expect(archiveState(first, 'key', { ...earlier, published }).published).toEqual(published);
    expect(archiveState(second, 'key', { ...earlier, published }).published).toEqual(earlier.published);
  });
});
