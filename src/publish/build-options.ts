/** The steps of a build, in order; `search` runs beside `render`. */
export type BuildStep = 'read' | 'templates' | 'render' | 'search' | 'publish';

/** Where a build reads and writes: absolute folders. */
export interface BuildOptions {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
  /** Told of every step; counts are articles, pages or files. */
  readonly onProgress?: (step: BuildStep, done: number, total: number) => void;
}
