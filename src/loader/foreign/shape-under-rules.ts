import type { FieldShape, Shape } from '../field.ts';
import type { ReadingRules } from '../reading-rules.ts';

/**
 * The shape with what the rules add to it: the foreign keys of each field, and the keys to be passed over. A key that the
 * rules name is read as they say, whatever it is among our own names.
 */
export function shapeUnderRules(shape: Shape, { fields, unknownFields }: ReadingRules): Shape {
  // As nearly everywhere, and this is asked for every file.
  if (unknownFields === 'problem' && Object.keys(fields).length === 0) return shape;
  const byForeignKey = new Map<string, FieldShape[]>();
  for (const field of shape.fields) {
    for (const key of fields[field.key] ?? [])
      byForeignKey.set(key, [...(byForeignKey.get(key) ?? []), field]);
  }
  if (byForeignKey.size === 0 && unknownFields === 'problem') return shape;
  const passed = typeof unknownFields === 'string' ? [] : unknownFields;
  const byName = new Map([...shape.byName].filter(([name]) => !passed.includes(name)));
  return {
    fields: shape.fields,
    byName,
    foreign: {
      byKey: byForeignKey,
      keysOf: (field) => fields[field.key] ?? [],
      isPassedOver: (key) => unknownFields === 'ignore' || passed.includes(key),
    },
  };
}
