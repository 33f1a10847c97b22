import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchOptions, Measurement } from './bench-options.ts';
import { writeContentFolder } from './content-folder.ts';
import { edits } from './edits.ts';
import { folderChange, folderState, type FolderChange } from './folder-files.ts';
import { writeHugoSite } from './hugo-site.ts';
import { runMeasured, type Cost } from './run-measured.ts';

/** What one measurement found: the best wall and CPU time of its runs, the most memory, the last run's files. */
export interface Result extends Cost, FolderChange {
  readonly name: Measurement | 'pagefind';
}

const program = fileURLToPath(new URL('../../bin/baoku.mjs', import.meta.url));
const pagefind = fileURLToPath(new URL('../../node_modules/.bin/pagefind', import.meta.url));
const pages = fileURLToPath(new URL('pages.ts', import.meta.url));
const limit = fileURLToPath(new URL('limit.ts', import.meta.url));

/**
 * Measures Baoku, and Hugo with Pagefind, on the same articles.
 *
 * @param folder where content and sites are made
 * @param onStart is told of each step before it begins
 */
export async function measureSites(
  options: BenchOptions,
  folder: string,
  hugo: string | undefined,
  onStart: (step: string) => void,
): Promise<Result[]> {
  const { articles, only, runs } = options;
  const content = join(folder, 'content');
  const output = join(folder, 'site');
  const results: Result[] = [];
  const take = async (name: Result['name'], site: string, once: (run: number) => Promise<Cost>) => {
    onStart(name);
    results.push({ name, ...(await bestOf(runs, site, once)) });
  };

  onStart('content');
  writeContentFolder(content, articles);
  const cache = join(folder, 'cache');
  const publicFiles = join(folder, 'public');
  mkdirSync(publicFiles, { recursive: true });
  const folders = ['--content', content, '--out', output, '--cache', cache, '--public', publicFiles];
  const build = (): Promise<Cost> => runMeasured(process.execPath, [program, 'build', ...folders, '--json']);

  const withoutAnything = (): void => {
    for (const each of [output, cache]) rmSync(each, { recursive: true, force: true });
  };
  if (only.has('pages')) {
    await take('pages', output, () => {
      withoutAnything();
      return runMeasured(process.execPath, [pages, content, output, cache, publicFiles]);
    });
  }
  const cleanly = (): Promise<Cost> => {
    withoutAnything();
    return build();
  };
  if (only.has('clean')) await take('clean', output, cleanly);
  else if (['no-op', ...Object.keys(edits)].some((name) => only.has(name as Measurement))) await cleanly();
  if (only.has('no-op')) await take('no-op', output, build);
  for (const name of ['body', 'headline', 'added', 'percent'] as const) {
    if (!only.has(name)) continue;
    await take(name, output, (run) => {
      edits[name](content, articles, run);
      return build();
    });
  }
  const checked = join(folder, 'check-cache');
  const checkContent = (): Promise<Cost> =>
    runMeasured(process.execPath, [
      ...[program, 'check', '--content', content, '--cache', checked, '--public', publicFiles],
      ...['--format', 'json'],
    ]);
  if (only.has('check')) {
    await take('check', checked, () => {
      rmSync(checked, { recursive: true, force: true });
      return checkContent();
    });
  }
  if (only.has('check-again')) {
    // The second run keeps what Node compiled, and the times of files that were new to the first.
    for (let run = 0; run < 2; run++) await checkContent();
    await take('check-again', checked, checkContent);
  }
  if (only.has('limit')) {
    const bare = join(folder, 'limit');
    await take('limit', bare, () => {
      rmSync(bare, { recursive: true, force: true });
      return runMeasured(process.execPath, [limit, content, bare]);
    });
  }
  if (only.has('hugo') && hugo !== undefined) {
    const source = join(folder, 'hugo');
    const site = join(folder, 'hugo-site');
    writeHugoSite(source, articles);
    await take('hugo', site, () => {
      rmSync(site, { recursive: true, force: true });
      return runMeasured(hugo, ['--quiet', '--source', source, '--destination', site]);
    });
    await take('pagefind', site, () => {
      rmSync(join(site, 'pagefind'), { recursive: true, force: true });
      return runMeasured(pagefind, ['--site', site]);
    });
  }
  return results;
}

async function bestOf(
  runs: number,
  site: string,
  once: (run: number) => Promise<Cost>,
): Promise<Cost & FolderChange> {
  const costs: Cost[] = [];
  let change: FolderChange = { written: 0, bytes: 0, removed: 0 };
  for (let run = 0; run < runs; run++) {
    const before = folderState(site);
    costs.push(await once(run));
    change = folderChange(before, folderState(site));
  }
  const defined = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined);
  const [cpus, memories] = [defined(costs.map(({ cpu }) => cpu)), defined(costs.map(({ memory }) => memory))];
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: cpus.length === 0 ? undefined : Math.min(...cpus),
    memory: memories.length === 0 ? undefined : Math.max(...memories),
    ...change,
  };
}
