import {
  articleAddress,
  monthAddress,
  reservedSegments,
  standingPageAddress,
  yearAddress,
} from '../archive/addresses.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/calendar-day.ts';
import { formerAddressKey } from '../archive/former-address.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { nameOfFile } from './article-id.ts';
import type { RedirectLine } from './parse-redirects.ts';
import { suggest } from './suggest.ts';

/** What the lines of `redirects.csv` are held against. */
export interface RedirectTargets {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
  /** Files with errors: an id that one of them may have is not called unknown. */
  readonly faultyFiles: Iterable<string>;
}

/** Lines that lead to no article, that name an old address once more, and that name an address at which a page stands. */
export function findRedirectProblems(
  lines: readonly RedirectLine[],
  { site, articles, pages, faultyFiles }: RedirectTargets,
): readonly Problem[] {
  // Of a large archive, the addresses alone take a quarter of a second.
  if (lines.length === 0) return [];
  const ids = new Set(articles.map(({ id }) => id));
  const unread = new Set([...faultyFiles].map(nameOfFile));
  const taken = addressesOfPages(site, articles, pages);
  const given = new Map<string, string>();
  for (const { file, aliases } of articles) {
    for (const alias of aliases) given.set(formerAddressKey(alias) ?? alias, file);
  }
  const problems: Problem[] = [];
  for (const { address, key, article, place, articlePlace } of lines) {
    const other = given.get(key);
    if (other !== undefined) problems.push(newProblem('redirect-duplicate', place, { address, other }));
    else given.set(key, `${place.file}:${place.line}`);
    if (taken(key)) problems.push(newProblem('redirect-address-taken', place, { address }));
    if (article === undefined || ids.has(article) || unread.has(article)) continue;
    const suggestion = suggest(article, ids);
    problems.push(newProblem('redirect-target', articlePlace, { id: article, suggestion }));
  }
  return problems;
}

/** Whether the site has a page of its own at an address. Since no such address can be a former one, redirects make no loops. */
function addressesOfPages(
  { base }: Site,
  articles: readonly Article[],
  pages: readonly StandingPage[],
): (key: string) => boolean {
  const addresses = new Set<string>(['/']);
  for (const article of articles) {
    addresses.add(articleAddress(article));
    addresses.add(yearAddress(yearOf(article.day)));
    addresses.add(monthAddress(monthOf(article.day)));
  }
  for (const { id } of pages) addresses.add(standingPageAddress(id));
  return (key) => {
    if (!`${key}/`.startsWith(base)) return false;
    const path = `/${key.slice(base.length)}`;
    return addresses.has(path === '/' ? path : `${path}/`) || reservedSegments.has(path.split('/')[1] ?? '');
  };
}
