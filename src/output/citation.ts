import { absoluteUrl, articleAddress } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';

/** A reference to an article, in two parts: between them stands the day on which a reader cites it. */
export interface Citation {
  /** `王钰哲. 于继承中前行 在创新中开拓[N/OL]. 工会报道档案, 2019-11-25` */
  readonly work: string;
  /** The permanent address, which a full stop follows. */
  readonly url: string;
}

/** Of more makers than this, GB/T 7714 names the first three. */
const namedMakers = 3;

/**
 * The reference to an article by GB/T 7714-2015, for a news item read online:
 * `makers. headline: subtitle[N/OL]. medium, day[day of citation]. address.` Who made it is left out where nobody is named,
 * as the standard allows for numbered references. The day of citation is the reader's to add: a page that says one when it is
 * made would say a false one. An edition cites what it is made of: the words and the address that stay.
 */
export function citationOf({ original, ...shown }: Site, article: Article): Citation {
  const site = original ?? shown;
  const { title, subtitle, reporters, source = site.publisher, day } = article;
  const makers = reporters.slice(0, namedMakers);
  if (reporters.length > namedMakers)
    makers.push(isChinese(article.language ?? site.language) ? '等' : 'et al');
  const headline = subtitle === undefined ? title : `${title}: ${subtitle}`;
  const parts = [...(makers.length > 0 ? [makers.join(', ')] : []), `${headline}[N/OL]`, `${source}, ${day}`];
  return { work: parts.join('. '), url: absoluteUrl(site, articleAddress(article)) };
}

/**
 * The reference to the archive as a whole, a database online: `publisher. title[DB/OL]. address.` The day of citation is the
 * reader's to add here, too.
 */
export function archiveCitation({ original, ...site }: Site): Citation {
  const { title, publisher, url } = original ?? site;
  return { work: `${publisher === title ? '' : `${publisher}. `}${title}[DB/OL]`, url };
}

function isChinese(language: string): boolean {
  return /^zh\b/i.test(language);
}
