import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent, sampleRecord, sampleTopic } from '../../tests/samples/content.ts';
import { createArchive } from './archive.ts';
import type { Topic } from './topic.ts';

const articles = [
  sampleArticle({ id: 'a', day: '2016-01-01', tags: ['工匠'], column: 'news', people: [{ name: '老张' }] }),
  sampleArticle({ id: 'b', day: '2017-01-01', tags: ['工匠'], column: 'guide' }),
  sampleArticle({ id: 'c', day: '2018-01-01', tags: ['劳模'], column: 'news', people: [{ name: '张伟' }] }),
  sampleArticle({ id: 'd', day: '2019-01-01', topics: ['工匠精神'] }),
  sampleArticle({ id: 'e', day: '2020-01-01', topics: ['craft'], status: 'draft' }),
];
const records = [sampleRecord({ id: 'zhang', name: '张伟', otherNames: ['老张'] })];

function filled(topic: Parameters<typeof sampleTopic>[0]) {
  return createArchive(sampleContent(articles, {}, records, [sampleTopic(topic)])).topics[0]!;
}

/** The ids of the one section's articles. */
function listed(section: NonNullable<Parameters<typeof sampleTopic>[0]['sections']>[number]): string[] {
  return filled({ id: 'craft', sections: [section] }).sections[0]!.articles.map(({ id }) => id);
}

describe('fillTopics', () => {
  it('gives a section the articles that it names in their order, then those of its rule, newest first, each once', () => {
    expect(listed({ articles: ['d', 'a'] })).toEqual(['d', 'a']);
    expect(listed({ articles: ['a'], tags: ['劳模', '工匠'] })).toEqual(['a', 'c', 'b']);
  });

  it('takes any name of a kind, and every kind', () => {
    expect(listed({ tags: ['工匠', '劳模'], columns: ['要闻'] })).toEqual(['c', 'a']);
    expect(listed({ tags: ['工匠'], columns: ['guide'] })).toEqual(['b']);
    expect(listed({ tags: ['工匠'], people: ['没有此人'] })).toEqual([]);
    expect(listed({})).toEqual([]);
  });

  it.each(['张伟', '老张', 'zhang'])(
    'finds a person by every name of the record and by its id: %s',
    (name) => {
      expect(listed({ people: [name] })).toEqual(['c', 'a']);
    },
  );

  it('leaves out what is not published and what does not exist', () => {
    expect(listed({ articles: ['e', 'nowhere', 'd'] })).toEqual(['d']);
  });

  it('gives the topic those that name it by its title or its file, unless a section lists them', () => {
    expect(filled({ id: 'craft', title: '工匠精神' }).others.map(({ id }) => id)).toEqual(['d']);
    const withSection = filled({ id: 'craft', title: '工匠精神', sections: [{ articles: ['d'] }] });
    expect(withSection.others).toEqual([]);
    expect(withSection.articles.map(({ id }) => id)).toEqual(['d']);
  });
});

describe('topicsByArticle', () => {
  it('says of each article in which topics it stands, in their order', () => {
    const topics: Topic[] = [
      sampleTopic({ id: 'b', order: 1, sections: [{ tags: ['工匠'] }] }),
      sampleTopic({ id: 'a', sections: [{ articles: ['a'] }] }),
    ];
    const { topicsOf, articles: published } = createArchive(sampleContent(articles, {}, [], topics));
    const ids = published.map((article) => [article.id, (topicsOf.get(article) ?? []).map(({ id }) => id)]);
    expect(Object.fromEntries(ids)).toEqual({ a: ['b', 'a'], b: ['b'], c: [], d: [] });
  });
});
