import { articleSchema } from '../../loader/article-schema.ts';
import { shapeOf } from '../../loader/field.ts';
import type { FileText } from './file-text.ts';

const { byName } = shapeOf(articleSchema);

/** The fields at which problems point. */
const pointedAt = ['title', 'date', 'eventDate', 'needsReview', 'people', 'organizations', 'places'] as const;

/** A field at which problems point. */
export type PointedField = (typeof pointedAt)[number];

/** The line, from 1, of each field that the front matter has. */
export type FieldLines = Readonly<Partial<Record<PointedField, number>>>;

/**
 * Where fields stand in the front matter, by their keys at the beginning of a line. The loader has read the values; this
 * is only for the place that a problem names, and a field in another form than usual has none.
 */
export function findFieldLines({ text, bodyStart }: FileText): FieldLines {
  const lines: Partial<Record<string, number>> = {};
  for (const [index, line] of text.slice(0, bodyStart).split('\n').entries()) {
    const name = /^["']?([^\s"':#-][^\s"':]*)["']?\s*:/.exec(line)?.[1];
    const key = name === undefined ? undefined : byName.get(name)?.key;
    if (key !== undefined && (pointedAt as readonly string[]).includes(key)) lines[key] ??= index + 1;
  }
  return lines;
}
