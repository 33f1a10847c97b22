import {
  absoluteUrl,
  columnAddress,
  hrefOf,
  standingPageAddress,
  topicAddress,
} from '../archive/addresses.ts';
import type { Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { otherEditionOf, type OtherEdition } from './other-edition.ts';
import { textsFor } from '../i18n/texts.ts';
import { siteImage } from './shared-image.ts';

/** A link, ready for HTML. */
export interface Link {
  readonly title: string;
  /** Behind the site's base, percent-encoded. */
  readonly href: string;
}

/** A link of the navigation. */
export interface NavigationLink extends Link {
  /** The page itself (`page`), or a page within what the link leads to (`true`): the value of `aria-current`. */
  readonly current: 'page' | 'true' | undefined;
}

/** What stands around every page. */
export interface Frame {
  /** BCP 47 */
  readonly language: string;
  /** What sets paragraphs of Chinese text apart. */
  readonly paragraphs: 'indent' | 'spacing';
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly base: string;
  readonly title: string;
  readonly description: string;
  /** The permanent, whole address; none for pages that are not to be cited or indexed. */
  readonly canonical: string | undefined;
  readonly indexed: boolean;
  /** From the home page down to the parent of this page. */
  readonly trail: readonly Link[];
  /** Home, the columns that have articles, the topics where there are any, the years. */
  readonly navigation: readonly NavigationLink[];
  readonly standingPages: readonly Link[];
  /** The style sheet that stands behind ours, where the site looks otherwise. */
  readonly themeSheetHref: string | undefined;
  /** The picture before the site's title. */
  readonly logo: { readonly href: string; readonly width: number; readonly height: number } | undefined;
  /** The page that tells what the archive holds. */
  readonly about: Link;
  readonly footer: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly feeds: readonly Link[];
  readonly searchHref: string;
  readonly icon: string;
  /** The same page in the other script, where the site has an edition in each. */
  readonly otherEdition?: OtherEdition | undefined;
  /** Of an edition: the language of what it quotes as it was published, BCP 47. */
  readonly originalLanguage?: string | undefined;
  readonly openGraph: OpenGraph;
  /** How X and others lay out a link: with a large picture above it, where there is one. */
  readonly linkCard: 'summary' | 'summary_large_image';
  /** JSON-LD objects (schema.org). */
  readonly structuredData: readonly object[];
}

/** Properties of the Open Graph protocol (ogp.me) that differ from page to page. */
export interface OpenGraph {
  readonly type: 'website' | 'article';
  /** Whole address. */
  readonly image?: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  readonly publishedTime?: string;
  readonly section?: string;
  readonly tags?: readonly string[];
}

/** What a page gives to its frame. */
export interface FrameInput {
  readonly address: Address;
  readonly title: string;
  readonly description: string;
  readonly trail?: readonly { readonly title: string; readonly address: Address }[];
  readonly indexed?: boolean;
  /** The column to which the page belongs. */
  readonly column?: string;
  readonly openGraph?: OpenGraph;
  readonly structuredData?: readonly object[];
}

/** The frame of one page. */
export function frameOf(archive: Archive, input: FrameInput): Frame {
  const { site } = archive;
  const texts = textsFor(site.language);
  const link = (title: string, address: Address): Link => ({ title, href: hrefOf(site, address) });
  const navigationLink = (title: string, address: Address, within: boolean): NavigationLink => ({
    ...link(title, address),
    current: address === input.address ? 'page' : within ? 'true' : undefined,
  });
  const openGraph = { ...siteImage(archive), ...(input.openGraph ?? { type: 'website' as const }) };
  const feeds = [link(site.title, '/feed.xml')];
  const column = input.column === undefined ? undefined : archive.columns.get(input.column);
  if (column) feeds.unshift(link(`${site.title} · ${column.name}`, `${columnAddress(column.id)}feed.xml`));
  return {
    language: site.language,
    paragraphs: site.paragraphs,
    siteTitle: site.title,
    siteDescription: site.description,
    base: site.base,
    title: input.address === '/' ? site.title : `${input.title} · ${site.title}`,
    description: input.description,
    canonical: input.indexed === false ? undefined : absoluteUrl(site, input.address),
    indexed: input.indexed !== false,
    trail: (input.trail ?? []).map(({ title, address }) => link(title, address)),
    navigation: [
      navigationLink(texts.home, '/', false),
      ...site.columns
        .filter(({ id }) => (archive.byColumn.get(id) ?? []).length > 0 || id === input.column)
        .map(({ id, name }) => navigationLink(name, columnAddress(id), id === input.column)),
      ...(archive.topics.length === 0
        ? []
        : [navigationLink(texts.topics, topicAddress(), input.address.startsWith('/topics/'))]),
      navigationLink(texts.years, '/years/', /^\/\d{4}\/(\d\d\/){0,2}$/.test(input.address)),
    ],
    standingPages: archive.pages.map((page) => link(page.title, standingPageAddress(page.id))),
    themeSheetHref: archive.themeSheet && hrefOf(site, archive.themeSheet.address),
    logo: archive.logo && {
      href: hrefOf(site, archive.logo.address),
      width: archive.logo.width,
      height: archive.logo.height,
    },
    about: link(texts.aboutArchive.title, '/about-archive/'),
    footer: site.footer,
    links: site.links,
    feeds,
    searchHref: hrefOf(site, '/search/'),
    icon: hrefOf(site, '/favicon.svg'),
    otherEdition: otherEditionOf(site, input.address, input.indexed !== false),
    originalLanguage: site.original?.language,
    openGraph,
    linkCard: isLarge(openGraph.image) ? 'summary_large_image' : 'summary',
    structuredData: input.structuredData ?? [],
  };
}

/** What X asks of a large picture, in pixels ("Summary card with large image"). */
function isLarge(image: OpenGraph['image']): boolean {
  return image !== undefined && image.width >= 300 && image.height >= 157;
}
