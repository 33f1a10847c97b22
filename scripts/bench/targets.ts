import type { Result } from './measure-sites.ts';
import type { Ratios } from './ratios.ts';

/** A target, and whether what was measured meets it. */
export interface Verdict {
  /** `ratio`: wall time divided by that of Hugo and Pagefind. `wall`: seconds. `memory`: bytes, the most of any build. */
  readonly measure: 'ratio' | 'wall' | 'memory';
  /** The measurement; of memory, the one that took most. */
  readonly name: Result['name'];
  readonly atMost: number;
  readonly found: number;
  readonly met: boolean;
}

/** The clean build of an archive of ten times as many articles: its time divided by that of the smaller one. */
export interface Factor extends Omit<Verdict, 'measure' | 'name'> {
  readonly articles: readonly [smaller: number, larger: number];
}

interface Targets {
  readonly memory: number;
  /** Of a clean build, divided by Hugo and Pagefind. */
  readonly ratio?: number;
  readonly seconds: Readonly<Partial<Record<Result['name'], number>>>;
}

/** By number of articles, on two processors, with search. */
const targets: Readonly<Record<number, Targets>> = {
  10_000: { ratio: 0.6, memory: 2.5e9, seconds: { 'no-op': 1.5, body: 2, added: 2.5, watch: 1, dev: 1 } },
  100_000: { memory: 4e9, seconds: { 'no-op': 5, body: 6, added: 8 } },
};
const largestFactor = 12;
const builds: readonly Result['name'][] = [
  'pages',
  'clean',
  'no-op',
  'body',
  'headline',
  'added',
  'percent',
  'watch',
];

/** What the targets for so many articles say of what was measured; nothing for numbers that have none. */
export function verdictsOf(articles: number, results: readonly Result[], ratios: Ratios): Verdict[] {
  const wanted = targets[articles];
  if (wanted === undefined) return [];
  const verdicts: Verdict[] = [];
  const judge = (measure: Verdict['measure'], name: Result['name'], atMost?: number, found?: number) => {
    if (atMost !== undefined && found !== undefined)
      verdicts.push({ measure, name, atMost, found, met: found <= atMost });
  };
  judge('ratio', 'clean', wanted.ratio, ratios.clean?.wall);
  for (const { name, wall } of results) judge('wall', name, wanted.seconds[name], wall);
  const [largest] = results
    .filter(({ name, memory }) => builds.includes(name) && memory !== undefined)
    .sort((a, b) => (b.memory ?? 0) - (a.memory ?? 0));
  if (largest !== undefined) judge('memory', largest.name, wanted.memory, largest.memory);
  return verdicts;
}

/** Compares the clean builds of 10,000 and of 100,000 articles; `undefined` where one of them was not measured. */
export function factorOf(
  sizes: readonly { readonly articles: number; readonly results: readonly Result[] }[],
): Factor | undefined {
  const articles = [10_000, 100_000] as const;
  const [smaller, larger] = articles.map((wanted) =>
    sizes.find((size) => size.articles === wanted)?.results.find(({ name }) => name === 'clean'),
  );
  if (smaller === undefined || larger === undefined) return undefined;
  const found = larger.wall / smaller.wall;
  return { articles, atMost: largestFactor, found, met: found <= largestFactor };
}
