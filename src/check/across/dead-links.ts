import { articleAddress, type Address } from '../../archive/addresses.ts';
import type { Article, StandingPage } from '../../archive/article.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { nameOfFile } from '../../loader/article-id.ts';
import { suggest } from '../../loader/suggest.ts';
import type { CheckSubject } from '../check-subject.ts';
import type { InternalLink } from '../facts/internal-links.ts';
import { linkDestinations, type Destination } from './link-destinations.ts';

/** Links into the site that lead nowhere, and links to sections that do not exist. */
export function findDeadLinks(subject: CheckSubject): readonly Problem[] {
  const links = internalLinks(subject);
  if (links.length === 0) return [];
  const findDestination = linkDestinations(subject);
  const byId = new Map(subject.articles.map((article) => [article.id, article]));
  // What these hold is not known: once they are mended, a link to them may be right.
  const unread = new Set([...subject.faultyFiles].map(nameOfFile));
  return links.flatMap(({ source, target, line, column }) => {
    const place = { file: source.file, line, column };
    const destination = findDestination(source, target);
    if (isDead(destination, source, subject.addresses)) {
      const id = lastPart(destination);
      if (unread.has(id) || (subject.faulty.hasUnknown && isOfSeveral(destination))) return [];
      const meant = byId.get(id);
      const suggestion = meant?.status === 'published' ? articleAddress(meant) : '';
      return [newProblem('link-dead', place, { target, suggestion })];
    }
    const { entry, fragment } = destination;
    const anchors = entry && subject.known[entry.file]?.anchors;
    if (fragment === '' || anchors === undefined || anchors.includes(fragment)) return [];
    return [newProblem('anchor-dead', place, { target, suggestion: suggest(fragment, anchors) })];
  });
}

/** The articles and pages to whose sections links lead: their anchors have to be known. */
export function entriesWithLinkedSections(
  subject: Pick<CheckSubject, 'articles' | 'pages' | 'site' | 'known'>,
): ReadonlySet<Article | StandingPage> {
  const links = internalLinks(subject).filter(({ target }) => target.includes('#'));
  const findDestination = linkDestinations(subject);
  const destinations = links.map(({ source, target }) => findDestination(source, target));
  return new Set(destinations.flatMap(({ entry, fragment }) => (entry && fragment !== '' ? [entry] : [])));
}

function internalLinks({
  articles,
  pages,
  known,
}: Pick<CheckSubject, 'articles' | 'pages' | 'known'>): (InternalLink & {
  readonly source: Article | StandingPage;
})[] {
  return [...articles, ...pages].flatMap((source) =>
    (known[source.file]?.facts.links ?? []).map((link) => ({ ...link, source })),
  );
}

function isDead(
  destination: Destination,
  source: Article | StandingPage,
  addresses: ReadonlySet<Address>,
): boolean {
  if (destination.kind === 'unreadable') return true;
  // A draft's links to its own sections are right, though it has no page yet.
  if (destination.kind === 'file' || destination.entry === source) return false;
  // Web servers send `/about` on to `/about/`.
  return !addresses.has(destination.address) && !addresses.has(`${destination.address}/`);
}

/** Whether articles make the page at an address, if there is one: a day's or a column's, a person's. */
function isOfSeveral(destination: Destination): boolean {
  const kinds = /^\/(?:\d{4}|columns|topics|tags|people|organizations|places)\//;
  return destination.kind === 'address' && kinds.test(destination.address.replace(/^\/zh-hant(?=\/)/, ''));
}

/** `x` of `/2019/11/25/x/`. */
function lastPart(destination: Destination): string {
  return destination.kind === 'address' ? (/([^/]+)\/?$/.exec(destination.address)?.[1] ?? '') : '';
}
