import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchArticles } from '../scripts/bench/article-text.ts';
import { benchOptions } from '../scripts/bench/bench-options.ts';
import { writeReport, type BenchReport } from '../scripts/bench/bench-report.ts';
import { contentFiles } from '../scripts/bench/content-folder.ts';
import type { Result } from '../scripts/bench/measure-sites.ts';
import { ratiosOf } from '../scripts/bench/ratios.ts';
import { factorOf, verdictsOf } from '../scripts/bench/targets.ts';

/** One of them is as long as one in 2,000 is. */
const articles = 2001;

describe('the content that the bench makes', () => {
  it('is the same for the same number of articles, byte for byte', () => {
    const first = new Map(contentFiles(articles));
    expect(first.size).toBe(articles + 1);
    expect(new Map(contentFiles(articles))).toEqual(first);
  });

  it('has bodies as long as those of real archives', () => {
    const lengths = Array.from(benchArticles(articles), ({ body }) => body.length).sort((a, b) => a - b);
    const isAbout = (found: number | undefined, wanted: number) => {
      expect(found).toBeGreaterThan(wanted * 0.9);
      expect(found).toBeLessThan(wanted * 1.1);
    };
    isAbout(lengths[articles >> 1], 570);
    isAbout(lengths[Math.floor(articles * 0.9)], 1500);
    isAbout(lengths.at(-1), 40_000);
    expect(lengths.at(-2)).toBeLessThan(10_000);
  });
});

const measured = (name: Result['name'], wall: number, memory = 1e9): Result => ({
  name,
  wall,
  cpu: wall * 2,
  memory,
  written: 3,
  bytes: 4e6,
  removed: 0,
});

const results = [
  measured('pages', 30),
  measured('clean', 50, 2e9),
  measured('no-op', 1.5),
  measured('body', 2.1),
  measured('hugo', 20),
  measured('pagefind', 80, 4e9),
];

describe('the ratios of the bench', () => {
  it('divide what makes search by Hugo and Pagefind together, and what does not by Hugo', () => {
    const ratios = ratiosOf(results);
    expect(ratios.clean).toEqual({ to: 'Hugo + Pagefind', wall: 0.5, cpu: 0.5, memory: 0.5 });
    expect(ratios.body).toMatchObject({ to: 'Hugo + Pagefind', wall: 0.021 });
    expect(ratios.pages).toEqual({ to: 'Hugo', wall: 1.5, cpu: 1.5, memory: 1 });
    expect(Object.keys(ratios)).not.toContain('hugo');
  });

  it('are none where Hugo or Pagefind was not measured', () => {
    expect(ratiosOf(results.slice(0, -1))).toEqual({});
  });
});

describe('the verdicts of the bench', () => {
  it('say for 10,000 articles which targets are met', () => {
    expect(verdictsOf(10_000, results, ratiosOf(results))).toEqual([
      { measure: 'ratio', name: 'clean', atMost: 0.6, found: 0.5, met: true },
      { measure: 'wall', name: 'no-op', atMost: 1.5, found: 1.5, met: true },
      { measure: 'wall', name: 'body', atMost: 2, found: 2.1, met: false },
      { measure: 'memory', name: 'clean', atMost: 2.5e9, found: 2e9, met: true },
    ]);
  });

  it('have other limits for 100,000 articles, and none for other numbers', () => {
    expect(verdictsOf(100_000, [measured('added', 8.1, 4.1e9)], {})).toEqual([
      { measure: 'wall', name: 'added', atMost: 8, found: 8.1, met: false },
      { measure: 'memory', name: 'added', atMost: 4e9, found: 4.1e9, met: false },
    ]);
    expect(verdictsOf(5000, results, ratiosOf(results))).toEqual([]);
  });

  it('compare the clean builds of both sizes', () => {
    const small = { articles: 10_000, results };
    const large = (wall: number) => ({ articles: 100_000, results: [measured('clean', wall)] });
    expect(factorOf([small, large(600)])).toMatchObject({ found: 12, met: true });
    expect(factorOf([large(601), small])).toMatchObject({ met: false });
    expect(factorOf([small])).toBeUndefined();
  });
});

describe('the report of the bench', () => {
  const machine = { processor: 'CPU', processors: 2, memory: 16e9, node: 'v24.0.0', hugo: 'Hugo v0.111.3' };
  const ratios = ratiosOf(results);
  const size = {
    articles: 10_000,
    load: 0.1,
    results,
    ratios,
    verdicts: verdictsOf(10_000, results, ratios),
  };
  const report: BenchReport = { runs: 1, machine, sizes: [size], factor: undefined };

  it('gives each row its ratio and what its target says', () => {
    const lines = writeReport(report).split('\n');
    const row = (title: string) => lines.find((line) => line.startsWith(title))?.split(/\s{2,}/);
    expect(row('clean build  ')).toEqual([
      ...['clean build', '50.00', '100.00', '2000', '3', '4.0', '0', '0.50', '÷ ≤ 0.6: met'],
    ]);
    expect(row('one edited body')?.slice(-2)).toEqual(['0.02', '≤ 2 s: missed']);
    expect(row('pages without search')?.at(-1)).toBe('1.50 (Hugo)');
    expect(lines).toContain('memory, most of any build (clean build): 2.00 GB; ≤ 2.5 GB: met');
  });

  it('says what memory means, and how the sizes compare where both were measured', () => {
    expect(writeReport(report)).toMatch(/Memory is that of all processes .* every 50 ms/);
    expect(writeReport(report)).not.toContain('100000');
    const factor = factorOf([size, { articles: 100_000, results: [measured('clean', 350)] }]);
    expect(writeReport({ ...report, factor })).toContain(
      'clean build, 100000 articles ÷ 10000: 7.0; ≤ 12: met',
    );
  });
});

describe('the options of the bench', () => {
  it('take several numbers of articles, and a folder to be used again', () => {
    const { articles: numbers, reuse } = benchOptions([
      ...['--articles', '10000,100000', '--keep', 'here', '--reuse'],
    ]);
    expect({ numbers, reuse }).toEqual({ numbers: [10_000, 100_000], reuse: true });
  });

  it('refuse to use again what was not kept, numbers too small, and what cannot be measured', () => {
    expect(() => benchOptions(['--reuse'])).toThrow('--keep');
    expect(() => benchOptions(['--articles', '10000,1'])).toThrow('at least 100');
    expect(() => benchOptions(['--only', 'clean,speed'])).toThrow('Unknown measurement speed');
  });
});

describe('npm run bench', () => {
  it('builds an archive and tells programs what that cost', () => {
    const bench = resolve(import.meta.dirname, '../scripts/bench/bench.ts');
    const args = [bench, '--articles', '100', '--only', 'clean,no-op', '--json'];
    const text = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    const { sizes } = JSON.parse(text) as BenchReport;
    expect(sizes).toMatchObject([
      {
        articles: 100,
        results: [
          { name: 'clean', wall: expect.any(Number), removed: 0 },
          { name: 'no-op', written: 0, bytes: 0, removed: 0 },
        ],
        verdicts: [],
      },
    ]);
    expect(sizes[0]?.results[0]?.written).toBeGreaterThan(200);
  });
});
