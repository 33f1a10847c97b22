import { stringify } from 'yaml';
import { makeVisible } from '../../archive/problem-catalogue.ts';
import { articleSchema } from '../../loader/article-schema.ts';
import { shapeOf, type Shape } from '../../loader/field.ts';
import { hiddenCharacter } from '../../loader/decode-text.ts';
import type { DraftFields, FieldName } from '../article-draft.ts';

/** Which input an article was imported from. */
export interface Origin {
  /** As the person named it, or its path within the folder named: `/` as separator. */
  readonly file: string;
  /** Which article of several in one file. */
  readonly part?: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * A name of an input, or of one of its parts, as articles hold it: characters that a content file must not hold are written
 * as `\u{0001}`, so that each input is known again by a name of its own.
 */
export function nameInOrigin(name: string): string {
  return name.replace(new RegExp(hiddenCharacter.source, 'gu'), makeVisible);
}

/** A file that the article offers for download. */
export interface AttachmentEntry {
  readonly file: string;
  readonly title: string;
}

/** The language in which keys are written. */
export type KeyLanguage = 'zh' | 'en';

const order: readonly FieldName[] = [
  'kicker',
  'title',
  'subtitle',
  'date',
  'eventDate',
  'column',
  'topics',
  'tags',
  'people',
  'organizations',
  'places',
  'source',
  'reporters',
  'photographers',
  'editors',
  'summary',
  'views',
  'id',
  'aliases',
  'lang',
  'status',
];

/**
 * The text of an imported article's file: front matter and body. Absent fields are left out.
 *
 * @param body Markdown
 */
export function articleText(
  fields: DraftFields,
  attachments: readonly AttachmentEntry[],
  doubts: readonly FieldName[],
  origin: Origin,
  body: string,
  keys: KeyLanguage,
): string {
  const shape = shapeOf(articleSchema);
  const values: (readonly [string, unknown])[] = order.map((name) => [name, plainValue(name, fields)]);
  const { original: url } = fields;
  values.push(['attachments', attachments.length > 0 ? attachments : undefined]);
  values.push(['original', { ...(url !== undefined && { url }), ...origin }]);
  values.push([
    'needsReview',
    doubts.length > 0 ? doubts.map((name) => nameOf(name, shape, keys)) : undefined,
  ]);
  const lines = values.flatMap(([name, value]) => writeField(name, value, shape, keys));
  return `---\n${lines.join('\n')}\n---\n\n${body.replace(/^\n+|\s+$/g, '')}\n`;
}

function plainValue(name: FieldName, fields: DraftFields): unknown {
  if (name === 'date') return fields.date && [fields.date.day, fields.date.time].filter(Boolean).join(' ');
  const value = fields[name];
  // One name needs no list.
  const single =
    Array.isArray(value) && value.length === 1 && ['reporters', 'photographers', 'editors'].includes(name);
  return single ? (value[0] as string) : value;
}

function nameOf(key: string, shape: Shape, keys: KeyLanguage): string {
  const field = shape.byName.get(key);
  if (field === undefined) throw new Error(`An article has no field ${key}.`);
  return keys === 'zh' ? field.reference.name : field.key;
}

function writeField(key: string, value: unknown, shape: Shape, keys: KeyLanguage): readonly string[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const name = nameOf(key, shape, keys);
  const parts = shape.byName.get(key)?.parts;
  if (Array.isArray(value) && typeof value[0] === 'object' && parts !== undefined) {
    const items = (value as Record<string, unknown>[]).map((item) =>
      Object.entries(item).flatMap(([part, text]) => writeField(part, text, parts, keys)),
    );
    return [
      `${name}:`,
      ...items.flatMap((lines) => lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`)),
    ];
  }
  if (typeof value === 'object' && !Array.isArray(value) && parts !== undefined) {
    const lines = Object.entries(value as Record<string, unknown>).flatMap(([part, text]) =>
      writeField(part, text, parts, keys),
    );
    return [`${name}:`, ...lines.map((line) => `  ${line}`)];
  }
  return [`${name}: ${asYaml(value)}`];
}

/** On one line, in quotation marks where it would mean something else without them. */
function asYaml(value: unknown): string {
  // A day would get quotation marks, since other readers of YAML make a point in time of it; ours keeps the text.
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(value)) return value;
  // Written as they are, line breaks would part the value; escaped, JSON is YAML.
  if (typeof value === 'string' && /[\n\r\t]/.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd();
}
