import { newProblem } from '../archive/problem-catalogue.ts';
import { findImages } from '../markdown/find-images.ts';
import type { FileReference } from './file-reference.ts';
import type { ProblemReport } from './problem-report.ts';

/**
 * The images of a body that are files of the content folder. Images on other websites are reported; images of the
 * public folder (`/logo.png`) are left alone.
 */
export function bodyImages(body: string, bodyStart: number, report: ProblemReport): FileReference[] {
  const firstLine = report.placeOf(bodyStart).line;
  const references: FileReference[] = [];
  for (const image of findImages(body)) {
    const line = firstLine + image.line - 1;
    if (/^(https?:)?\/\//i.test(image.source)) {
      const place = { file: report.file, line, column: image.column };
      report.problems.push(newProblem('image-external', place, { source: image.source }));
    } else if (!image.source.startsWith('/')) {
      references.push({ use: 'image', source: image.source, line, column: image.column });
    }
  }
  return references;
}
