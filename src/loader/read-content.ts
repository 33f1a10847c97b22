import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, StandingPage } from '../archive/article.ts';
import { withSeverities } from '../archive/check-settings.ts';
import type { Content } from '../archive/content.ts';
import { compareProblems } from '../archive/problem.ts';
import { openAssetFiles } from './asset-files.ts';
import { completeEntries } from './complete-entries.ts';
import type { ContentFiles } from './complete-entry.ts';
import { countFiles } from './count-files.ts';
import { cacheSize, openCache, saveCache, type ContentMemory } from './content-cache.ts';
import { lookAtContent, lookBeside } from './content-look.ts';
import { contentOfMissingFolder } from './missing-folder.ts';
import type { Examination } from './examination.ts';
import { examineImages, logoReferences } from './examine-images.ts';
import { findDuplicateIds } from './duplicate-ids.ts';
import { findUnknownLead } from './named-lead.ts';
import { findRedirectProblems } from './redirect-problems.ts';
import { readRedirects } from './read-redirects.ts';
import { kindOfFile } from './article-files.ts';
import { folderProblems, treeProblems } from './folder-problems.ts';
import { linkProblems } from './link-problems.ts';
import type { Parsed } from './parse-article.ts';
import type { ReadRecord } from './parse-record.ts';
import { kindOfRecord } from './record-file.ts';
import type { ParsedSite } from './parse-site.ts';
import { readAhead, type ReadAhead } from './read-ahead.ts';
import { readMarkdownFiles } from './read-markdown-files.ts';
import { ContentChanged } from './read-body.ts';
import { readSettings } from './read-settings.ts';
import type { ReadTopic } from './parse-topic.ts';
import { findDuplicateNames, findTakenAddresses, findUnknownArticles } from './record-problems.ts';
import { readTheme } from './read-theme.ts';
import { findTellingWords } from './telling-words.ts';
import { findTopicProblems } from './topic-problems.ts';

export interface ReadOptions {
  /** The content folder. */
  readonly contentDirectory: string;
  /** Where to keep what was read, for the next run; without it, every file is read and parsed. */
  readonly cacheDirectory?: string;
  /** The bytes of `site.yaml` by which to read, whatever the folder's own says. */
  readonly settings?: Uint8Array;
  /** What this process read before. Once it holds something, the cache folder is neither read nor written. */
  readonly memory?: ContentMemory;
  /** From this size of the cache on, in bytes, a thread looks at the folder meanwhile: by default, that of some 5,000 articles. */
  readonly largeCache?: number;
  /** Told from time to time how many of the Markdown files have been read. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Told how many of the images have been read that no earlier run has. */
  readonly onImage?: (read: number, total: number) => void;
  /** Looks at the texts of new articles while they are read. */
  readonly examination?: Examination;
}

/** What was read, and how. */
export interface ReadContent extends Content, Pick<ParsedSite, 'checks' | 'columnPlaces' | 'rules'> {
  /**
   * `used`: the run before was built upon; `new`: there was none; `rebuilt`: what it left could not be used; `none`: no
   * cache was asked for.
   */
  readonly cache: 'used' | 'new' | 'rebuilt' | 'none';
  /** Every file of the folder, whatever it holds, as a path within it; hidden ones are left out. */
  readonly files: readonly string[];
}

/** A file may change between two looks at it; so often is the content read again. */
const attempts = 3;

/**
 * Reads and checks a whole content folder. Every fault of the content is a problem of the result; an article, a page or a
 * record with an error is left out. Only our own bugs throw.
 *
 * @throws ContentChanged when an article does not come to rest
 */
export async function readContent(options: ReadOptions): Promise<ReadContent> {
  const ahead = readAhead(options);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readOnce(options, ahead);
      } catch (error) {
        if (!(error instanceof ContentChanged) || attempt === attempts) throw error;
      }
    }
  } finally {
    ahead.close();
  }
}

