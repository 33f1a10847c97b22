import { hrefOf, type Address } from '../archive/addresses.ts';
import { alternatesOf, traditionalSite, type Alternate } from '../archive/editions.ts';
import type { Site } from '../archive/site.ts';
import { scriptNames } from '../i18n/script-names.ts';

/** A page of the other script, and what search engines are told of both. */
export interface OtherEdition {
  /** In its own language: readers of that one are to find it. */
  readonly title: string;
  readonly href: string;
  /** BCP 47 */
  readonly language: string;
  /** The page in every edition, itself among them, and `x-default`; none for a page that is not to be indexed. */
  readonly alternates: readonly Alternate[];
}

/** The page of the other edition, where there is one; for the page that says that there is none, the home page. */
export function otherEditionOf(site: Site, address: Address, isIndexed: boolean): OtherEdition | undefined {
  if (site.original === undefined && site.traditionalEdition !== true) return undefined;
  const original = site.original ?? site;
  const traditional = site.original === undefined ? traditionalSite(site) : site;
  const place = address === '/404.html' ? '/' : address;
  const [other, language] =
    site === original ? ([traditional, 'zh-Hant'] as const) : ([original, 'zh-Hans'] as const);
  return {
    title: scriptNames[language],
    href: hrefOf(other, place),
    language,
    alternates: isIndexed ? alternatesOf(original, place) : [],
  };
}
