import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { findImages } from '../../markdown/find-images.ts';
import { placeInBody, type FileText } from './file-text.ts';

/** Images of the body that say nothing to those who cannot see them. */
export function findEmptyAlternatives(text: FileText): readonly Problem[] {
  return findImages(text.body)
    .filter(({ alt }) => alt.trim() === '')
    .map(({ source, line, column }) =>
      newProblem('image-alt-missing', placeInBody(text, line, column), { source }),
    );
}
