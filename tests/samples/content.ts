import type { Article } from '../../src/archive/article.ts';
import type { AuthorityRecord, MatchRules } from '../../src/archive/authority-record.ts';
import type { CalendarDay } from '../../src/archive/calendar-day.ts';
import type { Content } from '../../src/archive/content.ts';
import { standardHome } from '../../src/archive/home-section.ts';
import type { Site } from '../../src/archive/site.ts';
import type { Topic, TopicSection } from '../../src/archive/topic.ts';

/** A site for tests, with two columns. */
export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    title: '测试档案',
    description: '',
    url: 'https://archive.example/',
    base: '/',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    publisher: '测试单位',
    columns: [
      { id: 'news', name: '要闻' },
      { id: 'guide', name: '指南' },
    ],
    footer: [],
    links: [],
    searchIndexer: 'baoku',
    ageNotice: 2,
    shareImages: 'none',
    paragraphs: 'indent',
    home: standardHome,
    ...changes,
  };
}

/** A published article for tests; `day` is any `YYYY-MM-DD`. */
export function sampleArticle(
  changes: Omit<Partial<Article>, 'day'> & { id: string; day?: string },
): Article {
  return {
    file: `articles/${changes.id}.md`,
    digest: changes.id,
    bodyStart: 0,
    status: 'published',
    title: `标题 ${changes.id}`,
    topics: [],
    tags: [],
    people: [],
    organizations: [],
    places: [],
    reporters: [],
    photographers: [],
    editors: [],
    summary: '',
    images: [],
    linkedFiles: [],
    attachments: [],
    aliases: [],
    ...changes,
    day: (changes.day ?? '2019-11-25') as CalendarDay,
  };
}

/** A record for tests: of a person, where nothing else is said, with no rules but the given ones. */
export function sampleRecord(
  changes: Omit<Partial<AuthorityRecord>, 'match'> & { id: string; match?: Partial<MatchRules> },
): AuthorityRecord {
  const { kind = 'people', id } = changes;
  const { match, ...fields } = changes;
  return {
    file: `${kind}/${id}.yaml`,
    digest: JSON.stringify(changes),
    name: id,
    otherNames: [],
    formerNames: [],
    posts: [],
    ...fields,
    kind,
    match: { unless: [], articles: [], ...match },
  };
}

/** A topic for tests; sections with a headline each and nothing else, but for what is given. */
export function sampleTopic(
  changes: Omit<Partial<Topic>, 'sections'> & {
    id: string;
    sections?: readonly (Partial<Omit<TopicSection, 'rule'>> & Partial<TopicSection['rule']>)[];
  },
): Topic {
  const { id, sections = [], ...fields } = changes;
  return {
    file: `topics/${id}.md`,
    digest: JSON.stringify(changes),
    bodyStart: 0,
    title: `专题 ${id}`,
    summary: '',
    images: [],
    linkedFiles: [],
    timeline: false,
    ...fields,
    id,
    sections: sections.map(({ tags = [], columns = [], people = [], ...section }, index) => ({
      title: `部分 ${index + 1}`,
      articles: [],
      ...section,
      rule: { tags, columns, people },
    })),
  };
}

/** Content without problems. */
export function sampleContent(
  articles: readonly Article[],
  site: Partial<Site> = {},
  records: readonly AuthorityRecord[] = [],
  topics: readonly Topic[] = [],
): Content {
  return {
    site: sampleSite(site),
    articles,
    pages: [],
    topics,
    records,
    redirects: [],
    theme: {},
    problems: [],
  };
}
