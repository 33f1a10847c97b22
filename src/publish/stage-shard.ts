import type { Article } from '../archive/article.ts';
import { buildPeriods, periodsOf } from '../search/build/build-periods.ts';
import { planPages } from '../views/plan.ts';
import type { BuildOptions } from './build-options.ts';
import type { PageKey } from './page-key.ts';
import { searchOptions, stageSearchFiles } from './search-step.ts';
import { periodsOfShard, type Shard } from './shard.ts';
import { stagePages, type PageSite } from './stage-pages.ts';
import type { SiteFiles } from './staging.ts';

/**
 * Stages the files of one shard: the pages of the articles of its periods, and the periods' bundles of the search index.
 * Pictures and attachments stay out: a merge takes them from the content, at no more cost.
 *
 * @returns the pages' keys, by their files' paths
 */
export async function stageShard(
  shard: Shard,
  options: BuildOptions,
  site: PageSite,
  staging: SiteFiles,
): Promise<ReadonlyMap<string, PageKey>> {
  const { archive, published } = site;
  const search = searchOptions(archive, options);
  const periods = periodsOfShard(periodsOf(search), shard);
  const made = buildPeriods(search, periods);
  // Awaited below; until then its failure must not count as unhandled.
  made.catch(() => undefined);

  const articles = new Set<Article>(
    periods.flatMap((period) => period.articles.map(({ article }) => article)),
  );
  const pages = planPages(archive).filter(
    ({ subject }) => subject?.kind === 'article' && articles.has(subject.article),
  );
  const keys = await stagePages(pages, site, options, new Set(), staging);
  if ((await made) > 0) options.onRebuilt?.('search');
  stageSearchFiles(search.output, published, staging);
  return keys;
}
