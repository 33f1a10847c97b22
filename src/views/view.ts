import type { AboutView } from './about-view.ts';
import type { ArticleView } from './article-view.ts';
import type { DayView } from './day-view.ts';
import type { GroupIndexView } from './group-index.ts';
import type { GroupView } from './groups.ts';
import type { HomeView } from './home-view.ts';
import type { MonthView, YearsView, YearView } from './periods.ts';
import type { TopicsView, TopicView } from './topic-view.ts';
import type { NotFoundView, SearchView, StandingPageView } from './single-pages.ts';

/** All that one page shows, as plain data: what `JSON.stringify` writes of it is the page's whole content, its Markdown body aside. */
export type View =
  | HomeView
  | ArticleView
  | YearsView
  | YearView
  | MonthView
  | DayView
  | GroupView
  | GroupIndexView
  | TopicsView
  | TopicView
  | AboutView
  | StandingPageView
  | SearchView
  | NotFoundView;
