import { z } from 'astro/zod';

/**
 * What a form offers for a value: a calendar, with a clock where a moment is meant or where one may be; room for sentences;
 * a file beside the article; one of the columns of `site.yaml`; or nothing but a look at what a program wrote.
 */
export type FieldInput =
  'day' | 'day-or-moment' | 'moment' | 'sentences' | 'image' | 'file' | 'column' | 'written-by-import';

/** What editors are told about one field; the reference is made of these. */
export interface FieldReference {
  /** The field's Chinese name, which serves as well as the English one. */
  readonly name: string;
  readonly about: { readonly zh: string; readonly en: string };
  /** A value as it is written in YAML, on one line. */
  readonly example: string;
  /** What holds when the field is left out, where that is more than nothing. */
  readonly whenAbsent?: { readonly zh: string; readonly en: string };
  /** For a field with parts: the part that a plain text stands for. */
  readonly shorthand?: string;
  /** How a form asks for the value, where a line of text or a list of words does not do. */
  readonly input?: FieldInput;
  /** Other words by which editors look for the field. */
  readonly synonyms?: readonly string[];
}

/** The reference of every field of every schema. */
export const fieldReferences = z.registry<FieldReference>();

/** Gives a schema its place in the reference. */
export function field<Schema extends z.ZodType>(schema: Schema, reference: FieldReference): Schema {
  fieldReferences.add(schema, reference);
  return schema;
}

/** What the reader of front matter needs to know of one field. */
export interface FieldShape {
  /** The English name. */
  readonly key: string;
  readonly reference: FieldReference;
  readonly required: boolean;
  /** Whether it takes a list; a single value then stands for a list of one. */
  readonly list: boolean;
  /** The parts of a field that has parts. */
  readonly parts?: Shape;
}

/** The fields of a mapping. */
export interface Shape {
  /** By English and by Chinese name. */
  readonly byName: ReadonlyMap<string, FieldShape>;
  /** In the order of the schema. */
  readonly fields: readonly FieldShape[];
  /** What another program's keys mean, where the folder was written for one. */
  readonly foreign?: ForeignKeys;
}

/** The keys of another program. */
export interface ForeignKeys {
  /** The fields that each key holds. */
  readonly byKey: ReadonlyMap<string, readonly FieldShape[]>;
  /** The keys of a field, in the order in which they are tried. */
  keysOf(field: FieldShape): readonly string[];
  isPassedOver(key: string): boolean;
}

/** Reads the shape of a schema; every field of it must have been made by `field`. */
export function shapeOf(schema: z.ZodObject): Shape {
  const fields = Object.entries(schema.shape).map(([key, value]) => fieldShape(key, value as z.ZodType));
  const byName = new Map(
    fields.flatMap((shape) => [[shape.key, shape] as const, [shape.reference.name, shape] as const]),
  );
  return { byName, fields };
}

function fieldShape(key: string, schema: z.ZodType): FieldShape {
  const reference = fieldReferences.get(schema);
  if (reference === undefined) throw new Error(`The field ${key} has no reference.`);
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap() as z.ZodType;
  }
  const required = inner === schema;
  const list = inner instanceof z.ZodArray;
  if (inner instanceof z.ZodArray) inner = inner.element as z.ZodType;
  const parts = inner instanceof z.ZodObject ? { parts: shapeOf(inner) } : {};
  return { key, reference, required, list, ...parts };
}
