import { articleAddress, hrefOf } from '../../archive/addresses.ts';
import type { Article } from '../../archive/article.ts';
import type { Site } from '../../archive/site.ts';
import type { SearchClient } from '../client/search-client.ts';

/** Ids of articles. */
export interface ListingDifference {
  /** Of those that should be indexed and are not. */
  readonly missed: readonly string[];
  /** Of those that are indexed and should not be; addresses where an article has no id here. Twice if found twice. */
  readonly wrong: readonly string[];
}

/** Compares the articles that an index lists, whatever stands in them, with those that it should. */
export async function compareListing(
  articles: readonly Article[],
  site: Site,
  client: Pick<SearchClient, 'search' | 'records'>,
): Promise<ListingDifference> {
  const { hits } = await client.search('', { filters: { from: '0000-01-01', to: '9999-12-31' } });
  const left = new Map(articles.map((article) => [hrefOf(site, articleAddress(article)), article.id]));
  const known = new Map(left);
  const wrong: string[] = [];
  for (const { address } of await client.records(hits)) {
    if (!left.delete(address)) wrong.push(known.get(address) ?? address);
  }
  return { missed: [...left.values()], wrong };
}
