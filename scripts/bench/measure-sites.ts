import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleName } from './article-text.ts';
import type { BenchOptions, Measurement } from './bench-options.ts';
import { bestOf, type Trial } from './best-of.ts';
import { fileOfArticle, writeContentFolder } from './content-folder.ts';
import { edits } from './edits.ts';
import type { FolderChange } from './folder-files.ts';
import { measureDevelopment, measureWatch } from './follow-edits.ts';
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
 * @param articles how many
 * @param folder where content and sites are made, or stand already where they are to be taken as they are
 * @param onStart is told of each step before it begins
 * @throws Error when there is nothing to take
 */
export async function measureSites(
  { only, runs, reuse }: BenchOptions,
  articles: number,
  folder: string,
  hugo: string | undefined,
  onStart: (step: string) => void,
): Promise<Result[]> {
  const content = join(folder, 'content');
  const output = join(folder, 'site');
  const results: Result[] = [];
  const take = async (name: Result['name'], trial: Trial) => {
    onStart(name);
    results.push({ name, ...(await bestOf(runs, trial)) });
  };

  if (reuse) {
    const last = join(content, fileOfArticle(articleName(articles - 1, articles)));
    if (!existsSync(last) || !existsSync(output))
      throw new Error(`${folder} holds no site of ${articles} articles that --keep left.`);
  } else {
    onStart('content');
    writeContentFolder(content, articles);
  }
  const cache = join(folder, 'cache');
  const publicFiles = join(folder, 'public');
  mkdirSync(publicFiles, { recursive: true });
  const folders = ['--content', content, '--out', output, '--cache', cache, '--public', publicFiles];
  const build = (): Promise<Cost> => runMeasured(process.execPath, [program, 'build', ...folders, '--json']);
  const removeAll =
    (...names: readonly string[]) =>
    (): void => {
      for (const each of names) rmSync(each, { recursive: true, force: true });
    };

  const cleanly = { site: output, prepare: removeAll(output, cache), measure: build };
  if (only.has('pages')) {
    const makePages = () => runMeasured(process.execPath, [pages, content, output, cache, publicFiles]);
    await take('pages', { ...cleanly, measure: makePages });
  }
  if (only.has('clean')) await take('clean', cleanly);
  else if (needsSite(only)) {
    if (!reuse || only.has('pages')) cleanly.prepare();
    // Also of a site that is reused: its content may have been edited since.
    await build();
  }
  if (only.has('no-op')) await take('no-op', { site: output, measure: build });
  for (const name of ['body', 'headline', 'added', 'percent'] as const) {
    if (!only.has(name)) continue;
    const editAndBuild = (run: number) => {
      edits[name](content, articles, run);
      return build();
    };
    await take(name, { site: output, measure: editAndBuild });
  }
  const nameOf = (part: number) => (run: number) => articleName(Math.floor(articles / part) + run, articles);
  for (const [name, measure, article] of [
    ['watch', measureWatch, nameOf(4)],
    ['dev', measureDevelopment, nameOf(5)],
  ] as const) {
    const follow = (run: number) => measure(program, folders, { content, output, article: article(run) });
    if (only.has(name)) await take(name, { site: output, measure: follow });
  }
  const checked = join(folder, 'check-cache');
  const checking = ['check', '--content', content, '--cache', checked, '--public', publicFiles];
  const check = {
    site: checked,
    measure: () => runMeasured(process.execPath, [program, ...checking, '--format', 'json']),
  };
  if (only.has('check')) await take('check', { ...check, prepare: removeAll(checked) });
  if (only.has('check-again')) {
    // The second run keeps what Node compiled, and the times of files that were new to the first.
    for (let run = 0; run < 2; run++) await check.measure();
    await take('check-again', check);
  }
  if (only.has('limit')) {
    const bare = join(folder, 'limit');
    const passThrough = () => runMeasured(process.execPath, [limit, content, bare]);
    await take('limit', { site: bare, prepare: removeAll(bare), measure: passThrough });
  }
  if (only.has('hugo') && hugo !== undefined) {
    const source = join(folder, 'hugo');
    const site = join(folder, 'hugo-site');
    writeHugoSite(source, articles);
    const render = () => runMeasured(hugo, ['--quiet', '--source', source, '--destination', site]);
    await take('hugo', { site, prepare: removeAll(site), measure: render });
    const index = () => runMeasured(pagefind, ['--site', site]);
    await take('pagefind', { site, prepare: removeAll(join(site, 'pagefind')), measure: index });
  }
  return results;
}

/** Whether something is measured that begins with a site that is built. */
function needsSite(only: ReadonlySet<Measurement>): boolean {
  return (['no-op', ...Object.keys(edits), 'watch', 'dev'] as Measurement[]).some((name) => only.has(name));
}
