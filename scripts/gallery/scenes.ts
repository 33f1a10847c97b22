import { nameKinds } from '../../src/archive/addresses.ts';
import type { GroupKind } from '../../src/i18n/zh-CN.ts';
import type { View } from '../../src/views/view.ts';

/** A kind of page: that of its view; for groups, with what they group, and whether all of them are listed or one is shown. */
export type PageKind =
  Exclude<View['kind'], 'group' | 'groupIndex'> | `group:${GroupKind}` | `groupIndex:${GroupKind}`;

/** A page of this repository's archive that is shown. */
export interface Scene {
  readonly chinese: string;
  readonly english: string;
  /** From the site's address. */
  readonly address: string;
  /** What stands in the page when it is ready. */
  readonly until?: string;
}

/** How a page is shown. */
export type Look = 'light' | 'dark' | 'easy' | 'easy-dark' | 'large' | 'print' | 'theme' | 'theme-dark';

/** A picture of the gallery. */
export interface Shot extends Scene {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly look: Look;
}

const singular: Readonly<Record<GroupKind, string>> = {
  columns: 'column',
  people: 'person',
  organizations: 'organization',
  places: 'place',
  tags: 'tag',
};

const searched = '[data-search-state="done"]';

/** One page of each kind. */
export const scenes: Readonly<Record<PageKind, Scene>> = {
  home: { chinese: '首页', english: 'Home', address: '' },
  article: { chinese: '报道', english: 'Article', address: '2019/11/25/zheng-rongsheng-yuhang/' },
  years: { chinese: '全部年份', english: 'All years', address: 'years/' },
  year: { chinese: '年', english: 'Year', address: '2026/' },
  month: { chinese: '月', english: 'Month', address: '2026/11/' },
  day: { chinese: '日', english: 'Day', address: '2026/11/09/' },
  'groupIndex:columns': { chinese: '全部栏目', english: 'All columns', address: 'columns/' },
  'group:columns': { chinese: '栏目', english: 'Column', address: 'columns/guide/' },
  'groupIndex:people': { chinese: '人物索引', english: 'All people', address: 'people/' },
  'group:people': { chinese: '人物', english: 'Person', address: 'people/zheng-rongsheng/' },
  'groupIndex:organizations': {
    chinese: '机构索引',
    english: 'All organizations',
    address: 'organizations/',
  },
  'group:organizations': { chinese: '机构', english: 'Organization', address: 'organizations/余杭区总工会/' },
  'groupIndex:places': { chinese: '地点索引', english: 'All places', address: 'places/' },
  'group:places': { chinese: '地点', english: 'Place', address: 'places/余杭区/' },
  'groupIndex:tags': { chinese: '标签索引', english: 'All tags', address: 'tags/' },
  'group:tags': { chinese: '标签', english: 'Tag', address: 'tags/撰稿/' },
  topics: { chinese: '全部专题', english: 'All topics', address: 'topics/' },
  topic: { chinese: '专题', english: 'Topic', address: 'topics/first-week/' },
  search: { chinese: '检索结果', english: 'Search with results', address: 'search/?q=报道', until: searched },
  standingPage: { chinese: '独立页面', english: 'Standing page', address: 'about/' },
  about: { chinese: '档案概况', english: 'About the archive', address: 'about-archive/' },
  notFound: { chinese: '找不到的页面', english: 'Not found', address: 'no-such-page/' },
};

const picturesArticle: Scene = {
  chinese: '有图片和附件的报道',
  english: 'Article with pictures and attachments',
  address: '2026/11/09/pictures-and-attachments/',
};
const emptySearch: Scene = {
  chinese: '检索，还没有输入',
  english: 'Search before a query',
  address: 'search/',
};

/** The picture's parts of the page for each kind, in the order of the gallery. */
export const pagePictures: readonly Shot[] = Object.entries(scenes).flatMap(([kind, scene]) =>
  shots(nameOf(kind), scene, ['light', 'dark']),
);

/** Other states and other looks. */
export const furtherPictures: readonly Shot[] = [
  ...shots('article-with-pictures', picturesArticle, ['light']),
  ...shots('search-before', emptySearch, ['light']),
  ...shots('home', scenes.home, ['easy', 'theme', 'theme-dark']),
  ...shots('article', scenes.article, ['easy', 'easy-dark', 'large', 'theme', 'theme-dark', 'print']),
];

function shots(name: string, scene: Scene, looks: readonly Look[]): Shot[] {
  return looks.map((look) => ({ ...scene, name: `${name}-${look}`, look }));
}

/** `groupIndex:people` → `people`, `group:people` → `person`. */
function nameOf(kind: string): string {
  const [form = '', of] = kind.split(':');
  if (of === undefined) return kebab(form);
  return form === 'groupIndex' ? of : singular[of as GroupKind];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every kind of page that the program has, given those of its views. */
export function pageKinds(viewKinds: readonly string[]): string[] {
  const groups = ['columns', ...nameKinds];
  return viewKinds.flatMap((kind) =>
    kind === 'group' || kind === 'groupIndex' ? groups.map((of) => `${kind}:${of}`) : [kind],
  );
}
