import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress } from '../../archive/addresses.ts';
import type { Site } from '../../archive/site.ts';
import { parseArticle } from '../../loader/parse-article.ts';

/**
 * The addresses of the article that stands in a file: its own, then its former ones. Whatever takes its place must answer at
 * all of them. None where the file has errors: it has no page.
 *
 * @param file path within the content folder
 */
export function standingAddresses(contentDirectory: string, file: string, site: Site): readonly string[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(contentDirectory, file));
  } catch {
    return [];
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const { entry } = parseArticle(file, text, hash('sha256', bytes), site);
  return entry === undefined ? [] : [articleAddress(entry), ...entry.aliases];
}
