import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { benchArticles } from '../../scripts/bench/article-text.ts';
import type { Article } from '../../src/archive/article.ts';
import { planBundles } from '../../src/search/build/plan-bundles.ts';
import { standardLimits } from '../../src/search/build/search-options.ts';

const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/scale.md'), 'utf8');
const oneLine = text.replaceAll(/\s+/g, ' ');

/** The numbers of a sentence of the document, in the order in which they stand there. */
function numbersIn(sentence: RegExp): number[] {
  const found = sentence.exec(oneLine);
  expect(found, sentence.source).not.toBeNull();
  return (found ?? []).slice(1).map((written) => Number(written.replace(',', '')));
}

const [begin = 0, each = 0, beginKept = 0, eachKept = 0] = numbersIn(
  /reading\*\*: ([\d.]+) \+ ([\d.]+) _n_ in one process; ([\d.]+) \+ ([\d.]+) _n_ with a kept cache/,
);
const [own = 0] = numbersIn(/own work\*\*: ([\d.]+) _n_ ÷ _k_/);
const [rest = 0] = numbersIn(/rest of a merge\*\*: ([\d.]+) _n_/);
const [base = 0, low = 0, otherBase = 0, high = 0, least = 0] = numbersIn(
  /from ([\d.]+) GB \+ (\d+) kB an article .* to ([\d.]+) GB \+ (\d+) kB .* it is ([\d.]+) GB at the least/,
);
const [files = 0, kilobytes = 0] = numbersIn(/\*\*files\*\*: ([\d.]+) an article, ([\d.]+) kB an article/);
const [inBundle = 0, years = 0] = numbersIn(/for every ([\d,]+)\. The table is for (\d+) years/);
const [first = 0, entry = 0, further = 0] = numbersIn(
  /about (\d+) kB with the page\) and the manifest \((\d+) bytes .* about (\d+) kB from/,
);

const reading = (articles: number) => begin + each * articles;
const merge = (articles: number) => reading(articles) + rest * articles;
const oneBuild = (articles: number) => merge(articles) + own * articles;

function bundlesOf(articles: number): number {
  const ofYear = articles / years;
  return ofYear > inBundle
    ? years * 12 * Math.ceil(ofYear / 12 / inBundle)
    : Math.ceil(years / Math.floor(inBundle / ofYear));
}

const brief = (value: number) => String(Number(value.toFixed(value < 0.3 ? 2 : value < 10 ? 1 : 0)));

function time(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(0)} s`;
  return seconds < 3600 ? `${(seconds / 60).toFixed(0)} min` : `${brief(seconds / 3600)} hours`;
}

function count(value: number): string {
  return value < 1e6 ? value.toLocaleString('en') : `${brief(value / 1e6)} million`;
}

function memory(articles: number): string {
  const [from = 0, to = 0] = [low, high].map((each) => Math.max(least, base + (each * articles) / 1e6));
  return from === to ? `${from} GB` : `${from.toFixed(0)} to ${to.toFixed(0)} GB`;
}

/** What a reader loads for an answer from some of all bundles. */
function loaded(asked: number, all: number): string {
  return `${brief((first * 1e3 + entry * all + (asked - 1) * further * 1e3) / 1e6)} MB`;
}

/** A column of the table. */
function figures(articles: number, shards: number): string[] {
  const bundles = bundlesOf(articles);
  const work = time((own * articles) / shards);
  return [
    time(oneBuild(articles)),
    `${time(reading(articles))} + ${work}`,
    `${time(beginKept + eachKept * articles)} + ${work}`,
    time(merge(articles)),
    memory(articles),
    count(files * articles),
    `${brief((kilobytes * articles) / 1e6)} GB`,
    count(bundles),
    loaded(1, bundles),
    loaded(bundles, bundles),
    loaded(Math.max(1, bundles / years), bundles),
  ];
}

it('the table of large archives is what the formulas give', () => {
  expect(otherBase).toBe(base);
  const table = /\|[ ]+\| 10,000, 3 shards.*?\n\n/s.exec(text)?.[0] ?? '';
  const [, , ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect([2, 3, 4].map((column) => rows.map((row) => row[column]))).toEqual([
    figures(10_000, 3),
    figures(1_000_000, 20),
    figures(10_000_000, 100),
  ]);
});

it('the formulas give what was measured, within a tenth', () => {
  const [whole = 0] = numbersIn(/\| one build \| (\d+) s/);
  const shards = numbersIn(
    /\| shard 1 of 3 \| (\d+) s .*\| shard 2 of 3 \| (\d+) s .*\| shard 3 of 3 \| (\d+) s/,
  );
  const [merged = 0] = numbersIn(/\| merge \| (\d+) s/);
  const [nothing = 0, larger = 0] = numbersIn(
    /\| a shard of nothing \| (\d+) s .* it took (\d+) s and [\d.]+ GB with 50,000/,
  );
  const pairs = [
    [oneBuild(10_000), whole],
    [reading(10_000) + (own * 10_000) / 3, shards.reduce((sum, one) => sum + one, 0) / 3],
    [merge(10_000), merged],
    [reading(10_000), nothing],
    [reading(50_000), larger],
  ] as const;
  for (const [computed, measured] of pairs) expect(Math.abs(computed / measured - 1)).toBeLessThan(0.1);
});

it('what is said of a million articles follows from the formulas', () => {
  const [divided, twenty, ten] = numbersIn(
    /shards divide (\d+) % of the work.* in (\d+) % of the time of one, and ten in (\d+) %/,
  );
  const articles = 1_000_000;
  const withShards = (shards: number) => reading(articles) + (own * articles) / shards + merge(articles);
  const percent = (part: number) => Math.round((100 * part) / oneBuild(articles));
  expect([divided, twenty, ten]).toEqual([own * articles, withShards(20), withShards(10)].map(percent));
});

it('the number of bundles is that of the planned ones', () => {
  expect(inBundle).toBe(standardLimits.largestBundle);
  const days = [...benchArticles(10_000)].map(({ day }) => ({ day }) as Article);
  days.sort((a, b) => (a.day < b.day ? 1 : -1));
  expect(new Set(days.map(({ day }) => day.slice(0, 4))).size).toBe(years);
  expect(planBundles(days, inBundle)).toHaveLength(bundlesOf(10_000));
});
