import type { Content } from '../archive/content.ts';
import type { BuildOptions } from './build-options.ts';
import type { MergedShards } from './merged-shards.ts';
import type { PictureOutcome, PictureTask } from './make-pictures.ts';
import type { RecordedKeys } from './recorded-keys.ts';
import { digestFiles, readShardRecord, removeShardRecord, writeShardRecord } from './shard-record.ts';
import type { Shard } from './shard.ts';
import { picturesOfSite } from './shown-pictures.ts';
import { originOf, siteHash } from './site-hash.ts';
import type { PageSite } from './stage-pages.ts';
import type { StagedFiles } from './stage-site.ts';
import type { SiteFiles } from './staging.ts';

/** What a build makes: a whole site, or a shard of one. */
export interface BuildTarget {
  /** Hash of everything that shapes it: the same again means that there is nothing to do. */
  readonly whole: string;
  /** The number of articles, given that of pages. */
  readonly articlesIn: (pages: number) => number;
  /** Whether the output folder says that it is finished, where it has to. */
  readonly isFinished: () => boolean;
  /** Makes and stages what it publishes of pictures besides themselves. */
  readonly makePictures: (task: Omit<PictureTask, 'shown' | 'shards'>) => Promise<PictureOutcome>;
  readonly stage: (options: BuildOptions, site: PageSite, staging: SiteFiles) => Promise<StagedFiles>;
  /** Before the first file of the output folder changes. */
  readonly begin: () => void;
  /** After the last one changed: `paths` is what the folder holds then. */
  readonly finish: (paths: ReadonlySet<string>, keys: RecordedKeys) => void;
}

/**
 * @param shards what other builds made, of the same content
 * @throws OperatorError `shards-of-other-content`
 */
export function siteTarget(
  options: BuildOptions,
  content: Content,
  shards: MergedShards | undefined,
): BuildTarget {
  const origin = originOf(content);
  shards?.checkContent(origin.content);
  return {
    whole: siteHash(origin, options.publicDirectory),
    articlesIn: () => content.articles.filter(({ status }) => status === 'published').length,
    isFinished: () => true,
    async makePictures(task) {
      const { makePictures } = await import('./make-pictures.ts');
      return makePictures({ ...task, shown: picturesOfSite(task.archive), shards });
    },
    async stage(stageOptions, site, staging) {
      // Only here: what makes pages takes longer to load than an unchanged site takes to recognize.
      const { stageSite } = await import('./stage-site.ts');
      return stageSite(stageOptions, { ...site, shards }, staging);
    },
    begin: () => undefined,
    finish: () => undefined,
  };
}

/** No public files are in a shard, and its pages are those of its articles. */
export function shardTarget({ outputDirectory }: BuildOptions, content: Content, shard: Shard): BuildTarget {
  const origin = originOf(content);
  const read = readShardRecord(outputDirectory);
  const earlier = read === 'damaged' ? undefined : read;
  return {
    whole: `${origin.generator} ${origin.content} ${shard.number}/${shard.total}`,
    // Each edition has a page of each.
    articlesIn: (pages) => (content.site.traditionalEdition === true ? pages / 2 : pages),
    isFinished: () => earlier !== undefined,
    async makePictures(task) {
      const [{ makePictures }, { articlesOfShard }] = await Promise.all([
        import('./make-pictures.ts'),
        import('./stage-shard.ts'),
      ]);
      const articles = articlesOfShard(shard, task.options, task.archive);
      return makePictures({ ...task, shown: { articles, others: [], isWholeSite: false } });
    },
    async stage(options, site, staging) {
      const { stageShard } = await import('./stage-shard.ts');
      return stageShard(shard, options, site, staging);
    },
    begin: () => removeShardRecord(outputDirectory),
    finish(paths, keys) {
      const files = digestFiles(outputDirectory, paths, keys, earlier);
      writeShardRecord(outputDirectory, { ...origin, ...shard, files });
    },
  };
}
