import { absoluteUrl, traditionalSegment, type Address } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Site } from './site.ts';

/** BCP 47. It names the script and no region: the words are those of the archive. */
export const traditionalLanguage = 'zh-Hant';

/** Whether a BCP 47 language is Chinese in Simplified characters: said so (`zh-Hans`), or where they are usual (`zh-CN`, `zh`). */
export function isSimplified(language: string): boolean {
  return /^zh(-(hans|cn|sg|my)\b|$)/i.test(language);
}

/**
 * The archive as its Traditional edition shows it: the same articles, their addresses below `/zh-hant/`, the interface in
 * Traditional Chinese; `undefined` where the site has no such edition. What editors wrote is still to be converted, since only
 * pages and other files tell what of it is text.
 *
 * @param written how names are written there, by which they are ordered
 */
export function traditionalEdition(archive: Archive, written: (text: string) => string): Archive | undefined {
  const { site } = archive;
  if (site.traditionalEdition !== true) return undefined;
  return { ...archive, site: traditionalSite(site), written };
}

/** The settings of the Traditional edition. */
export function traditionalSite(site: Site): Site {
  const below = `${traditionalSegment}/`;
  return {
    ...site,
    language: traditionalLanguage,
    base: site.base + below,
    url: site.url + below,
    original: site,
  };
}

/**
 * The language in which a page of the site shows an article's text: an edition shows Simplified Chinese in its own.
 *
 * @param language the article's, where it says one
 * @returns `undefined` where it is the site's
 */
export function shownLanguage(site: Site, language: string | undefined): string | undefined {
  return site.original !== undefined && language !== undefined && isSimplified(language)
    ? undefined
    : language;
}

/** Where a page stands in one of the editions, whole address. */
export interface Alternate {
  /** BCP 47, or `x-default` for readers of whom nothing is known. */
  readonly language: string;
  readonly url: string;
}

/** The page at an address in every edition of a site that has a Traditional one, as `hreflang` tells it. */
export function alternatesOf(original: Site, address: Address): readonly Alternate[] {
  const url = absoluteUrl(original, address);
  return [
    { language: 'zh-Hans', url },
    { language: traditionalLanguage, url: absoluteUrl(traditionalSite(original), address) },
    { language: 'x-default', url },
  ];
}
