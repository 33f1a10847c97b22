import { hash } from 'node:crypto';
import { nameKinds, type NameKind } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { recordKinds } from '../archive/authority-record.ts';
import { namesIn, segmentOf } from '../archive/name-groups.ts';
import { nameSlug } from '../archive/name-slug.ts';
import { placesInTurn } from '../cache/places-in-turn.ts';
import { aroundEveryPage, filesOf } from './page-ingredients.ts';
import { generatorKey } from './site-hash.ts';

/**
 * How an archive stands at one moment, as far as pages show it. Two archives with the same state have the same pages of
 * articles, months, days and groups; and what differs between two states tells which of those pages can differ.
 */
export interface ArchiveState {
  /** Hash of what every such page depends on: the code, the templates, the settings, the records, the topics and the standing pages' places. */
  readonly around: string;
  /** A line for each published article, newest first: its face, a tab, and the digest of the rest. */
  readonly published: readonly string[];
  /** A line for each withdrawn or expired article. */
  readonly withdrawn: readonly string[];
}

/** What other pages than its own show of an article, and by what they find it. */
export interface ArticleFace {
  readonly day: Article['day'];
  readonly time: NonNullable<Article['time']> | undefined;
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly column: string | undefined;
  /** The segments of the addresses to which its names lead. */
  readonly segments: Readonly<Record<NameKind, readonly string[]>>;
}

/**
 * @param templates the templates' own key
 * @param earlier a state whose lines are taken over, as far as they are the same
 */
export function archiveState(archive: Archive, templates: string, earlier?: ArchiveState): ArchiveState {
  const around = hashOfSurroundings(archive, templates);
  const known = earlier?.around === around ? linesInTurn(earlier) : undefined;
  const segmentsOf = segmentsOfNames(archive);
  const lineOf = (article: Article): string => {
    const files = filesOf(archive, article);
    // The same bytes, read by the same settings, say the same; what other files are like they do not say.
    const line = files === '' ? known?.(article.digest) : undefined;
    return line?.startsWith(beginningOf(article)) === true
      ? line
      : `${faceText(article, segmentsOf(article))}\t${ownDigest(article, files)}`;
  };
  return { around, published: archive.articles.map(lineOf), withdrawn: archive.withdrawn.map(lineOf) };
}

/** Gives the line that ends with a digest; it may give none for one that is there. */
function linesInTurn({ published, withdrawn }: ArchiveState): (digest: string) => string | undefined {
  const lines = [...published, ...withdrawn];
  const placeOf = placesInTurn(lines.map((line) => line.slice(line.lastIndexOf('\t') + 1)));
  return (digest) => lines[placeOf(digest) ?? -1];
}

/** The part of a line that other pages show. */
export function faceOf(line: string): string {
  return line.slice(0, line.lastIndexOf('\t'));
}

/** The month of a line: `2019-11`. */
export function monthOfLine(line: string): string {
  return line.slice(2, 9);
}

/** The day of a line: `2019-11-25`. */
export function dayOfLine(line: string): string {
  return line.slice(2, 12);
}

/** Reads what {@link faceText} wrote. */
export function parseFace(face: string): ArticleFace {
  const [day, time, file, id, , title, column, segments] = JSON.parse(face) as [
    ...[Article['day'], ArticleFace['time'] | '', string, string, string, string, string],
    string[][],
  ];
  const ofKinds = nameKinds.map((kind, at) => [kind, segments[at] ?? []] as const);
  return {
    ...{ day, file, id, title },
    time: time === '' ? undefined : time,
    column: column === '' ? undefined : column,
    segments: Object.fromEntries(ofKinds) as Record<NameKind, string[]>,
  };
}

/** JSON, since an editor may write any character; the day stands first, at a known place. */
function faceText(article: Article, segments: readonly (readonly string[])[]): string {
  const { title, column = '', language = '' } = article;
  return `${beginningOf(article)}${JSON.stringify([title, column, segments, language]).slice(1)}`;
}

/** The part of the face that the bytes of the article's file do not say: where that lies, and what time makes of it. */
function beginningOf({ day, time, file, id, status }: Article): string {
  return `["${day}","${time ?? ''}",${quoted(file)},${quoted(id)},"${status}",`;
}

/** As JSON. Most paths need no escapes; to see that takes a fifth of the time. */
function quoted(text: string): string {
  return /^[\w/.-]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}

/**
 * Of all else that its own page shows: its file, and the files that it takes along.
 *
 * @param files what {@link filesOf} says of those
 */
function ownDigest({ digest }: Article, files: string): string {
  return files === '' ? digest : hash('sha1', `${digest}${files}`, 'base64url');
}

/** For each kind of names, the segments of an article's names. Most names need no look at the records, and stand in many articles. */
function segmentsOfNames({ authorities }: Archive): (article: Article) => readonly (readonly string[])[] {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    let slug = slugs.get(name);
    if (slug === undefined) slugs.set(name, (slug = nameSlug(name)));
    return slug;
  };
  return (article) =>
    nameKinds.map((kind) => {
      const names = namesIn(article, kind);
      if (kind === 'tags' || authorities[kind].size === 0) return names.map(slugOf);
      return names.map((name) => segmentOf(authorities, kind, article, name));
    });
}

function hashOfSurroundings(archive: Archive, templates: string): string {
  const records = recordKinds.flatMap((kind) =>
    [...archive.authorities[kind]].map(([slug, claims]) => [
      slug,
      claims.map(({ record }) => [record.id, record.digest]),
    ]),
  );
  const places = archive.pages.map(({ id, file }) => [id, file]);
  // Which articles stand in a topic, its sections say; its text stands on its own page only.
  const topics = archive.topics.map(({ topic: { id, file, title, sections } }) => [
    id,
    file,
    title,
    sections,
  ]);
  return hash(
    'sha1',
    JSON.stringify([generatorKey(), templates, aroundEveryPage(archive), records, places, topics]),
    'base64url',
  );
}
