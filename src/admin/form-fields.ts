import type { z } from 'astro/zod';
import type { Site } from '../archive/site.ts';
import { shapeOf, type FieldShape, type Shape } from '../loader/field.ts';
import { schemaOf, wordPairs, type ValueSchema } from './value-schema.ts';

/** A field of the editor's form, in the terms of Sveltia CMS. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly [option: string]: unknown;
}

/** What a form is made for: the columns to choose from, and the language of labels and hints. */
export interface FormOf {
  readonly columns: Site['columns'];
  readonly language: 'zh' | 'en';
}

/** The form's fields for a schema of fields, in its order, under their English names. */
export function formFields(schema: z.ZodObject, form: FormOf): readonly FormField[] {
  return fieldsOf(shapeOf(schema), schemaOf(schema), form);
}

function fieldsOf({ fields }: Shape, json: ValueSchema, form: FormOf): readonly FormField[] {
  return fields.map((field) => formField(field, json.properties?.[field.key] ?? {}, form));
}

function formField(field: FieldShape, json: ValueSchema, form: FormOf): FormField {
  const { key, list, required, reference } = field;
  const label = form.language === 'zh' ? reference.name : key;
  const common = { name: key, label, hint: hintOf(reference.about[form.language]), required };
  const input = inputOf(field, (list ? json.items : json) ?? {}, form);
  if (!list) return { ...common, ...input };
  const { fields, pattern } = input;
  if (fields !== undefined) return { ...common, ...input, widget: 'list', minimize_collapsed: 'auto' };
  return { ...common, widget: 'list', ...(pattern !== undefined && { pattern }) };
}

/** Hints are Markdown, in which what stands between angle brackets, asterisks or underlines would be lost. */
function hintOf(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, '\\$&');
}

type Input = { readonly widget: string } & Readonly<Record<string, unknown>>;

function inputOf(field: FieldShape, json: ValueSchema, form: FormOf): Input {
  const { parts, reference } = field;
  if (parts !== undefined)
    return { widget: 'object', collapsed: 'auto', fields: fieldsOf(parts, json, form) };
  switch (reference.input) {
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'day-or-moment':
    case 'moment':
      // Of no time zone, as the files have it: the site's is meant, wherever the editor sits.
      return { widget: 'datetime', type: 'datetime-local', format: 'YYYY-MM-DD HH:mm' };
    case 'sentences':
      return { widget: 'text' };
    case 'image':
    case 'file':
      return { widget: reference.input, choose_url: false };
    case 'column':
      return columnInput(form.columns);
    case 'written-by-import':
      return { widget: 'string', readonly: true };
    default:
      return textInput(reference.example, json, form.language);
  }
}

function columnInput(columns: Site['columns']): Input {
  if (columns.length === 0) return { widget: 'string' };
  return { widget: 'select', options: columns.map(({ id, name }) => ({ label: name, value: id })) };
}

function textInput(example: string, json: ValueSchema, language: 'zh' | 'en'): Input {
  const words = wordPairs(json);
  if (words.length > 0)
    return { widget: 'select', options: words.map((word) => ({ label: word[language], value: word.en })) };
  const { pattern, maxLength } = json;
  if (pattern === undefined) return { widget: 'string' };
  const message = language === 'zh' ? `写法如：${example}` : `Write it as here: ${example}`;
  return {
    widget: 'string',
    pattern: [pattern, message],
    ...(maxLength !== undefined && { maxlength: maxLength }),
  };
}
