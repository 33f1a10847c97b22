import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import type { IndexLimits } from './plan-index.ts';

export interface SearchOptions {
  /** Those that are published, newest first. */
  readonly articles: readonly Article[];
  readonly contentDirectory: string;
  /** Folder to fill: it is published as `search/`, and what stands in it from earlier builds goes. */
  readonly output: string;
  readonly cacheDirectory: string;
  readonly site: Site;
  /** Whether to fold what changed into the periods' bundles, as a clean build does. */
  readonly compact?: boolean;
  /** Child processes at a time; by default as many as there are processors, and memory for. */
  readonly workers?: number;
  /** Instead of the standard ones. */
  readonly limits?: Partial<IndexLimits>;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

// Chosen by measurement: see docs/search.md.

/** How an archive is divided into bundles. */
export const standardLimits: IndexLimits = { largestBundle: 3500, remakeAtMost: 300, largestRecent: 500 };

/** What shapes a bundle besides its articles. */
export const bundleSettings = { chunkSize: 16_000, recordsPerPart: 25 };
