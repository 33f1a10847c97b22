import { annualEvent } from '../archive/annual-events.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { headlineTerms } from '../archive/headline-terms.ts';
import type { Dated } from '../archive/order.ts';
import { rarePhrases } from '../archive/rare-phrases.ts';
import { kindredKinds, relatedOtherwise } from '../archive/related.ts';
import type { ArticleFace } from './archive-state.ts';

/**
 * The articles that can be akin to others than before, since articles came, went or look otherwise now.
 *
 * @param faces how those look now, and how those looked that are gone or look otherwise now
 */
export function kinOfChanges(archive: Archive, faces: readonly ArticleFace[]): readonly Article[] {
  return [...kindred(archive, faces), ...akinByHeadline(archive, faces)];
}

/**
 * The articles whose headlines tell of the same event as one of the faces, or share a term or a phrase with it. A phrase was
 * rare before where no more hold it now than faces came since.
 */
function akinByHeadline(
  { articles, byAnnualEvent, byHeadlineTerm }: Archive,
  faces: readonly ArticleFace[],
): readonly Article[] {
  const events = new Set(faces.flatMap(({ title }) => annualEvent(title) ?? []));
  return [
    ...[...events].flatMap((event) => byAnnualEvent.get(event) ?? []),
    ...relatedInGroups(
      faces,
      ({ title }) => headlineTerms(title),
      (term) => byHeadlineTerm.get(term),
    ),
    ...faces.flatMap(({ title }) => rarePhrases(articles).holdersOf(title, faces.length)).flat(),
  ];
}

/** The articles that share a name with one of the faces, and may be related to others for it. */
function kindred({ byName }: Archive, faces: readonly ArticleFace[]): Article[] {
  return kindredKinds.flatMap((kind) => {
    const groupOf = (segment: string) => byName[kind].get(segment)?.articles;
    return relatedInGroups(faces, ({ segments }) => segments[kind], groupOf);
  });
}

function relatedInGroups(
  faces: readonly ArticleFace[],
  keysOf: (face: ArticleFace) => readonly string[],
  groupOf: (key: string) => readonly Article[] | undefined,
): Article[] {
  const changed = new Map<string, Dated[]>();
  for (const face of faces) {
    const { id, day, time } = face;
    for (const key of new Set(keysOf(face)))
      changed.set(key, [...(changed.get(key) ?? []), { id, day, ...(time !== undefined && { time }) }]);
  }
  return [...changed].flatMap(([key, ofGroup]) => relatedOtherwise(groupOf(key) ?? [], ofGroup));
}
