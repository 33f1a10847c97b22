import type { Article } from './article.ts';
import { dateOf, yearOf, type CalendarDay } from './calendar-day.ts';
import type { Site } from './site.ts';

/**
 * An address within the site, without its base: `/2019/11/25/zheng-rongsheng-yuhang/`. Not percent-encoded.
 * Addresses of pages end with `/` and stand for an `index.html`.
 */
export type Address = `/${string}`;

/** The first segment of every address of the Traditional edition. */
export const traditionalSegment = 'zh-hant';

/** Names of first segments that the generator keeps for itself; a standing page cannot take them. */
export const reservedSegments: ReadonlySet<string> = new Set([
  'years',
  'columns',
  'topics',
  'tags',
  'people',
  'organizations',
  'places',
  'about-archive',
  'search',
  'images',
  'files',
  'admin',
  '404',
  'index',
  'assets',
  'sitemaps',
  'this-day',
  traditionalSegment,
]);

/** `/2019/11/25/<id>/` */
export function articleAddress(article: Pick<Article, 'day' | 'id'>): Address {
  return `${dayAddress(article.day)}${article.id}/`;
}

/** `/2019/` */
export function yearAddress(year: string): Address {
  return `/${year}/`;
}

/** `/2019/11/`, from `2019-11`. */
export function monthAddress(month: string): Address {
  return `/${month.slice(0, 4)}/${month.slice(5, 7)}/`;
}

/** `/2019/11/25/` */
export function dayAddress(day: CalendarDay): Address {
  return `/${yearOf(day)}/${day.slice(5, 7)}/${dateOf(day)}/`;
}

/** `/columns/<id>/`, or `/columns/<id>/2019/` for the articles of one year. */
export function columnAddress(column: string, year?: string): Address {
  return year === undefined ? `/columns/${column}/` : `/columns/${column}/${year}/`;
}

/** The kinds of names that have pages of their own, which are also the first segments of their addresses. */
export const nameKinds = ['tags', 'people', 'organizations', 'places'] as const;

/** A kind of name that has pages of its own. */
export type NameKind = (typeof nameKinds)[number];

/**
 * `/people/郑荣胜/`; without a segment, the index of all: `/people/`.
 *
 * @param segment a name's slug, or the id of an authority record
 */
export function nameAddress(kind: NameKind, segment?: string): Address {
  return segment === undefined ? `/${kind}/` : `/${kind}/${segment}/`;
}

/** `/topics/<id>/`; without an id, the overview of all: `/topics/`. */
export function topicAddress(id?: string): Address {
  return id === undefined ? '/topics/' : `/topics/${id}/`;
}

/** `/about/` */
export function standingPageAddress(id: string): Address {
  return `/${id}/`;
}

/** An address as it stands in HTML: behind the site's base, percent-encoded. */
export function hrefOf(site: Pick<Site, 'base' | 'original'>, address: Address): string {
  return holderOf(site, address).base + encodeAddress(address.slice(1));
}

/** The whole address, for other websites: `https://archive.example/2019/11/25/x/`. */
export function absoluteUrl(site: Pick<Site, 'url' | 'original'>, address: Address): string {
  return holderOf(site, address).url + encodeAddress(address.slice(1));
}

/** The edition below which an address lies: pictures, attachments and style sheets there are once for all. */
function holderOf<Place>(site: Place & { readonly original?: Site }, address: Address): Place | Site {
  return site.original !== undefined && !isOfEdition(address) ? site.original : site;
}

/** Whether each edition has what lies at an address: pages, and the files that hold headlines. */
function isOfEdition(address: Address): boolean {
  return address.endsWith('/') || /\/feed\.xml$|^\/this-day\/|^\/404\.html$/.test(address);
}

/** Most addresses need no encoding; to see that takes a tenth of the time. */
function encodeAddress(address: string): string {
  if (/^[\w/.:-]*$/.test(address)) return address;
  // encodeURI leaves the two characters that would end the path.
  return encodeURI(address).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** Where an address of an edition lies in the site of which it is made: `/zh-hant/2019/` for `/2019/`. */
export function addressIn(site: Pick<Site, 'original'>, address: Address): Address {
  return site.original === undefined ? address : `/${traditionalSegment}${address}`;
}

/** The file of a page or of another address of an edition, within the output folder. */
export function fileIn(site: Pick<Site, 'original'>, address: Address): string {
  return fileOf(addressIn(site, address));
}

/** The file that a web server sends for an address: `2019/index.html` for `/2019/`, `feed.xml` for `/feed.xml`. */
export function fileOf(address: Address): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
