import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import { kindOfFile } from '../loader/article-files.ts';
import { decodeText } from '../loader/decode-text.ts';
import { articleDespiteErrors } from '../loader/despite-errors.ts';
import { fileLimit } from '../loader/markdown-file.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';

/** What the articles are that have errors and were left out. */
export interface FaultyArticles {
  /** As far as they can be read. */
  readonly articles: readonly Article[];
  /** Whether there are some of which nothing is known: neither their days nor what they name. */
  readonly hasUnknown: boolean;
}

/** @param files that have errors, as paths within the content folder; one that is gone by now says nothing */
export function readFaulty(
  contentDirectory: string,
  files: readonly string[],
  site: Site,
  rules: ReadingRules,
): FaultyArticles {
  const read = files
    .filter((file) => kindOfFile(file, rules) === 'article')
    .map((file) => {
      const text = textOfFile(contentDirectory, file);
      return text === undefined ? undefined : articleDespiteErrors(file, text, site, rules);
    });
  return { articles: read.filter((article) => article !== undefined), hasUnknown: read.includes(undefined) };
}

/** The text of a file that can be read as such. Reading the content has reported what stands against it. */
export function textOfFile(contentDirectory: string, file: string): string | undefined {
  const path = join(contentDirectory, file);
  try {
    // Neither a pipe, which would never end, nor a link, which may lead out of the folder.
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= fileLimit ? decodeText(file, readFileSync(path)).text : undefined;
  } catch {
    return undefined;
  }
}
