import type { Shape } from '../field.ts';
import type { Fields } from '../read-fields.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { dayInAddress } from './day-in-address.ts';
import { plainMoment } from './foreign-moment.ts';

const moments = ['date', 'embargo', 'expires', 'eventDate'];

/**
 * The fields with their days and moments in our own form, where the rules read others; with the day in the name of the
 * file, where they have none of their own.
 *
 * @param file path within the content folder
 */
export function plainFields(
  fields: Fields,
  shape: Shape,
  { dateForms }: ReadingRules,
  timeZone: string,
  file: string,
): Fields {
  if (dateForms.length === 0) return fields;
  const values: Record<string, unknown> = { ...fields.values };
  for (const name of moments) {
    const written = values[name];
    if (typeof written !== 'string') continue;
    const plain = plainMoment(written, dateForms, timeZone);
    values[name] = name === 'eventDate' && plain !== written ? plain.slice(0, 10) : plain;
  }
  const lacksDate = values['date'] === undefined && shape.fields.some(({ key }) => key === 'date');
  const isSought = lacksDate && dateForms.includes('name');
  const day = isSought ? dayInAddress(`/${file.replace(/\.md$/, '')}/`)?.day : undefined;
  if (day !== undefined) values['date'] = day;
  return { ...fields, values };
}
