import type { ParsedNode } from 'yaml';
import type { FieldShape, Shape } from '../field.ts';
import { isMap, isScalar, isSeq } from '../yaml-nodes.ts';
import { isEmpty, isPlain, textOf, type Reading } from '../yaml-values.ts';
import { plainAddress, plainLanguage, splitList, statusOf } from './foreign-values.ts';

/** A key of another program with its value. */
export interface ForeignEntry {
  readonly key: string;
  readonly node: ParsedNode;
}

/** One value of a key: a text, or a mapping. */
interface Item {
  readonly key: string;
  readonly offset: number;
  readonly text: string;
  readonly map: ReadonlyMap<string, string> | undefined;
}

/**
 * Reads what the keys of another program hold into `values`, with indulgence: lists within lists, mappings where a name
 * is wanted, one text for a list. Of a field of one value the first key counts that holds something, and our own names come
 * last; a field of several takes all. Anchors, aliases and tags are reported; nothing else is.
 */
export function readForeignFields(
  entries: readonly ForeignEntry[],
  shape: Shape,
  values: Record<string, unknown>,
  reading: Reading,
): void {
  const items = new Map(entries.map(({ key, node }) => [key, itemsOf(key, node, reading)]));
  for (const field of shape.fields) {
    const keys = shape.foreign?.keysOf(field) ?? [];
    const groups = keys.map((key) => items.get(key) ?? []).filter((group) => group.length > 0);
    const [first] = groups;
    if (first === undefined) continue;
    if (field.list) readList(field, groups, values, reading);
    else if (field.key === 'status') readStatus(groups, values, reading);
    else readOne(field, first, values, reading);
  }
  // Read last, so that what the tags hold themselves stands first.
  const categories = shape.foreign?.byKey;
  for (const [key, [, ...more]] of items) {
    const isColumn = categories?.get(key)?.some((field) => field.key === 'column') === true;
    const isChosen = reading.places.get('column')?.key === key;
    if (isColumn && isChosen && more.length > 0) append('tags', more.map(textOfItem), values);
  }
}

function readOne(
  field: FieldShape,
  [item]: readonly Item[],
  values: Record<string, unknown>,
  reading: Reading,
): void {
  if (item === undefined) return;
  const value = valueOf(field, item, field.key, reading);
  if (value !== '') values[field.key] = value;
}

function readList(
  field: FieldShape,
  groups: readonly (readonly Item[])[],
  values: Record<string, unknown>,
  reading: Reading,
): void {
  const [first] = groups[0] ?? [];
  if (first !== undefined) reading.places.set(field.key, { offset: first.offset, key: first.key });
  const before = (values[field.key] as readonly unknown[] | undefined)?.length ?? 0;
  const items = groups.flatMap((group) =>
    group.flatMap((item) =>
      group.length > 1 || item.map !== undefined || field.key === 'aliases'
        ? [item]
        : splitList(item.text).map((text) => ({ ...item, text })),
    ),
  );
  const found = items.map((item, index) => valueOf(field, item, `${field.key}.${before + index}`, reading));
  append(
    field.key,
    found.filter((value) => value !== ''),
    values,
  );
}

/** Whatever of several keys says that a text is not published is believed. */
function readStatus(
  groups: readonly (readonly Item[])[],
  values: Record<string, unknown>,
  reading: Reading,
): void {
  const said = groups.flatMap(([item]) =>
    item === undefined ? [] : [{ item, status: statusOf(item.key, textOfItem(item)) }],
  );
  const decisive = said.find(({ status }) => status !== 'published') ?? said[0];
  if (decisive === undefined) return;
  const { item, status } = decisive;
  // What our own name says that keeps the text back is believed as well.
  if (status === 'published' && values['status'] !== undefined) return;
  reading.places.set('status', { offset: item.offset, key: item.key });
  values['status'] = status;
}

function valueOf(field: FieldShape, item: Item, path: string, { places }: Reading): unknown {
  const { key, offset } = item;
  places.set(path, { offset, key });
  if (field.parts === undefined) return plainValue(field.key, textOfItem(item));
  const main = field.reference.shorthand ?? field.parts.fields[0]?.key ?? '';
  const parts: Record<string, string> = {};
  for (const part of field.parts.fields) {
    const names = [part.key, part.reference.name, ...(partNames[part.key] ?? [])];
    const text = names.map((name) => item.map?.get(name)).find((found) => found !== undefined);
    if (text !== undefined) parts[part.key] = text;
    places.set(`${path}.${part.key}`, { offset, key });
  }
  if (parts[main] === undefined) parts[main] = textOfItem(item);
  // A picture without a description is one that tells nothing beside its text.
  if (field.key === 'cover') parts['alt'] ??= '';
  return parts;
}

/** What other programs call the parts of a field. */
const partNames: Readonly<Record<string, readonly string[]>> = {
  src: ['image', 'url', 'file', 'path'],
  alt: ['alternative', 'description'],
  caption: ['title', 'credit'],
  name: ['title'],
  post: ['role', 'position'],
  file: ['src', 'url', 'path'],
  url: ['href', 'link'],
};

function plainValue(field: string, text: string): string {
  if (field === 'aliases') return plainAddress(text);
  return field === 'lang' ? plainLanguage(text) : text;
}

function append(field: string, more: readonly unknown[], values: Record<string, unknown>): void {
  values[field] = [...((values[field] as readonly unknown[] | undefined) ?? []), ...more];
}

/** The text itself, or of a mapping the name, the title or what stands first. */
function textOfItem({ text, map }: Item): string {
  if (map === undefined) return text;
  return map.get('name') ?? map.get('title') ?? map.values().next().value ?? '';
}

function itemsOf(key: string, node: ParsedNode, reading: Reading): readonly Item[] {
  if (!isPlain(node, reading) || isEmpty(node)) return [];
  const offset = reading.start + node.range[0];
  if (isScalar(node)) {
    const text = textOf(node, reading);
    return text === '' ? [] : [{ key, offset, text, map: undefined }];
  }
  if (isSeq(node)) return node.items.flatMap((item) => itemsOf(key, item, reading));
  if (!isMap(node)) return [];
  const map = new Map<string, string>();
  for (const { key: name, value } of node.items) {
    if (!isScalar(name) || value === null || !isPlain(value, reading) || isEmpty(value)) continue;
    const text = isScalar(value) ? textOf(value, reading) : '';
    if (text !== '') map.set(String(name.value), text);
  }
  return map.size === 0 ? [] : [{ key, offset, text: '', map }];
}
