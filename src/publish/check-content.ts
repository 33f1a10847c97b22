import { createArchive, type Archive } from '../archive/archive.ts';
import { dayAt } from '../archive/calendar-day.ts';
import { withSeverities } from '../archive/check-settings.ts';
import type { Content } from '../archive/content.ts';
import { contentAt } from '../archive/publication.ts';
import { compareProblems, type Problem } from '../archive/problem.ts';
import { entriesWithLinkedSections } from '../check/across/dead-links.ts';
import type { CheckSubject } from '../check/check-subject.ts';
import { openFactsCache, saveFactsCache, type KnownFile } from '../check/facts-cache.ts';
import { findProblems } from '../check/find-problems.ts';
import { soughtNames } from '../check/facts/sought-names.ts';
import { numbersInRecords } from '../check/numbers-in-records.ts';
import { readAnchors, readFacts } from '../check/read-facts.ts';
import type { FaultyArticles } from '../check/read-faulty.ts';
import { readContent, type ReadContent } from '../loader/read-content.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';
import type { BuildOptions } from './build-options.ts';
import { siteAddresses } from './site-addresses.ts';
import { withStableContent } from './stable-content.ts';

/** The steps of a check: the content is read, then the texts of its articles are gone through. */
export type ContentCheckStep = 'read' | 'examine-pictures' | 'examine';

export interface CheckOptions extends Pick<
  BuildOptions,
  'contentDirectory' | 'publicDirectory' | 'cacheDirectory'
> {
  readonly now: Date;
  readonly onProgress?: (step: ContentCheckStep, done: number, total: number) => void;
}

export interface CheckedContent {
  readonly archive: Archive;
  /** Of which the archive is made. */
  readonly content: Content;
  /** By which the files were read. */
  readonly rules: ReadingRules;
  /** Of the loader and of all checks, with the severities of site.yaml; sorted. */
  readonly problems: readonly Problem[];
  /** Every file of the content folder, as a path within it. */
  readonly files: readonly string[];
}

/**
 * Checks a content folder: each file by itself, and all together. Writes nothing but the cache.
 *
 * @throws OperatorError when a folder cannot be read, or when the content does not come to rest
 */
export async function checkContent(options: CheckOptions): Promise<CheckedContent> {
  return withStableContent(options, () => checkOnce(options));
}

async function checkOnce(options: CheckOptions): Promise<CheckedContent> {
  const { contentDirectory, cacheDirectory, onProgress } = options;
  // Found while files are read that no run has read before: to read them once more takes as long as to find it.
  const meanwhile: Record<string, KnownFile> = {};
  const read = await readContent({
    contentDirectory,
    cacheDirectory,
    examination: {
      module: new URL('../check/examine-texts.ts', import.meta.url).href,
      onFound: (file, found) => (meanwhile[file] = found as KnownFile),
    },
    onProgress: (done, total) => onProgress?.('read', done, total),
    onImage: (done, total) => onProgress?.('examine-pictures', done, total),
  });
  const content = contentAt(read, options.now);
  const { site, articles, records, checks } = content;
  const pages = [...content.pages, ...content.topics];
  const archive = createArchive(content);
  const entries = [...articles, ...pages];
  const earlier = openFactsCache(cacheDirectory, site.url);
  const names = soughtNames(records);
  const before = { ...earlier, ...meanwhile };
  const facts = await readFacts(contentDirectory, entries, site.url, before, names, (done) =>
    onProgress?.('examine', done, entries.length),
  );
  const linked = entriesWithLinkedSections({ site, articles, pages, known: facts.files });
  const { files: known, hasRead } = await readAnchors(contentDirectory, linked, facts);
  if (hasRead || Object.keys(meanwhile).length > 0) saveFactsCache(cacheDirectory, site.url, known);

  const faultyFiles = new Set(
    content.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const withEntry = new Set(entries.map(({ file }) => file));
  const unread = [...faultyFiles].filter((file) => !withEntry.has(file));
  const faulty = await readUnread(contentDirectory, unread, read);
  const mended = contentAt({ ...content, articles: [...articles, ...faulty.articles] }, options.now);
  const subject: CheckSubject = {
    site,
    articles,
    pages,
    records,
    known,
    contentFiles: content.files,
    rules: read.rules,
    faultyFiles,
    faulty: { ...faulty, articles: mended.articles.slice(articles.length) },
    // Where no link asks for one, none need be known.
    addresses: Object.values(known).some(({ facts: { links } }) => links.length > 0)
      ? await siteAddresses(createArchive(mended), options.publicDirectory)
      : new Set(),
    today: dayAt(options.now, site.timeZone),
    staleMonths: checks.staleMonths,
    columnPlaces: content.columnPlaces,
  };
  const inRecords = await numbersInRecords(contentDirectory, content.files);
  const inFaulty = await problemsOfUnread(contentDirectory, unread, read);
  const found = withSeverities([...findProblems(subject), ...inRecords, ...inFaulty], checks);
  const problems = [...content.problems, ...found].sort(compareProblems);
  return { archive, content, rules: read.rules, problems, files: content.files };
}

/** What the articles are that have errors. */
async function readUnread(
  contentDirectory: string,
  files: readonly string[],
  { site, rules }: ReadContent,
): Promise<FaultyArticles> {
  if (files.length === 0) return { articles: [], hasUnknown: false };
  // Only here: what reads articles takes long to load.
  const { readFaulty } = await import('../check/read-faulty.ts');
  return readFaulty(contentDirectory, files, site, rules);
}

/** Of files with errors. */
async function problemsOfUnread(
  contentDirectory: string,
  files: readonly string[],
  { site, rules }: ReadContent,
): Promise<readonly Problem[]> {
  if (files.length === 0) return [];
  // Only here: what looks at texts takes long to load.
  const { textsOfFaulty } = await import('../check/texts-of-faulty.ts');
  return textsOfFaulty(contentDirectory, files, site, rules);
}
