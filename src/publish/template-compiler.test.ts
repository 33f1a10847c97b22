import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageDirectory } from './package-place.ts';
import { isWithin } from './source-key.ts';
import { shapingFiles } from './template-compiler.ts';

/** Where the making of a page begins: its view, its body, its template, and how templates are compiled. */
const beginnings = [
  'src/views/plan.ts',
  'src/publish/page-maker.ts',
  'src/pages/[...address].astro',
  'src/publish/template-entry.ts',
  'src/publish/astro-settings.ts',
];

/** Imports of our own files by path, those of types left out, which leave nothing in what runs. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(packageDirectory, file), 'utf8');
  const statements = text.matchAll(
    /^[ \t]*(?:import|export|@import)\b(?! type\b)[^;'"]*['"](\.[^'"]+\.\w+)(?:\?\w+)?['"]/gm,
  );
  const atPlaces = text.matchAll(/\b(?:import|new URL)\(\s*['"](\.[^'"]+\.\w+)(?:\?\w+)?['"]/g);
  return [...statements, ...atPlaces].map(([, written = '']) =>
    relative(packageDirectory, resolve(packageDirectory, file, '..', written)),
  );
}

/** Every file that is run for a page. */
function filesBehindPages(): readonly string[] {
  const found = new Set(beginnings);
  // A set's walk reaches what is added on the way.
  for (const file of found) for (const imported of importsOf(file)) found.add(imported);
  return [...found];
}

describe('the key of the templates', () => {
  const files = filesBehindPages();

  it('holds every file of ours that is run for a page', () => {
    expect(files.filter((file) => !existsSync(join(packageDirectory, file)))).toEqual([]);
    // Of each way to come upon one.
    for (const file of [
      'src/loader/normalize-lines.ts',
      'src/components/ArticleCards.astro',
      'src/styles/tokens.css',
      'src/search/page/start.ts',
    ])
      expect(files).toContain(file);
    const isHeld = (file: string) => isWithin(file.slice('src/'.length), shapingFiles);
    expect(files.filter((file) => !isHeld(file))).toEqual([]);
  });

  it.each(['src/search/build/write-bundle.ts', 'src/loader/read-content.ts', 'src/cli/main.ts'])(
    'does not hold %s, which shapes no page',
    (file) => {
      expect(existsSync(join(packageDirectory, file))).toBe(true);
      expect(isWithin(file.slice('src/'.length), shapingFiles)).toBe(false);
    },
  );
});
