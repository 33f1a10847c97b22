import type { Clock } from './dated-content.ts';
import type { ContentMemory } from '../loader/content-cache.ts';
import type { HeldThread } from './output-listing.ts';
import type { IndexLimits } from '../search/build/plan-index.ts';
import type { Shard } from './shard.ts';

/** The steps of a build, in order; `search` runs beside `render`, and `examine-pictures` belongs to `read`. */
export type BuildStep =
  'read' | 'examine-pictures' | 'templates' | 'pictures' | 'render' | 'search' | 'publish';

/**
 * A part of the cache: what was read of the content, the compiled templates, the pictures that were made, the search index, the
 * record of what was published.
 */
export type CachePart = 'content' | 'templates' | 'pictures' | 'search' | 'record';

/** What a build could not make of pictures on this machine. The site is whole without it. */
export type PictureNote =
  /** Nothing here reads and writes pictures: so many are published as they are and in no other size. */
  | { readonly kind: 'originals-only'; readonly count: number }
  /** These could not be made smaller and are published as they are: paths within the content folder. */
  | { readonly kind: 'not-converted'; readonly files: readonly string[] }
  /** So many pictures for other websites were not drawn, since no font has these characters; none given where nothing here draws. */
  | { readonly kind: 'not-drawn'; readonly count: number; readonly characters: string };

/** Where a build reads and writes: absolute folders. */
export interface BuildOptions {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
  /** Tells as of when articles are judged that are to be seen from or until some moment. Without it, the system's clock. */
  readonly clock?: Clock;
  /** Whether drafts are published too, for somebody to look at. */
  readonly drafts?: boolean;
  /** Told of every step; counts are articles, pages or files. */
  readonly onProgress?: (step: BuildStep, done: number, total: number) => void;
  /** Told of each part of the cache that stood there and could not be used: it was damaged, or another version's. Of one part, perhaps several times. */
  readonly onRebuilt?: (part: CachePart) => void;
  /** Told what could not be made of pictures. */
  readonly onPictures?: (note: PictureNote) => void;
  /** `keep`: the search files stay as they are published, for a build that follows at once. */
  readonly search?: 'make' | 'keep';
  /** Whether search is to consist of the files that a clean build makes, with no bundle of recent changes. */
  readonly compact?: boolean;
  /** Makes this part of the site alone, for a merge, and into a folder of its own. */
  readonly shard?: Shard;
  /** The folders of all shards of the content: pages and search bundles in them are taken, not made. Absolute. */
  readonly shards?: readonly string[];
  /** How search is divided, instead of the standard. */
  readonly indexLimits?: Partial<IndexLimits>;
  /** What a process that builds again and again keeps between its builds. */
  readonly memory?: BuildMemory;
  /** Ends the making of search files; the build then throws what the signal says. */
  readonly signal?: AbortSignal;
}

/** Carries what one build knows to the next within one process. What is published does not depend on it. */
export interface BuildMemory {
  readonly content: ContentMemory;
  readonly listing: HeldThread;
}
