import { getRssString } from '@astrojs/rss';
import type { Address } from '../archive/addresses.ts';
import { absoluteUrl, articleAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { dateOfInstant } from '../archive/instant.ts';
import { escapeXml } from './xml.ts';

/** The number of newest articles in a feed. */
export const feedLength = 50;

/** What a feed is about: the whole site, or a column. */
export interface FeedSubject {
  readonly title: string;
  readonly description: string;
  /** The feed's own address. */
  readonly address: Address;
  /** Newest first; the feed takes the first of them. */
  readonly articles: readonly Article[];
}

/** An RSS 2.0 feed (RSS Advisory Board), with the link to itself that the Atom namespace gives (RSS best practices profile). */
export function feedOf(archive: Archive, subject: FeedSubject): Promise<string> {
  const { site, columns } = archive;
  const own = absoluteUrl(site, subject.address);
  return getRssString({
    title: subject.title,
    // The format requires a description that is not empty.
    description: subject.description || subject.title,
    site: absoluteUrl(site, subject.address.slice(0, subject.address.lastIndexOf('/') + 1) as Address),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData:
      `<language>${escapeXml(site.language)}</language>` +
      `<atom:link href="${escapeXml(own)}" rel="self" type="application/rss+xml"/>`,
    items: subject.articles.slice(0, feedLength).map((article) => {
      const column = article.column === undefined ? undefined : columns.get(article.column)?.name;
      return {
        title: article.title,
        link: absoluteUrl(site, articleAddress(article)),
        pubDate: dateOfInstant(article.day, article.time, site.timeZone),
        description: article.summary,
        categories: [...(column === undefined ? [] : [column]), ...article.tags],
        customData: article.reporters.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`).join(''),
      };
    }),
  });
}
