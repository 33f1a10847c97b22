// Measures how fast Baoku builds an archive of a given size, and how Hugo with Pagefind does: npm run bench -- --articles N
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benchOptions, usage, type BenchOptions } from './bench-options.ts';
import { writeReport, type BenchReport, type SizeReport } from './bench-report.ts';
import { measureSites } from './measure-sites.ts';
import { ratiosOf } from './ratios.ts';
import { factorOf, verdictsOf } from './targets.ts';

async function bench(options: BenchOptions): Promise<BenchReport> {
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const hugoVersion = hugo.status === 0 ? (/v[\d.]+/.exec(hugo.stdout)?.[0] ?? '') : undefined;
  const processors = cpus();
  const machine = {
    processor: processors[0]?.model ?? 'unknown',
    processors: processors.length,
    memory: totalmem(),
    node: process.version,
    hugo: hugoVersion === undefined ? undefined : `Hugo ${hugoVersion}`,
  };
  const sizes: SizeReport[] = [];
  for (const articles of options.articles)
    sizes.push(await benchSize(options, articles, machine.hugo && 'hugo'));
  return { runs: options.runs, machine, sizes, factor: factorOf(sizes) };
}

async function benchSize(
  options: BenchOptions,
  articles: number,
  hugo: string | undefined,
): Promise<SizeReport> {
  const { keep } = options;
  const parent = keep === undefined ? mkdtempSync(join(tmpdir(), 'baoku-bench-')) : resolve(keep);
  const onStart = (step: string): void => void process.stderr.write(`${articles} articles: ${step} …\n`);
  const load = loadavg()[0] ?? 0;
  try {
    const results = await measureSites(options, articles, join(parent, String(articles)), hugo, onStart);
    const ratios = ratiosOf(results);
    return { articles, load, results, ratios, verdicts: verdictsOf(articles, results, ratios) };
  } finally {
    if (keep === undefined) rmSync(parent, { recursive: true, force: true });
  }
}

let options: BenchOptions;
try {
  options = benchOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exit(2);
}
const report = await bench(options);
console.log(options.json ? JSON.stringify(report, null, 2) : writeReport(report));
