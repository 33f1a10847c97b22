import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../../tests/samples/content.ts';
import type { Article } from '../archive/article.ts';
import type { CalendarDay } from '../archive/calendar-day.ts';
import type { CheckSubject } from './check-subject.ts';
import { findProblems } from './find-problems.ts';
import { factsOfBody, sampleSubject } from './fixtures/sample-subject.ts';
import { anchorsOf } from './facts/anchors.ts';
import { strictRules } from '../loader/reading-rules.ts';

/** What the checks find, without what every sample lacks. */
function find(articles: readonly Article[], changes: Partial<CheckSubject> = {}) {
  const always = ['missing-source', 'missing-summary', 'missing-column', 'column-empty'];
  return findProblems(sampleSubject(articles, changes))
    .filter(({ code }) => !always.includes(code))
    .map(({ code, file, line, values }) => ({ code, file, line, values }));
}

/** An article with this body, and all that is known of it. */
function withBody(id: string, body: string, changes: Partial<Parameters<typeof sampleArticle>[0]> = {}) {
  const article = sampleArticle({ id, ...changes });
  const known = { digest: article.digest, facts: factsOfBody(body, article.file), anchors: anchorsOf(body) };
  return { article, known };
}

function findInBodies(...given: readonly ReturnType<typeof withBody>[]) {
  const known = Object.fromEntries(given.map(({ article, known: one }) => [article.file, one]));
  return find(
    given.map(({ article }) => article),
    { known },
  );
}

describe('the same headline', () => {
  it('on the same day is reported at each but the first file, whatever its spaces and widths', () => {
    const articles = [
      sampleArticle({ id: 'b', title: '工会　工作ＡＢ' }),
      sampleArticle({ id: 'a', title: '工会工作AB' }),
      sampleArticle({ id: 'c', title: '工会工作AB', day: '2019-11-26' }),
      sampleArticle({ id: 'd', title: '工会工作AB', subtitle: '之二' }),
    ];
    expect(find(articles)).toEqual([
      {
        code: 'duplicate-headline',
        file: 'articles/b.md',
        line: 2,
        values: { title: '工会　工作ＡＢ', other: 'articles/a.md' },
      },
    ]);
  });
});

describe('days', () => {
  it('after today, and events after the publication, are reported', () => {
    const articles = [
      sampleArticle({ id: 'a', day: '2026-01-01' }),
      sampleArticle({ id: 'b', day: '2026-01-02', status: 'scheduled' }),
      sampleArticle({ id: 'c', day: '2019-11-25', eventDay: '2019-11-26' as CalendarDay }),
      sampleArticle({ id: 'd', day: '2019-11-25', eventDay: '2019-11-25' as CalendarDay }),
      sampleArticle({ id: 'e', day: '2027-01-01', status: 'draft' }),
    ];
    expect(find(articles).map(({ code, file }) => [code, file])).toEqual([
      ['date-in-future', 'articles/b.md'],
      ['event-after-publication', 'articles/c.md'],
    ]);
  });
});

describe('columns', () => {
  const column = { file: 'site.yaml', line: 7, column: 5 };
  const changes = { columnPlaces: { news: column, guide: column } };
  const codes = (articles: readonly Article[], more: Partial<CheckSubject> = {}) =>
    findProblems(sampleSubject(articles, { ...changes, ...more }))
      .filter(({ code }) => code.startsWith('column-'))
      .map(({ code, line, values }) => [code, line, values]);

  it('without articles are reported where site.yaml has them', () => {
    expect(codes([sampleArticle({ id: 'a', column: 'news' })])).toEqual([
      ['column-empty', 7, { name: '指南' }],
    ]);
  });

  it('are stale when the archive went on without them for so many months', () => {
    const articles = [
      sampleArticle({ id: 'a', column: 'news', day: '2018-11-25' }),
      sampleArticle({ id: 'b', column: 'guide', day: '2019-11-24' }),
    ];
    expect(codes(articles)).toEqual([]);
    expect(codes(articles, { staleMonths: 11 })).toEqual([
      ['column-stale', 7, { name: '要闻', day: '2018-11-25', months: 11 }],
    ]);
  });

  it('of an archive without articles are not reported', () => {
    expect(codes([])).toEqual([]);
  });
});

describe('fields', () => {
  it('that are missing are reported one by one', () => {
    const article = sampleArticle({ id: 'a', source: '杭州日报', column: 'news', hasOwnSummary: true });
    const codes = (changed: Article) =>
      findProblems(sampleSubject([changed]))
        .map(({ code }) => code)
        .filter((code) => code.startsWith('missing-'));
    expect(codes(article)).toEqual([]);
    expect(codes(sampleArticle({ id: 'a' }))).toEqual([
      'missing-source',
      'missing-summary',
      'missing-column',
    ]);
  });
});

