import { z } from 'astro/zod';

/** The part of a JSON Schema that says what a value may be. */
export interface ValueSchema {
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

/** What the texts of a schema's fields may be, before they are read. */
export function schemaOf(schema: z.ZodObject): ValueSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as ValueSchema;
}

/** The words of a choice in both languages; the schema has them in pairs, English first. */
export function wordPairs({ enum: words = [] }: ValueSchema): { readonly en: string; readonly zh: string }[] {
  return words.flatMap((en, index) => (index % 2 === 0 ? [{ en, zh: words[index + 1] ?? en }] : []));
}
