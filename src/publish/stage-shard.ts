import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { buildPeriods, periodsOf } from '../search/build/build-periods.ts';
import type { PlannedPeriod } from '../search/build/plan-index.ts';
import type { BuildOptions } from './build-options.ts';
import { planPart } from './page-plan.ts';
import { RecordedKeys } from './recorded-keys.ts';
import { searchOptions, stageSearchFiles } from './search-step.ts';
import { periodsOfShard, type Shard } from './shard.ts';
import { stagePages, type PageSite } from './stage-pages.ts';
import type { StagedFiles } from './stage-site.ts';
import type { SiteFiles } from './staging.ts';

/**
 * Stages the files of one shard: the pages of the articles of its periods, and the periods' bundles of the search index.
 * Pictures and attachments as they are stay out: a merge takes them from the content, at no more cost. What was made of
 * pictures is in it.
 */
export async function stageShard(
  shard: Shard,
  options: BuildOptions,
  site: PageSite,
  staging: SiteFiles,
): Promise<StagedFiles> {
  const { archive, published } = site;
  const search = searchOptions(archive, options);
  const periods = periodsIn(shard, options, archive);
  const made = buildPeriods(search, periods);
  // Awaited below; until then its failure must not count as unhandled.
  made.catch(() => undefined);

  const articles = new Set(articlesIn(periods));
  const plan = planPart(site, ({ subject }) => subject?.kind === 'article' && articles.has(subject.article));
  const keys = await stagePages(plan, site, options, new Set(), staging);
  if ((await made) > 0) options.onRebuilt?.('search');
  stageSearchFiles(search.output, published, staging);
  return { keys: RecordedKeys.of(keys), sitemaps: [] };
}

/** The articles whose pages are in a shard. */
export function articlesOfShard(shard: Shard, options: BuildOptions, archive: Archive): readonly Article[] {
  return articlesIn(periodsIn(shard, options, archive));
}

function periodsIn(shard: Shard, options: BuildOptions, archive: Archive): PlannedPeriod[] {
  return periodsOfShard(periodsOf(searchOptions(archive, options)), shard);
}

function articlesIn(periods: readonly PlannedPeriod[]): readonly Article[] {
  return periods.flatMap((period) => period.articles.map(({ article }) => article));
}
