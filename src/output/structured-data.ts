import { absoluteUrl, articleAddress, nameAddress, topicAddress } from '../archive/addresses.ts';
import type { Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { namesOfRecord, type AuthorityRecord } from '../archive/authority-record.ts';
import { shownLanguage } from '../archive/editions.ts';
import { instantOf } from '../archive/instant.ts';
import type { Topic } from '../archive/topic.ts';

const context = 'https://schema.org';

/** schema.org `WebSite` for the home page. */
export function siteData({ site }: Archive): object {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: site.title,
    ...(site.description !== '' && { description: site.description }),
    url: site.url,
    inLanguage: site.language,
    publisher: publisher(site.publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** schema.org `NewsArticle` for a published article. */
export function articleData({ site, columns }: Archive, article: Article): object {
  const url = absoluteUrl(site, articleAddress(article));
  const section = article.column === undefined ? undefined : columns.get(article.column)?.name;
  const images = [...(article.cover ? [article.cover.image] : []), ...article.images];
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.subtitle !== undefined && { alternativeHeadline: article.subtitle }),
    url,
    mainEntityOfPage: url,
    datePublished: instantOf(article.day, article.time, site.timeZone),
    ...(article.expires && {
      expires: instantOf(article.expires.day, article.expires.time, site.timeZone),
    }),
    inLanguage: shownLanguage(site, article.language) ?? site.language,
    description: article.summary,
    ...(section !== undefined && { articleSection: section }),
    ...(article.tags.length > 0 && { keywords: article.tags }),
    author:
      article.reporters.length > 0
        ? article.reporters.map((name) => ({ '@type': 'Person', name }))
        : publisher(article.source ?? site.publisher),
    ...(article.editors.length > 0 && {
      editor: article.editors.map((name) => ({ '@type': 'Person', name })),
    }),
    publisher: publisher(site.publisher),
    ...(article.source !== undefined && { sourceOrganization: publisher(article.source) }),
    ...(images.length > 0 && { image: images.map((image) => absoluteUrl(site, image.address)) }),
    mentions: [
      ...article.people.map(({ name, post }) => ({
        '@type': 'Person',
        name,
        ...(post !== undefined && { jobTitle: post }),
      })),
      ...article.organizations.map(publisher),
    ],
    ...(article.places.length > 0 && {
      contentLocation: article.places.map((name) => ({ '@type': 'Place', name })),
    }),
    ...(article.original && { isBasedOn: article.original.url }),
  };
}

const recordTypes = { people: 'Person', organizations: 'Organization', places: 'Place' } as const;

/** schema.org `Person`, `Organization` or `Place`: what a record says. */
export function recordData({ site }: Archive, record: AuthorityRecord): object {
  const { kind, id, name, description } = record;
  const others = namesOfRecord({ ...record, match: { unless: [], articles: [] } }).slice(1);
  return {
    '@context': context,
    '@type': recordTypes[kind],
    name,
    ...(others.length > 0 && { alternateName: others }),
    ...(description !== undefined && { description }),
    url: absoluteUrl(site, nameAddress(kind, id)),
  };
}

/** schema.org `CollectionPage` for a topic. */
export function topicData({ site }: Archive, { id, title, summary }: Topic): object {
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: title,
    ...(summary !== '' && { description: summary }),
    url: absoluteUrl(site, topicAddress(id)),
    inLanguage: site.language,
    publisher: publisher(site.publisher),
  };
}

/** schema.org `BreadcrumbList`: the trail from the home page to a page, the page itself last. */
export function trailData({ site }: Archive, trail: readonly { title: string; address: Address }[]): object {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteUrl(site, address),
    })),
  };
}

function publisher(name: string): object {
  return { '@type': 'Organization', name };
}
