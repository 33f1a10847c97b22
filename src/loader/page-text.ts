import type { StandingPage } from '../archive/article.ts';
import { reportLostText } from './body-html.ts';
import { bodyImages } from './body-images.ts';
import { fileLinks, targetsOf } from './linked-files.ts';
import type { Parsed } from './parse-article.ts';
import type { ProblemReport } from './problem-report.ts';
import type { Fields } from './read-fields.ts';
import { summaryOf } from './summary.ts';

/** The text of a page, its front matter checked. */
interface CheckedText {
  readonly data: { readonly title: string; readonly order?: number; readonly summary?: string };
  readonly fields: Fields;
  readonly body: string;
  readonly bodyStart: number;
}

/**
 * What standing pages and topics have in common.
 *
 * @param more what the entry is besides a page
 */
export function pageOfText<More extends object>(
  { id, file, digest }: Pick<StandingPage, 'id' | 'file' | 'digest'>,
  { data, fields, body, bodyStart }: CheckedText,
  report: ProblemReport,
  more: More,
): Parsed<StandingPage & More> {
  const links = fileLinks(file, body, () => report.placeOf(bodyStart).line);
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
  return {
    entry: faulty ? undefined : { ...page, ...more },
    references,
    ...withLinks,
    problems: report.problems,
  };
}
