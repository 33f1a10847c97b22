import { z } from 'astro/zod';
import { shapeOf, type FieldShape, type Shape } from './field.ts';

/** A JSON Schema, draft 7, which is what editors' programs understand. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/**
 * The JSON Schema of a schema of fields, for completion and checking in editors' programs: every field under its English and
 * its Chinese name, explained in Chinese, a single value in the place of a list, a plain text in the place of parts. YAML
 * makes numbers and dates of some texts, which the loader reads as the texts they are: any scalar can be a text. It never
 * refuses what the loader accepts; what it cannot express, such as days that do not exist, the loader finds.
 *
 * @param title of the schema, in Chinese
 */
export function toJsonSchema(schema: z.ZodObject, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
  const { $schema, ...mapping } = mappingSchema(shapeOf(schema), json);
  return { $schema: json['$schema'] ?? $schema, title, ...mapping };
}

function mappingSchema(shape: Shape, json: JsonSchema): JsonSchema {
  const entries = shape.fields.map(
    (field) => [field, fieldSchema(field, json.properties?.[field.key] ?? {})] as const,
  );
  const required = shape.fields
    .filter((field) => field.required)
    .map(({ key, reference }) => ({ anyOf: [{ required: [key] }, { required: [reference.name] }] }));
  const doubled = shape.fields.map(({ key, reference }) => ({ not: { required: [key, reference.name] } }));
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.flatMap(([{ key, reference }, value]) => [
        [reference.name, value],
        [key, value],
      ]),
    ),
    additionalProperties: false,
    allOf: [...required, ...doubled],
  };
}

function fieldSchema(field: FieldShape, json: JsonSchema): JsonSchema {
  const { about, example, whenAbsent } = field.reference;
  const facts = [
    about.zh,
    ...(field.required ? ['必填。'] : []),
    ...(whenAbsent ? [`不写时：${whenAbsent.zh}。`] : []),
    `例：${example}`,
  ];
  const item = itemSchema(field, field.list ? ((json['items'] ?? {}) as JsonSchema) : json);
  const value = field.list ? { anyOf: [{ type: 'array', items: item }, item] } : item;
  return { description: facts.join(''), ...value };
}

function itemSchema({ parts, reference }: FieldShape, json: JsonSchema): JsonSchema {
  if (parts === undefined) return textSchema(json);
  const mapping = mappingSchema(parts, json);
  const { shorthand } = reference;
  if (shorthand === undefined) return { anyOf: [mapping, { type: 'null' }] };
  return { anyOf: [mapping, textSchema(json.properties?.[shorthand] ?? {})] };
}

/** An empty value counts as none. */
function textSchema({ enum: words, pattern, maxLength }: JsonSchema): JsonSchema {
  if (Array.isArray(words)) return { enum: [...(words as readonly string[]), null] };
  return {
    type: ['string', 'number', 'boolean', 'null'],
    ...(pattern !== undefined && { pattern }),
    ...(maxLength !== undefined && { maxLength }),
  };
}
