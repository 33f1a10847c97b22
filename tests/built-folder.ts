import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { BuildOptions } from '../src/publish/build-options.ts';
import { buildSite, type BuildResult } from '../src/publish/build-site.ts';
import { filesOf, stampsOf } from './compared-folders.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';
import { startingFolder, writeFolder } from './random-content.ts';

let folder: string;

/** Gives each test of a file a folder of its own, with some articles in its `content`. */
export function useBuiltFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baoku-incremental-'));
    writeFolder(at('content'), startingFolder());
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}

/** A path within the folder. */
export function at(...parts: readonly string[]): string {
  return join(folder, ...parts);
}

/** Builds `content` into `output`; the cache is `cache` unless a clean build is wanted. */
export async function build(
  output = 'site',
  cache = 'cache',
  options: Partial<BuildOptions> = {},
): Promise<Extract<BuildResult, { status: 'built' }>> {
  if (!existsSync(at(cache))) copyCompiledTemplates(at(cache));
  const result = await buildSite({
    contentDirectory: at('content'),
    publicDirectory: at('public'),
    outputDirectory: at(output),
    cacheDirectory: at(cache),
    ...options,
  });
  if (result.status !== 'built') throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

export const tree = (name: string) => filesOf(at(name));
export const stamps = (name: string) => stampsOf(at(name));
