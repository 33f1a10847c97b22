import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDay } from '../archive/calendar-day.ts';
import type { Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { kindOfFile } from '../loader/article-files.ts';
import { nameOfFile } from '../loader/article-id.ts';
import { siteFile } from '../loader/parse-site.ts';
import { readContent } from '../loader/read-content.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';
import { walkContent } from '../loader/walk-content.ts';

/** What a new article has to fit in with. */
export interface Shelf {
  readonly site: Site;
  /** By which the articles are read, and which say where they lie. */
  readonly rules: ReadingRules;
  /** Errors of the settings, without which no column and no time zone can be trusted. */
  readonly problems: readonly Problem[];
  /** Every id in use → the path of its file within the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The day and the headline of every article without errors, as `headlineKey` writes them → the path of its file. */
  readonly headlines: ReadonlyMap<string, string>;
  /** The paths of all files in lower case: two names that differ in case only are one file on some computers. */
  readonly paths: ReadonlySet<string>;
}

/** Reads which ids and names a content folder has, those of faulty articles among them. */
export async function readShelf(contentDirectory: string, cacheDirectory: string): Promise<Shelf> {
  const content = await readContent({ contentDirectory, cacheDirectory });
  const paths = [...walkContent(contentDirectory).files.values()];
  const files = new Map(content.articles.map(({ id, file }) => [id, file]));
  const read = new Set(files.values());
  // An article with an error is missing from the content, but mended it will claim its id.
  for (const file of paths) {
    if (kindOfFile(file, content.rules) !== 'article' || read.has(file)) continue;
    const id = writtenId(join(contentDirectory, file)) ?? nameOfFile(file);
    if (!files.has(id)) files.set(id, file);
  }
  return {
    site: content.site,
    rules: content.rules,
    problems: content.problems.filter(({ file, severity }) => file === siteFile && severity === 'error'),
    files,
    headlines: new Map(content.articles.map(({ day, title, file }) => [headlineKey(day, title), file])),
    paths: new Set(paths.map((path) => path.toLowerCase())),
  };
}

/** The same for two headlines of a day that differ in nothing but spaces. */
export function headlineKey(day: CalendarDay, title: string): string {
  return `${day} ${title.replace(/[\s\u3000]+/gu, '')}`;
}

/** The id that a faulty file gives, as far as it can be seen without reading its YAML. */
function writtenId(path: string): string | undefined {
  try {
    return /^(?:id|编号) *: *["']?([a-z0-9-]+)/m.exec(readFileSync(path, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
