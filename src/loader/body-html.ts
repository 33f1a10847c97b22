import { newProblem } from '../archive/problem-catalogue.ts';
import { findLostText } from '../markdown/find-lost-text.ts';
import type { ProblemReport } from './problem-report.ts';

/** Reports the raw HTML of a body that would keep text from the page. */
export function reportLostText(body: string, bodyStart: number, report: ProblemReport): void {
  const lost = findLostText(body);
  if (lost.length === 0) return;
  const firstLine = report.placeOf(bodyStart).line;
  for (const { kind, tag, line, column } of lost) {
    const place = { file: report.file, line: firstLine + line - 1, column };
    report.problems.push(
      newProblem(kind === 'not-closed' ? 'html-not-closed' : 'html-left-out', place, { tag }),
    );
  }
}
