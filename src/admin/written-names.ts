import type { Site } from '../archive/site.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { shapeOf, type FieldShape, type Shape } from '../loader/field.ts';
import type { Names, WrittenField } from './article-format.js';
import { schemaOf, wordPairs, type ValueSchema } from './value-schema.ts';

/** By which names articles have their fields, in Chinese and in English, and what stands for the same under them. */
export function writtenNames(site: Pick<Site, 'columns'>): Names {
  return namesOf(shapeOf(articleSchema), schemaOf(articleSchema), site);
}

function namesOf({ fields }: Shape, json: ValueSchema, site: Pick<Site, 'columns'>): Names {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const known = writtenField(field, json.properties?.[field.key] ?? {}, site);
      return [
        [field.key, known],
        [field.reference.name, known],
      ];
    }),
  );
}

function writtenField(field: FieldShape, json: ValueSchema, site: Pick<Site, 'columns'>): WrittenField {
  const { key, list, parts, reference } = field;
  const item = (list ? json.items : json) ?? {};
  const words =
    reference.input === 'column'
      ? site.columns.map(({ id, name }) => [name, id] as const)
      : wordPairs(item).map(({ en, zh }) => [zh, en] as const);
  return {
    key,
    list,
    ...(reference.shorthand !== undefined && { shorthand: reference.shorthand }),
    ...(parts !== undefined && { parts: namesOf(parts, item, site) }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
    ...(reference.input === 'day-or-moment' && { dayAtMidnight: true }),
  };
}
