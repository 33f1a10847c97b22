import { resolve } from 'node:path';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { ReadContent } from './read-content.ts';

/** What is read where there is no content folder: nothing, with the problem that says so. */
export async function contentOfMissingFolder(contentDirectory: string): Promise<Omit<ReadContent, 'cache'>> {
  const { defaultSettings } = await import('./parse-site.ts');
  const place = { file: '.', line: 1, column: 1 };
  const problem = newProblem('content-folder-missing', place, { folder: resolve(contentDirectory) });
  return {
    ...defaultSettings(),
    articles: [],
    pages: [],
    topics: [],
    theme: {},
    records: [],
    redirects: [],
    files: [],
    problems: [problem],
  };
}
