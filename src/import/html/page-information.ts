import type { Element, Root } from 'hast';
import type { DraftFields, FieldName, ImportContext } from '../article-draft.ts';
import { plainSpaces } from '../recognise/block.ts';
import { partOrganizations, readNames } from '../recognise/credits.ts';
import { readWrittenMoment } from '../recognise/written-moment.ts';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';
import { linkedData } from './linked-data.ts';

/** What a page says of itself in its head, for machines. */
export interface PageInformation {
  readonly fields: Partial<DraftFields>;
  /** A body that stands where the author does: the page's source where no other is named. */
  readonly issuer?: string;
  readonly doubts: readonly FieldName[];
  /** The page's description: its summary, or merely the beginning of its text. */
  readonly description: string | undefined;
  /** The text of `<title>`, in which the site's name may stand as well. */
  readonly windowTitle: string;
}

/**
 * Reads the information of a page: first the tags of the Chinese guideline for government websites (ArticleTitle, PubDate,
 * ContentSource), then schema.org's as JSON-LD, then Open Graph and the usual meta tags.
 *
 * @param place where the page was found: its address, or the name of its file
 */
export function readPageInformation(page: Root, place: string, context: ImportContext): PageInformation {
  const meta = readMeta(page);
  const data = linkedData(page);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((text) => text !== undefined);
  const isGovernment = meta.has('articletitle');
  const moment = [
    first('pubdate', 'publishdate'),
    data.datePublished,
    first('article:published_time', 'og:release_date', 'publish_time', 'dc.date', 'date', 'datepublished'),
  ]
    .map((text) => (text === undefined ? undefined : readWrittenMoment(text.trim(), context.timeZone)))
    .find((found) => found !== undefined);
  const authors =
    data.authors.length > 0 ? data.authors : readNames(first('author', 'article:author', 'dc.creator') ?? '');
  const { people: names, organizations } = partOrganizations(authors ?? []);
  const title = first('articletitle') ?? data.headline ?? first('og:title', 'dc.title');
  const keywords = isGovernment ? first('keywords') : data.keywords;
  const tags = keywords?.split(/[\s,，、;；|]+/u).filter((tag) => tag !== '');
  const source = first('contentsource', 'source', 'mediaid');
  const column = data.section ?? first('article:section');
  const original = addressOf(page, [first('url', 'og:url'), place]);
  return {
    fields: {
      ...(title !== undefined && { title: plainSpaces(title) }),
      ...(data.subtitle !== undefined && { subtitle: plainSpaces(data.subtitle) }),
      ...(moment && { date: moment.moment }),
      ...(source !== undefined && { source: plainSpaces(source) }),
      ...(names.length > 0 && { reporters: names }),
      ...(tags !== undefined && tags.length > 0 && { tags }),
      ...(column !== undefined && { column }),
      ...(original !== undefined && { original }),
    },
    ...(organizations.length > 0 && { issuer: organizations.join('、') }),
    doubts: moment?.doubtful === true ? ['date'] : [],
    description: first('description', 'og:description'),
    windowTitle: plainSpaces(titleText(page)),
  };
}

/** Names in lower case → the first content that is not empty. */
function readMeta(page: Root): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'meta') continue;
    const name = (
      property(element, 'name') ||
      property(element, 'property') ||
      property(element, 'itemProp')
    ).toLowerCase();
    const content = property(element, 'content').trim();
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

/** The page's own address: what the browser that saved it noted, the canonical one, or what it says in a tag. */
function addressOf(page: Root, named: readonly (string | undefined)[]): string | undefined {
  let canonical: string | undefined;
  for (const element of elementsIn(page))
    if (element.tagName === 'link' && /\bcanonical\b/i.test(property(element, 'rel')))
      canonical ??= property(element, 'href');
  return [canonical, ...named, savedFrom(page)].find(
    (address) => address !== undefined && /^https?:\/\//i.test(address),
  );
}

/** `<!-- saved from url=(0041)https://… -->`, which browsers write. */
function savedFrom(page: Root): string | undefined {
  const comments = [
    ...page.children,
    ...page.children.flatMap((child) => ('children' in child ? child.children : [])),
  ];
  for (const node of comments) {
    if (node.type !== 'comment') continue;
    const found = /saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function titleText(page: Root): string {
  for (const element of elementsIn(page)) if (element.tagName === 'title') return textOf(element);
  return '';
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
