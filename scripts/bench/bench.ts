// Measures how fast Baoku builds an archive of a given size, and how Hugo with Pagefind does: npm run bench -- --articles N
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benchOptions, usage, type BenchOptions } from './bench-options.ts';
import { ratiosOf, writeReport, type BenchReport } from './bench-report.ts';
import { measureSites } from './measure-sites.ts';

async function bench(options: BenchOptions): Promise<BenchReport> {
  const { articles, runs, keep } = options;
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const hugoVersion = hugo.status === 0 ? (/v[\d.]+/.exec(hugo.stdout)?.[0] ?? '') : undefined;
  const processors = cpus();
  const machine = {
    processor: processors[0]?.model ?? 'unknown',
    processors: processors.length,
    memory: totalmem(),
    load: loadavg()[0] ?? 0,
    node: process.version,
    hugo: hugoVersion === undefined ? undefined : `Hugo ${hugoVersion}`,
  };
  const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'baoku-bench-')) : resolve(keep);
  try {
    const onStart = (step: string): void => void process.stderr.write(`${step} …\n`);
    const results = await measureSites(options, folder, machine.hugo && 'hugo', onStart);
    return { articles, runs, machine, results, ratios: ratiosOf(results) };
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
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
