import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildSite } from '../src/publish/build-site.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

let folder: string;

/** Gives a file of tests a folder in which each publishes sites. The templates are compiled once for each other base path. */
export function usePublishedFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baoku-sites-'));
    copyCompiledTemplates(at('cache'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

/** A path within the folder. */
export function at(...parts: readonly string[]): string {
  return join(folder, ...parts);
}

/** Builds a content folder given as path → text, and gives the published files as path → text. */
export async function publish(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const contentDirectory = at(name, 'content');
  mkdirSync(join(contentDirectory, 'articles'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(contentDirectory, path)), { recursive: true });
    writeFileSync(join(contentDirectory, path), text);
  }
  const outputDirectory = at(name, 'site');
  const result = await buildSite({
    contentDirectory,
    publicDirectory: at(name, 'public'),
    outputDirectory,
    cacheDirectory: at('cache'),
  });
  expect(result).toMatchObject({ status: 'built' });
  const paths = readdirSync(outputDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(outputDirectory.length + 1), readFileSync(path, 'utf8')]));
}
