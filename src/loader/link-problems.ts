import type { Article, ArticleStatus, StandingPage } from '../archive/article.ts';
import { newProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { FileLink } from './linked-files.ts';
import { nearestFile } from './nearest-file.ts';
import type { Parsed } from './parse-article.ts';

/** What was read of the Markdown files, by their paths within the content folder. */
type ParsedFiles = ReadonlyMap<string, Parsed<Article | StandingPage>>;

/**
 * The links of bodies to Markdown files that make no page: to none at all, or, from what is published, to an article that
 * is not. A link to a file with errors is none of these: nothing is published before they are mended.
 */
export function linkProblems(...parsed: readonly ParsedFiles[]): readonly Problem[] {
  const linking = parsed.flatMap((files) => [...filesWithLinks(files)]);
  // Most archives have no such link; then nothing is made here for each of their articles.
  if (linking.length === 0) return [];
  const files = new Map(
    parsed.flatMap((each) => [...each].map(([file, { entry }]) => [file.normalize('NFC'), entry])),
  );
  return linking.flatMap(({ file, entry, links }) =>
    links.flatMap(({ source, target, line, column }) => {
      const place = { file, line, column };
      if (!files.has(target)) {
        const suggestion = nearestFile(file, target, [...files.keys()]);
        return [newProblem('link-target-missing', place, { source, suggestion })];
      }
      const status = statusOf(files.get(target));
      if (status === 'published' || statusOf(entry) !== 'published') return [];
      return [newProblem('link-target-unpublished', place, { source, status })];
    }),
  );
}

interface LinkingFile {
  readonly file: string;
  readonly entry: Article | StandingPage | undefined;
  readonly links: readonly FileLink[];
}

function* filesWithLinks(files: ParsedFiles): Iterable<LinkingFile> {
  for (const [file, { entry, links }] of files) if (links !== undefined) yield { file, entry, links };
}

/** Standing pages and topics are always published. */
function statusOf(entry: Article | StandingPage | undefined): ArticleStatus {
  return entry !== undefined && 'status' in entry ? entry.status : 'published';
}
