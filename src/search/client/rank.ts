/** How one word of a query stands in an article. */
export interface WordStrength {
  /** Number of occurrences. */
  readonly frequency: number;
  readonly inHeadline: boolean;
}

/**
 * How well an article answers a query; more is better. The headline outweighs any number of occurrences, and
 * occurrences outweigh age, which tells apart what is equal otherwise. The numbers were chosen by trial: with them
 * every article with the words in its headline stood above those without.
 *
 * @param words of the query; without any, age alone counts
 * @param recency from 0, the archive's oldest day, to 1, its newest
 */
export function relevance(words: readonly WordStrength[], recency: number): number {
  const strengths = words.map(
    ({ frequency, inHeadline }) => (inHeadline ? 3 : 0) + (2.2 * frequency) / (frequency + 1.2),
  );
  const mean = strengths.length === 0 ? 0 : strengths.reduce((sum, each) => sum + each, 0) / strengths.length;
  return mean + 0.3 * recency;
}
