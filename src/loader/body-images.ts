import { newProblem } from '../archive/problem-catalogue.ts';
import { findImages } from '../markdown/find-images.ts';
import type { FileReference } from './file-reference.ts';
import type { ProblemReport } from './problem-report.ts';

/**
 * The images of a body, which must be files of the content folder: a path that begins with `/` is looked for and not
 * found. Images on other websites are reported.
 */
export function bodyImages(body: string, bodyStart: number, report: ProblemReport): FileReference[] {
  const references: FileReference[] = [];
  const images = findImages(body);
  if (images.length === 0) return references;
  const firstLine = report.placeOf(bodyStart).line;
  for (const image of images) {
    const line = firstLine + image.line - 1;
    if (/^(https?:)?\/\//i.test(image.source)) {
      const place = { file: report.file, line, column: image.column };
      report.problems.push(newProblem('image-external', place, { source: image.source }));
    } else {
      references.push({ use: 'image', source: image.source, line, column: image.column });
    }
  }
  return references;
}
