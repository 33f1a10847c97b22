import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleTopic } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { articleView } from './article-view.ts';
import { homeView } from './home-view.ts';
import { indexedAddresses, planPages } from './plan.ts';
import { topicsView, topicView } from './topic-view.ts';

const articles = [
  sampleArticle({ id: 'a', day: '2018-03-01', tags: ['工匠'], topics: ['匠心', '春风行动'] }),
  sampleArticle({ id: 'b', day: '2020-05-02', tags: ['工匠'] }),
  sampleArticle({ id: 'c', day: '2020-01-03', topics: ['匠心'] }),
];
const craft = sampleTopic({
  id: 'craft',
  title: '匠心',
  summary: '工匠的报道。',
  timeline: true,
  sections: [{ title: '人物', text: '说明。', articles: ['a', 'b'] }],
});
const archive = createArchive(
  sampleContent(articles, { base: '/sub/', url: 'https://archive.example/sub/' }, [], [craft]),
);
const view = topicView(archive, archive.topics[0]!);

describe('topicView', () => {
  it('shows the sections, what names the topic besides, and all of it in the order of time', () => {
    expect(view).toMatchObject({ title: '匠心', summary: '工匠的报道。', numbers: '3 篇，2018—2020年' });
    const sections = view.sections.map(({ title, text, lines }) => [
      title,
      text,
      lines.map((line) => line.title),
    ]);
    expect(sections).toEqual([
      ['人物', '说明。', ['标题 a', '标题 b']],
      ['其他报道', undefined, ['标题 c']],
    ]);
    expect(view.timeline.map(({ title, lines }) => [title, lines.map(({ dayText }) => dayText)])).toEqual([
      ['2018年', ['3月1日']],
      ['2020年', ['1月3日', '5月2日']],
    ]);
  });

  it('says of which kind the page is, and the way to it', () => {
    expect(view.frame).toMatchObject({
      canonical: 'https://archive.example/sub/topics/craft/',
      trail: [{ href: '/sub/' }, { title: '专题', href: '/sub/topics/' }],
      structuredData: [{ '@type': 'CollectionPage', name: '匠心' }, { '@type': 'BreadcrumbList' }],
    });
  });

  it('lists the articles of a topic without sections once: under their own headline, or on its timeline', () => {
    const listOf = (timeline: boolean) => {
      const topic = sampleTopic({ id: 'craft', title: '匠心', timeline });
      const made = createArchive(sampleContent(articles, {}, [], [topic]));
      return topicView(made, made.topics[0]!);
    };
    expect(listOf(false)).toMatchObject({
      sections: [{ title: '报道', lines: { length: 2 } }],
      timeline: [],
    });
    expect(listOf(true)).toMatchObject({
      sections: [],
      timeline: [{ title: '2018年' }, { title: '2020年' }],
    });
  });

  it('shows a hundred articles of a long section, and leads to the page of all', () => {
    const many = Array.from({ length: 101 }, (_, at) => sampleArticle({ id: `n${at}`, tags: ['工匠'] }));
    const topic = sampleTopic({
      id: 'craft',
      timeline: true,
      sections: [{ tags: ['工匠'] }, { tags: ['工匠'], articles: ['n5'] }],
    });
    const made = createArchive(sampleContent(many, {}, [], [topic]));
    const { sections, timeline } = topicView(made, made.topics[0]!);
    expect(sections.map(({ lines, rest }) => [lines.length, rest?.href])).toEqual([
      [100, '/tags/%E5%B7%A5%E5%8C%A0/'],
      [100, undefined],
    ]);
    expect(sections[1]?.lines[0]?.title).toBe('标题 n5');
    expect(sections[0]?.rest?.text).toContain('101');
    expect(timeline.flatMap(({ lines }) => lines)).toHaveLength(100);
  });
});

describe('topicsView', () => {
  it('introduces every topic', () => {
    expect(topicsView(archive).topics).toEqual([
      { title: '匠心', href: '/sub/topics/craft/', summary: '工匠的报道。', numbers: '3 篇，2018—2020年' },
    ]);
  });
});

describe('the pages of topics', () => {
  it('may be listed by search engines, and are linked from the navigation and from the articles in them', () => {
    expect(indexedAddresses(planPages(archive))).toEqual(
      expect.arrayContaining(['/topics/', '/topics/craft/']),
    );
    expect(homeView(archive).frame.navigation.map(({ href }) => href)).toContain('/sub/topics/');
    expect(articleView(archive, articles[0]!).topics).toEqual([
      { title: '匠心', href: '/sub/topics/craft/' },
      { title: '春风行动', href: undefined },
    ]);
    expect(articleView(archive, articles[1]!).topics).toEqual([
      { title: '匠心', href: '/sub/topics/craft/' },
    ]);
  });

  it('are not there, nor linked, in an archive without topics', () => {
    const without = createArchive(sampleContent(articles));
    expect(planPages(without).filter(({ address }) => address.startsWith('/topics/'))).toEqual([]);
    expect(homeView(without).frame.navigation.map(({ href }) => href)).not.toContain('/topics/');
    expect(articleView(without, articles[0]!).topics.map(({ href }) => href)).toEqual([undefined, undefined]);
  });
});
