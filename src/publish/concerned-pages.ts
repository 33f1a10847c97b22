import { nameKinds, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/calendar-day.ts';
import { namesIn } from '../archive/name-groups.ts';
import { keysOfNamesakes } from '../archive/namesakes.ts';
import { aroundPlaceInColumn, neighboursOf } from '../archive/neighbours.ts';
import { expectFewQuestions, fewHeadlines } from '../archive/rare-phrases.ts';
import { newestCount, type Group } from '../views/groups.ts';
import { addressesInDoubt } from './addresses-in-doubt.ts';
import { hasNamedTogether } from '../views/named-together.ts';
import type { PageSubject } from '../views/plan.ts';
import {
  dayOfLine,
  faceOf,
  monthOfLine,
  parseFace,
  type ArchiveState,
  type ArticleFace,
} from './archive-state.ts';
import { kinOfChanges } from './kin-of-changes.ts';

/** Of more changes than this, it costs more to find the pages that they concern than to look at all pages. */
const fewChanges = 1000;

/** What an edit concerns. */
export interface Concern {
  /** Whether the page about something can differ from what it was. */
  readonly isConcerned: (subject: PageSubject) => boolean;
  /**
   * Addresses of pages that may have come or gone: at all others, there is a page where there was one. `undefined` where that is not
   * known.
   */
  readonly inDoubt: ReadonlySet<Address> | undefined;
}

/** Where all may be another. */
export const everything: Concern = { isConcerned: () => true, inDoubt: undefined };

/**
 * Says of a page of an article, a month, a day, a group or an index whether it can differ from what it was: the others are made of the same,
 * which spares a build the keys of a hundred thousand pages for one edited word. It goes by what `page-ingredients.ts` takes
 * for the ingredients of each kind of page.
 *
 * @param now the archive's state
 * @param before the state of which the pages were made
 */
export function concernedPages(archive: Archive, now: ArchiveState, before: ArchiveState): Concern {
  if (now.around !== before.around) return everything;
  const changes = changesBetween(archive, now, before);
  if (changes === undefined) return everything;
  const { edited, editedFaces, arrived, faces } = changes;
  if (edited.size + faces.length <= fewHeadlines) expectFewQuestions(archive.articles);

  const days = new Set<string>([...faces, ...edited].map(({ day }) => day));
  const months = new Set([...days].map(monthOfDay));
  const years = new Set(faces.map(({ day }) => day.slice(0, 4)));
  const daysWithOthers = faces.length === 0 ? new Set() : daysWithOtherNeighbours(now, before);
  const areMonthsSame = isSameSet(monthsOf(now), monthsOf(before));
  const files = new Set(faces.map(({ file }) => file.normalize('NFC')));
  const ids = new Set(faces.map(({ id }) => id));
  const groups = new Set(faces.flatMap(groupsOfFace));
  const articles = new Set<Article>([
    ...[...edited, ...arrived],
    ...neighboursInTime(archive, now, before, changes),
    ...neighboursInColumns(archive, faces),
    ...kinOfChanges(archive, faces),
  ]);

  // Who is named there under which post, no face tells; the page of a person shows it, wherever the article stands.
  const editedNames = new Set(editedFaces.flatMap(groupsOfFace));
  const isGroupConcerned = ({ kind, key, record, articles: listed }: Group): boolean =>
    groups.has(groupKey(kind, key)) ||
    (hasNamedTogether(kind) && editedNames.has(groupKey(kind, key))) ||
    (edited.size > 0 && listed.slice(0, newestCount).some((article) => edited.has(article))) ||
    (ids.size > 0 && record?.posts.some(({ source }) => source !== undefined && ids.has(source)) === true) ||
    // What bears the same name may have come, gone, or be called otherwise.
    keysOfNamesakes(archive, { kind, key, ...(record && { record }) })
      .map((other) => groupKey(other.kind, other.key))
      .some((other) => groups.has(other) || editedNames.has(other));

  const isConcerned = (subject: PageSubject): boolean => {
    switch (subject.kind) {
      case 'article':
        return (
          articles.has(subject.article) ||
          subject.article.linkedFiles.some((file) => files.has(file)) ||
          // It leads to its periods where they have pages.
          (subject.article.status !== 'published' && years.has(yearOf(subject.article.day)))
        );
      case 'month':
        return !areMonthsSame || months.has(subject.month);
      case 'day':
        return days.has(subject.day) || daysWithOthers.has(subject.day);
      case 'group':
        return isGroupConcerned(subject.group);
      case 'index':
        return (
          faces.some((face) => isIn(face, subject.of)) ||
          [...edited].some((article) => canName(article, subject.of))
        );
    }
  };
  return { isConcerned, inDoubt: addressesInDoubt(faces, [...monthsOf(now), ...monthsOf(before)]) };
}

/** What happened to articles between two states. */
interface Changes {
  /** Those that look the same to all pages but their own and those that introduce them. */
  readonly edited: ReadonlySet<Article>;
  /** How those look, now as before. */
  readonly editedFaces: readonly ArticleFace[];
  /** Those that are new or look otherwise now. */
  readonly arrived: readonly Article[];
  /** How those look now, and how those looked that are gone or look otherwise now. */
  readonly faces: readonly ArticleFace[];
  /** The places in the former list of published articles at which such a one stood. */
  readonly left: readonly number[];
}

/** `undefined` when they are many. */
function changesBetween(archive: Archive, now: ArchiveState, before: ArchiveState): Changes | undefined {
  const lines = [...now.published, ...now.withdrawn];
  const known = [...before.published, ...before.withdrawn];
  const fresh = placesOfOthers(lines, known);
  const gone = placesOfOthers(known, lines);
  if (fresh.length + gone.length > fewChanges) return undefined;

  const articles = [...archive.articles, ...archive.withdrawn];
  const facesOf = (all: readonly string[], places: readonly number[]) =>
    new Map(places.map((at) => [faceOf(all[at] ?? ''), at]));
  const freshFaces = facesOf(lines, fresh);
  const goneFaces = facesOf(known, gone);
  const isEdited = (face: string): boolean => freshFaces.has(face) && goneFaces.has(face);
  const articlesAt = (places: readonly number[]) => places.map((at) => articles[at] as Article);
  const [edited, arrived] = partition([...freshFaces], ([face]) => isEdited(face));
  const lost = [...goneFaces].filter(([face]) => !isEdited(face));
  return {
    edited: new Set(articlesAt(edited.map(([, at]) => at))),
    editedFaces: edited.map(([face]) => parseFace(face)),
    arrived: articlesAt(arrived.map(([, at]) => at)),
    faces: [...arrived, ...lost].map(([face]) => parseFace(face)),
    left: lost.map(([, at]) => at).filter((at) => at < before.published.length),
  };
}

/** The places of the lines that do not stand among others. Most lists differ in few places: those alone are looked up. */
function placesOfOthers(lines: readonly string[], others: readonly string[]): number[] {
  let from = 0;
  while (from < lines.length && lines[from] === others[from]) from++;
  let to = lines.length;
  for (let other = others.length; to > from && other > from && lines[to - 1] === others[other - 1]; other--)
    to--;
  const between = lines.slice(from, to);
  // A line is that of one file, and stands once: none of those around is one of these.
  const isThere = new Set(others.slice(from, others.length - (lines.length - to)));
  return between.flatMap((line, at) => (isThere.has(line) ? [] : [from + at]));
}

/**
 * The published articles next to one that arrived, and those next to which one stood that left. An article between whose
 * neighbours nothing of the kind happened has the neighbours that it had.
 */
function neighboursInTime(
  archive: Archive,
  now: ArchiveState,
  before: ArchiveState,
  { arrived, left }: Changes,
): Article[] {
  const beside = arrived.flatMap((article) => {
    const { older, newer } = neighboursOf(archive, article);
    return [older ?? [], newer ?? []].flat();
  });
  const faces = new Set(
    left
      .flatMap((at) => [at - 1, at + 1])
      .flatMap((at) => before.published[at] ?? [])
      .map(faceOf),
  );
  if (faces.size === 0) return beside;
  return [...beside, ...archive.articles.filter((_, at) => faces.has(faceOf(now.published[at] ?? '')))];
}

/** The days that have others beside them than before. */
function daysWithOtherNeighbours(now: ArchiveState, before: ArchiveState): ReadonlySet<string> {
  const known = neighboursOfDays(before);
  return new Set(
    [...neighboursOfDays(now)].flatMap(([day, beside]) => (known.get(day) === beside ? [] : [day])),
  );
}

function neighboursOfDays({ published }: ArchiveState): ReadonlyMap<string, string> {
  const days = [...new Set(published.map(dayOfLine))];
  return new Map(days.map((day, at) => [day, `${days[at - 1] ?? ''} ${days[at + 1] ?? ''}`]));
}

/** The articles next to which one of the faces stands or stood in its column: between others, nothing has changed. */
function neighboursInColumns(archive: Archive, faces: readonly ArticleFace[]): Article[] {
  return faces.flatMap(({ column, id, day, time }) => {
    if (column === undefined) return [];
    const around = aroundPlaceInColumn(archive, column, { id, day, ...(time !== undefined && { time }) });
    return around.flatMap((article) => article ?? []);
  });
}

/** Whether a group of the kind holds an article that looks so. */
function isIn({ column, segments }: ArticleFace, kind: Group['kind']): boolean {
  return kind === 'columns' ? column !== undefined : segments[kind].length > 0;
}

/** Whether the article can say how a name of the kind is written. The name's segment is the same whichever way. */
function canName(article: Article, kind: Group['kind']): boolean {
  return kind !== 'columns' && namesIn(article, kind).length > 0;
}

function groupsOfFace({ column, segments }: ArticleFace): string[] {
  const names = nameKinds.flatMap((kind) => segments[kind].map((segment) => groupKey(kind, segment)));
  return column === undefined ? names : [groupKey('columns', column), ...names];
}

function groupKey(kind: Group['kind'], key: string): string {
  return `${kind}/${key}`;
}

function monthOfDay(day: string): string {
  return monthOf(day as Article['day']);
}

function monthsOf({ published }: ArchiveState): ReadonlySet<string> {
  return new Set(published.map(monthOfLine));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

function partition<Value>(values: readonly Value[], isFirst: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}
