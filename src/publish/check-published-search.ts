import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createArchive } from '../archive/archive.ts';
import type { Problem } from '../archive/problem.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { checkSearch, type SearchCheck } from '../search/check/check-search.ts';
import { compareListing } from '../search/check/compare-listing.ts';
import { createSearchClient } from '../search/client/search-client.ts';
import { filesInFolder } from '../search/store/folder-files.ts';
import { SearchFileError } from '../search/store/search-files.ts';
import type { BuildOptions } from './build-options.ts';
import { readDatedContent } from './dated-content.ts';
import { OperatorError } from './operator-error.ts';
import { publishedState } from './published-state.ts';

/** The steps of a check: the content is read, its texts are gone through, queries are asked. */
export type CheckStep = 'read' | 'scan' | 'ask';

export interface PublishedSearchOptions extends Pick<
  BuildOptions,
  'contentDirectory' | 'publicDirectory' | 'outputDirectory' | 'cacheDirectory' | 'clock' | 'drafts'
> {
  /** How many queries to draw. */
  readonly samples: number;
  /** Another seed draws other queries. */
  readonly seed: number;
  readonly onProgress?: (step: CheckStep, done: number, total: number) => void;
}

export type PublishedSearchResult =
  | { readonly status: 'checked'; readonly articles: number; readonly check: SearchCheck }
  /** The content has errors: no site can have been built of it. */
  | { readonly status: 'problems'; readonly problems: readonly Problem[] };

/**
 * Compares the answers of the search index in the output folder with the content.
 *
 * @throws OperatorError `nothing-built`, `search-outdated` when the index was built from something else than what the
 *   folders hold, `search-damaged` when a file of it cannot be read
 */
export async function checkPublishedSearch(options: PublishedSearchOptions): Promise<PublishedSearchResult> {
  const { contentDirectory, cacheDirectory, outputDirectory, samples, seed, onProgress } = options;
  const searchDirectory = join(outputDirectory, 'search');
  if (!existsSync(join(searchDirectory, 'manifest.json')))
    throw new OperatorError('nothing-built', { folder: outputDirectory });
  const reading = {
    contentDirectory,
    cacheDirectory,
    onProgress: (done: number, total: number) => onProgress?.('read', done, total),
  };
  const content = await readDatedContent(reading, options);
  const problems = content.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { status: 'problems', problems };

  const { articles, site } = createArchive(content);
  const outdated = () => new OperatorError('search-outdated', { folder: outputDirectory });
  try {
    const state = publishedState(content, options);
    if (state === 'outdated') throw outdated();
    if (state === 'unknown') {
      const client = createSearchClient(filesInFolder(searchDirectory));
      const { missed, wrong } = await compareListing(articles, site, client);
      if (missed.length + wrong.length > 0) throw outdated();
    }
    const given = { articles, site, contentDirectory, searchDirectory, samples, seed };
    const check = await checkSearch({ ...given, ...(onProgress && { onProgress }) });
    return { status: 'checked', articles: articles.length, check };
  } catch (error) {
    if (error instanceof ContentChanged) throw outdated();
    if (error instanceof SearchFileError) {
      const file = join(searchDirectory, error.path);
      throw new OperatorError('search-damaged', { file, folder: outputDirectory }, { cause: error });
    }
    throw error;
  }
}
