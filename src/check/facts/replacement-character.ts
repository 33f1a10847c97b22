import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeIn, type FileText } from './file-text.ts';

/** One problem for a body in which U+FFFD stands for characters that were lost, at the first of them. */
export function findReplacementCharacters(text: FileText): readonly Problem[] {
  const first = text.body.indexOf('\uFFFD');
  if (first === -1) return [];
  const found = text.body.slice(Math.max(0, first - 4), first + 5).replaceAll('\n', ' ');
  const count = text.body.split('\uFFFD').length - 1;
  return [newProblem('lost-character', placeIn(text, text.bodyStart + first), { found, count })];
}
