import { reservedSegments } from '../archive/addresses.ts';
import type { StandingPage } from '../archive/article.ts';
import { isArticleId, suggestId } from './article-id.ts';
import { shapeOf } from './field.ts';
import { pageSchema } from './page-schema.ts';
import { pageOfText } from './page-text.ts';
import type { Parsed } from './parse-article.ts';
import { parseMarkdownFile, type Reading } from './parse-markdown-file.ts';
import { startReport, type ProblemReport } from './problem-report.ts';

const shape = shapeOf(pageSchema);

/** Reads the text of a standing page's file; parameters as for an article. */
export function parsePage(
  file: string,
  text: string,
  digest: string,
  reading?: Reading,
): Parsed<StandingPage> {
  const report = startReport(file, text);
  const id = pageId(file, report);
  const parsed = parseMarkdownFile(text, pageSchema, shape, report, reading);
  if (parsed === undefined) return { entry: undefined, references: [], problems: report.problems };
  return pageOfText({ id, file, digest }, parsed, report, {});
}

/** The file's name, which is its address; reports a name that cannot be one. */
function pageId(file: string, report: ProblemReport): string {
  const id = file.slice('pages/'.length, -'.md'.length);
  if (id.includes('/')) report.add('page-in-folder', 0, {});
  else if (!isArticleId(id)) report.add('page-name', 0, { suggestion: suggestId(id) });
  else if (reservedSegments.has(id) || /^\d{4}$/.test(id)) report.add('page-address-taken', 0, { id });
  return id;
}
