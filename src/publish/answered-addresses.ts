import { addressIn, articleAddress, fileOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { ArticleStatus } from '../archive/article.ts';
import type { Content } from '../archive/content.ts';
import { formerAddressKey } from '../archive/former-address.ts';
import { machineAddresses } from '../output/machine-addresses.ts';
import { formerAddressesOf, formerFile, redirectsOf } from '../output/redirects.ts';
import { planPages } from '../views/plan.ts';
import { assetsOf } from './assets.ts';
import { editionsOf } from './editions.ts';

/** What stands at an address: an article, another page, a way to an article, word that it is gone, or a file. */
export type AnswerKind = 'article' | 'page' | 'redirect' | 'gone' | 'file';

export interface Answer {
  readonly kind: AnswerKind;
  /** No file can answer at the address (`/show.asp?id=1`): the web server needs a rule for it. */
  readonly byServer: boolean;
}

/** Every address that the published site answers to, by `formerAddressKey`; what is published goes before what leads elsewhere. */
export function answeredAddresses(
  archive: Archive,
  publicFiles: readonly string[],
): ReadonlyMap<string, Answer> {
  const { base } = archive.site;
  const answers = new Map<string, Answer>();
  const add = (address: string, kind: AnswerKind, byServer = false): void => {
    const key = formerAddressKey(address);
    if (key !== undefined && !answers.has(key)) answers.set(key, { kind, byServer });
  };
  // Names of files are no part of an address before they are encoded: a `?` or `%` in one stands for itself.
  const within = (address: string): string =>
    base + encodeURIComponent(address.slice(1)).replaceAll('%2F', '/');

  const pages = editionsOf(archive).flatMap((edition) =>
    planPages(edition).map(({ address, subject }) => ({
      address: addressIn(edition.site, address),
      subject,
    })),
  );
  for (const { address, subject } of pages) {
    const isGone = subject?.kind === 'article' && isWithdrawn(subject.article.status);
    add(within(address), isGone ? 'gone' : subject?.kind === 'article' ? 'article' : 'page');
  }
  const assets = [...assetsOf(archive).keys()];
  const files = [...assets, ...machineAddresses(archive), ...publicFiles.map((path) => `/${path}`)];
  for (const file of files) add(within(file), 'file');

  const taken = new Set([
    ...pages.map(({ address }) => fileOf(address)),
    ...files.map((file) => file.slice(1)),
  ]);
  const published = new Set(redirectsOf(archive, taken).map(({ file }) => file));
  for (const { address, article } of formerAddressesOf(archive)) {
    const file = formerFile(address, base);
    const isGone = article === undefined || isWithdrawn(article.status);
    add(address, isGone ? 'gone' : 'redirect', file === undefined || !published.has(file));
  }
  return answers;
}

/** The addresses, former ones too, of the articles that are not published, by `formerAddressKey`. */
export function unpublishedAddresses({ site, articles, redirects }: Content): ReadonlySet<string> {
  const hidden = articles.filter(({ status }) => status === 'draft' || status === 'scheduled');
  const ids = new Set(hidden.map(({ id }) => id));
  const addresses = [
    ...hidden.flatMap((article) => [site.base + articleAddress(article).slice(1), ...article.aliases]),
    ...redirects
      .filter(({ article }) => article !== undefined && ids.has(article))
      .map(({ address }) => address),
  ];
  return new Set(addresses.flatMap((address) => formerAddressKey(address) ?? []));
}

function isWithdrawn(status: ArticleStatus): boolean {
  return status === 'withdrawn' || status === 'expired';
}