describe('fields that an import was not sure of', () => {
  it('are reported until an editor takes them off the list', () => {
    expect(find([sampleArticle({ id: 'a', needsReview: ['日期', '记者'] })])).toMatchObject([
      { code: 'needs-review', values: { fields: ['日期', '记者'] } },
    ]);
  });
});

describe('files', () => {
  const image = {
    source: 'a.jpg',
    file: 'articles/a.jpg',
    address: '/images/0.jpg',
    width: 1,
    height: 1,
  } as const;
  const contentFiles = ['articles/a.jpg', 'articles/b.jpg', 'articles/b.md', 'site.yaml', 'originals/c.doc'];

  it('that nothing shows or offers are reported', () => {
    const article = sampleArticle({ id: 'a', images: [image] });
    expect(find([article], { contentFiles }).map(({ file }) => file)).toEqual(['articles/b.jpg']);
  });

  it('that the settings leave out are named, whatever errors others have', () => {
    const rules = { ...strictRules, leftOut: ['articles/b.md', 'pages/c.md'] };
    const contentFiles = ['articles/a.md', 'articles/b.md', 'articles/b.png', 'pages/c.md'];
    const faultyFiles = new Set(['articles/a.md']);
    const problems = findProblems(sampleSubject([], { rules, contentFiles, faultyFiles }));
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['article-left-out articles/b.md']);
  });

  it('are looked for where the articles lie', () => {
    const files = ['content/posts/b.jpg', 'static/c.jpg', 'articles/d.jpg'];
    const rules = { ...strictRules, articleFolders: ['content/posts'] };
    const found = find([], { contentFiles: files, rules });
    expect(found.map(({ file }) => file)).toEqual(['content/posts/b.jpg']);
  });

  it('are not called unused while an article has errors', () => {
    expect(find([], { contentFiles, faultyFiles: new Set(['articles/b.md']) })).toEqual([]);
  });
});

describe('links', () => {
  const target = withBody('target', '## 第一节\n\n正文[^1]。\n\n[^1]: 注。', { day: '2020-01-02' });

  it('to pages and sections that are there are right', () => {
    const links = ['/', '/2020/01/02/target/', '/2020/01/02/target', '../../../../2020/01/02/target/#第一节']
      .concat(['https://archive.example/2020/01/02/target/index.html#%E7%AC%AC%E4%B8%80%E8%8A%82'])
      .concat(['target.md#第一节', '#own', '/2020/01/02/target/?a=b#fn:1', 'target.md#top', '#']);
    const body = `## own\n\n${links.map((link) => `[x](${link})`).join(' ')}`;
    expect(findInBodies(target, withBody('source', body))).toEqual([]);
  });

  it('that lead nowhere are reported, with the address of the article of that id', () => {
    const body = '[a](/2020/01/03/target/) [b](/nowhere/) [c](plan.pdf) [d](/%zz)';
    expect(findInBodies(target, withBody('source', body)).map(({ code, values }) => [code, values])).toEqual([
      ['link-dead', { target: '/2020/01/03/target/', suggestion: '/2020/01/02/target/' }],
      ['link-dead', { target: '/nowhere/', suggestion: '' }],
      ['link-dead', { target: 'plan.pdf', suggestion: '' }],
      ['link-dead', { target: '/%zz', suggestion: '' }],
    ]);
  });

  it('to sections that do not exist are reported, with the nearest one', () => {
    const body = '[a](/2020/01/02/target/#第一书) [b](target.md#nowhere) [c](#x)';
    expect(findInBodies(target, withBody('source', body)).map(({ code, values }) => [code, values])).toEqual([
      ['anchor-dead', { target: '/2020/01/02/target/#第一书', suggestion: '第一节' }],
      ['anchor-dead', { target: 'target.md#nowhere', suggestion: '' }],
      ['anchor-dead', { target: '#x', suggestion: '' }],
    ]);
  });

  it('to an article whose file has errors are left for when it is mended', () => {
    const { article, known } = withBody('source', '[a](/2020/01/02/faulty/)');
    const given = { known: { [article.file]: known } };
    const faultyFiles = new Set(['articles/2020/2020-01-02-faulty.md']);
    expect(find([article], { ...given, faultyFiles })).toEqual([]);
    expect(find([article], given)).toHaveLength(1);
  });
});

describe('problems of a text', () => {
  it('are those of its language: Traditional characters are right in Traditional Chinese', () => {
    const codes = (language: string) =>
      findInBodies(withBody('a', '會議', { language })).map(({ code }) => code);
    expect(codes('zh-CN')).toEqual(['traditional-character']);
    for (const language of ['zh-TW', 'zh-HK', 'zh-Hant', 'ja']) expect(codes(language)).toEqual([]);
  });
});
