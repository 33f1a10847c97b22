import type { StandingPage } from './article.ts';

/** By what a section takes articles: by any name of each kind that it gives, and by every kind. */
export interface TopicRule {
  readonly tags: readonly string[];
  /** Ids or names of columns. */
  readonly columns: readonly string[];
  /** Names of people, or ids of their records. */
  readonly people: readonly string[];
}

/** A part of a topic's page. */
export interface TopicSection {
  readonly title: string;
  /** Plain text. */
  readonly text?: string;
  /** Ids, in the editor's order. */
  readonly articles: readonly string[];
  readonly rule: TopicRule;
}

/** A topic (专题): a page that an editor has put together, `content/topics/gongjiang.md` at `/topics/gongjiang/`. */
export interface Topic extends StandingPage {
  readonly sections: readonly TopicSection[];
  /** Whether its articles are shown in the order of time, too. */
  readonly timeline: boolean;
}

/** Whether an entry of the content folder is a topic. */
export function isTopic(entry: object): entry is Topic {
  return 'sections' in entry;
}
