import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, filesOf, stampsOf } from './compared-folders.ts';
import { prepareSite } from './faults/prepared-site.ts';
import { copyFolder, writeVersion } from './faults/test-site.ts';
import { plainEnvironment } from './plain-environment.ts';

const repository = resolve(import.meta.dirname, '..');

/** A site and a copy of Baoku that builds it, which tests change. */
const site = prepareSite();
const baoku = site.at('baoku');
beforeAll(() => {
  mkdirSync(baoku);
  for (const name of ['bin', 'src', 'package.json'])
    cpSync(join(repository, name), join(baoku, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(baoku, 'node_modules'));
  writeVersion(site, 'old', 6);
  build('site', 'cache');
});
afterAll(() => site.remove());

function build(output: string, cache: string): void {
  const folders = Object.entries({ content: 'content', out: output, cache });
  execFileSync(
    process.execPath,
    [
      join(baoku, 'bin/baoku.mjs'),
      'build',
      ...folders.flatMap(([option, name]) => [`--${option}`, site.at(name)]),
    ],
    { cwd: site.root, env: plainEnvironment(), stdio: 'pipe' },
  );
}

/** Builds with the changed Baoku, and holds what stands there then to what a clean build makes. */
function rebuild(name: string): { readonly written: string[]; readonly different: string[] } {
  const [files, stamps] = [filesOf(site.at('site')), stampsOf(site.at('site'))];
  build('site', 'cache');
  copyFolder(site.at('cache/templates'), site.at(`${name}-cache/templates`));
  build(name, `${name}-cache`);
  const made = filesOf(site.at('site'));
  expect(changed(made, filesOf(site.at(name)))).toEqual([]);
  // The marker says that files were swapped in.
  const written = changed(stamps, stampsOf(site.at('site'))).filter((path) => path !== '/.baoku-output');
  return { written, different: changed(files, made) };
}

function replaceIn(file: string, before: string, after: string): void {
  const text = readFileSync(join(baoku, file), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(baoku, file), text.replace(before, after));
}

describe('a build after a change of Baoku itself', () => {
  it('writes what a changed template shows and what bodies are read by, and touches no other file', () => {
    replaceIn('src/templates/NotFoundPage.astro', '</PageLayout>', '  <p>查无此页。</p>\n</PageLayout>');
    replaceIn('src/loader/body-context.ts', 'width, height, ...', 'width: width + 1, height, ...');
    const { written, different } = rebuild('template');
    expect(written).toEqual(different);
    expect(written).toContain('/404.html');
    expect(written.filter((path) => /^\/20\d\d\/\d\d\/\d\d\/.+\/index\.html$/.test(path))).toHaveLength(6);
    // The bundles of search are named by how bodies are read.
    expect(written.filter((path) => !path.startsWith('/search/'))).toHaveLength(7);
  });

  it('writes a changed style sheet and the page that links to it, and touches no other file', () => {
    appendFileSync(join(baoku, 'src/styles/year-chart.css'), '\n.year-chart {\n  gap: 3px;\n}\n');
    const { written, different } = rebuild('style');
    expect(written).toEqual(different);
    expect(written.filter((path) => !path.endsWith('.css'))).toEqual(['/search/index.html']);
    // The sheet, which is named by its hash, and the one before.
    expect(written).toHaveLength(3);
  });
});
