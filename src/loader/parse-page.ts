import { reservedSegments } from '../archive/addresses.ts';
import type { StandingPage } from '../archive/article.ts';
import { isArticleId, suggestId } from './article-id.ts';
import { reportLostText } from './body-html.ts';
import { bodyImages } from './body-images.ts';
import { shapeOf } from './field.ts';
import { fileLinks, targetsOf } from './linked-files.ts';
import { pageSchema } from './page-schema.ts';
import type { Parsed } from './parse-article.ts';
import { parseMarkdownFile, type Reading } from './parse-markdown-file.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import { summaryOf } from './summary.ts';

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
  const { data, fields, body, bodyStart } = parsed;
  const links = fileLinks(file, body, report.placeOf(bodyStart).line);
  const page: StandingPage = {
    id,
    file,
    digest,
    bodyStart,
    title: data.title,
    ...(data.order === undefined ? {} : { order: data.order }),
    summary: summaryOf(data.summary, body, fields, report),
    images: [],
    linkedFiles: targetsOf(links),
  };
  const references = bodyImages(body, bodyStart, report);
  reportLostText(body, bodyStart, report);
  const faulty = report.problems.some((problem) => problem.severity === 'error');
  const withLinks = links.length === 0 ? {} : { links };
  return { entry: faulty ? undefined : page, references, ...withLinks, problems: report.problems };
}

/** The file's name, which is its address; reports a name that cannot be one. */
function pageId(file: string, report: ProblemReport): string {
  const id = file.slice('pages/'.length, -'.md'.length);
  if (id.includes('/')) report.add('page-in-folder', 0, {});
  else if (!isArticleId(id)) report.add('page-name', 0, { suggestion: suggestId(id) });
  else if (reservedSegments.has(id) || /^\d{4}$/.test(id)) report.add('page-address-taken', 0, { id });
  return id;
}