async function readOnce(options: ReadOptions, ahead: ReadAhead): Promise<ReadContent> {
  const { contentDirectory, cacheDirectory, memory, examination, largeCache = 5_000_000 } = options;
  const remembered = memory?.cache;
  const isThere = statSync(contentDirectory, { throwIfNoEntry: false })?.isDirectory() === true;
  const kept = cacheDirectory === undefined ? undefined : cacheSize(cacheDirectory);
  const looking =
    isThere && remembered === undefined && (kept ?? 0) >= largeCache
      ? // Where the thread fails, the folder is looked at here, which says why.
        lookBeside(contentDirectory).catch(() => undefined)
      : undefined;
  const found = remembered || cacheDirectory === undefined ? undefined : openCache(cacheDirectory);
  const earlier = remembered ?? found;
  const cache = cacheUse(cacheDirectory, kept !== undefined, earlier !== undefined);
  if (!isThere) {
    return { ...(await contentOfMissingFolder(contentDirectory)), cache };
  }

  const { tree, stampOf } = (await looking) ?? lookAtContent(contentDirectory);
  const settings = await readSettings(
    options.settings ?? join(contentDirectory, 'site.yaml'),
    tree.files.has('site.yaml') || options.settings !== undefined,
    earlier?.settings,
  );
  const { site, checks, columnPlaces, rules, namedLead } = settings.parsed;
  // Columns, the language and the rules shape what an article's text means, the rules alone what a page's does.
  const before = earlier?.settings.parsed.site;
  const isSameSite = JSON.stringify(site) === JSON.stringify(before);
  const areSameRules = site.readingKey === before?.readingKey;
  const kinds = Map.groupBy(tree.files.values(), (file) => kindOfFile(file, rules));
  const [articleFiles, pageFiles] = [kinds.get('article') ?? [], kinds.get('page') ?? []];
  const onFile = countFiles(articleFiles.length + pageFiles.length, options.onProgress);

  const articles = await readMarkdownFiles<Article>(
    { contentDirectory, stampOf, parser: { kind: 'article', site, rules }, examine: examination?.module },
    articleFiles,
    isSameSite ? earlier?.articles : undefined,
    onFile,
    { ahead, ...(examination && { onFound: examination.onFound }) },
  );
  const pages = await readMarkdownFiles<StandingPage>(
    { contentDirectory, parser: { kind: 'page', rules, timeZone: site.timeZone } },
    pageFiles,
    areSameRules ? earlier?.pages : undefined,
    onFile,
  );
  const topics = await readMarkdownFiles<ReadTopic>(
    { contentDirectory, parser: { kind: 'topic' } },
    kinds.get('topic') ?? [],
    earlier?.topics,
    () => undefined,
  );
  const records = await readMarkdownFiles<ReadRecord>(
    { contentDirectory, parser: { kind: 'record' } },
    [...tree.files.values()].filter((file) => kindOfRecord(file) !== undefined),
    earlier?.records,
    () => undefined,
  );

  const assets = openAssetFiles(contentDirectory, earlier?.assets ?? {});
  const content: ContentFiles = { files: tree.files, assets, roots: rules.assetFolders };
  const { logo } = settings.parsed;
  const texts = [articles.parsed, pages.parsed, topics.parsed, logoReferences(logo)];
  await examineImages(texts, content, options.onImage);
  const look = readTheme(contentDirectory, content, logo);
  const completeArticles = completeEntries(articles.parsed, content);
  const completePages = completeEntries(pages.parsed, content);
  const completeTopics = completeEntries(topics.parsed, content);
  const readRecords = entriesOf(records.parsed);
  const problems = [
    ...settings.parsed.problems,
    ...look.problems,
    ...treeProblems(tree, rules),
    ...folderProblems(tree, rules),
    ...completeArticles.problems,
    ...completePages.problems,
    ...completeTopics.problems,
    ...findDuplicateIds(completeArticles.entries),
    ...linkProblems(articles.parsed, pages.parsed, topics.parsed),
    ...[...records.parsed.values()].flatMap((parsed) => parsed.problems),
    ...findDuplicateNames(readRecords),
    ...findTakenAddresses(readRecords, completeArticles.entries),
    ...findUnknownArticles(readRecords, completeArticles.entries, [...articles.parsed.keys()]),
    ...findTopicProblems(completeTopics.entries, {
      site,
      articles: entriesOf(articles.parsed),
      articleFiles: [...articles.parsed.keys()],
      records: readRecords.map(({ record }) => record),
    }),
    ...findUnknownLead(namedLead, completeArticles.entries, [...articles.parsed.keys()]),
  ];
  const redirects = await readRedirects(contentDirectory, tree.files.has('redirects.csv'));
  problems.push(
    ...redirects.problems,
    ...findRedirectProblems(redirects.lines, {
      site,
      articles: completeArticles.entries,
      pages: completePages.entries,
      faultyFiles: problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    }),
  );
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));

  const isRight = ({ file }: { readonly file: string }): boolean => !faulty.has(file);
  const rightRecords = readRecords.map(({ record }) => record).filter(isRight);
  const told = findTellingWords(
    contentDirectory,
    completeArticles.entries.filter(isRight),
    rightRecords,
    earlier?.words ?? {},
  );

  const hasChanged =
    [articles, pages, topics, records, told].some((read) => read.hasChanged) ||
    assets.hasRead() ||
    settings !== earlier?.settings;
  if (hasChanged) {
    const read = {
      settings,
      articles: articles.cached,
      pages: pages.cached,
      topics: topics.cached,
      records: records.cached,
      assets: assets.records(),
      words: told.words,
    };
    if (memory !== undefined) memory.cache = read;
    if (cacheDirectory !== undefined && remembered === undefined) saveCache(cacheDirectory, read, found);
  } else if (memory !== undefined) {
    memory.cache = earlier;
  }
  return {
    site,
    articles: told.articles,
    pages: completePages.entries.filter(isRight),
    topics: completeTopics.entries.filter(isRight).map(({ places: _, ...topic }) => topic),
    records: rightRecords,
    theme: look.theme,
    redirects: redirects.lines.map(({ address, article }) => ({ address, article })),
    problems: withSeverities(problems, checks).toSorted(compareProblems),
    checks,
    columnPlaces,
    rules,
    files: [...tree.files.values()],
    cache,
  };
}

function cacheUse(
  cacheDirectory: string | undefined,
  isKept: boolean,
  opened: boolean,
): ReadContent['cache'] {
  if (cacheDirectory === undefined) return 'none';
  if (opened) return 'used';
  return isKept ? 'rebuilt' : 'new';
}

function entriesOf<Entry>(parsed: ReadonlyMap<string, Parsed<Entry>>): readonly Entry[] {
  return [...parsed.values()].flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
}
