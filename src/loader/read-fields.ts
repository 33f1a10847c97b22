import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { reportEscapes } from './escaped-characters.ts';
import type { FieldShape, Shape } from './field.ts';
import { reportUnknownKey } from './unknown-key.ts';
import type { ProblemReport } from './problem-report.ts';

/** Where a value stands and how its key is written. */
export interface FieldPlace {
  readonly offset: number;
  /** With its parents, as the editor wrote them: `封面.说明`. */
  readonly key: string;
}

/** The values of a mapping under their English names: texts, lists and mappings of them. */
export interface Fields {
  readonly values: Readonly<Record<string, unknown>>;
  /** By path in English names, joined by dots: `people.0.name`. The empty path is the mapping itself. */
  readonly places: ReadonlyMap<string, FieldPlace>;
}

/**
 * Reads a YAML tree by the names of `shape`: Chinese names become English ones, a single value a list of one, a plain
 * text its shorthand; empty values are left out. Reports unknown and doubled keys, anchors, aliases and tags. `undefined` when there is no mapping.
 *
 * @param start offset of the YAML text in the file
 */
export function readFields(
  node: ParsedNode | null,
  start: number,
  shape: Shape,
  report: ProblemReport,
): Fields | undefined {
  const reading: Reading = { start, report, places: new Map([['', { offset: 0, key: '' }]]) };
  if (node === null || isEmpty(node)) return { values: {}, places: reading.places };
  if (!isPlain(node, reading)) return undefined;
  if (!isMap(node)) {
    report.add('not-a-mapping', start + node.range[0], {});
    return undefined;
  }
  return { values: readMapping(node, shape, '', '', reading), places: reading.places };
}

interface Reading {
  readonly start: number;
  readonly report: ProblemReport;
  readonly places: Map<string, FieldPlace>;
}

function readMapping(
  map: YAMLMap.Parsed,
  shape: Shape,
  path: string,
  writtenPath: string,
  reading: Reading,
): Record<string, unknown> {
  // Without a prototype, a key such as __proto__ would be a key like any other; unknown keys are never stored besides.
  const values = Object.create(null) as Record<string, unknown>;
  const seen = new Map<string, { written: string; offset: number }>();
  for (const { key: keyNode, value } of map.items) {
    const offset = reading.start + keyNode.range[0];
    if (!isPlain(keyNode, reading)) continue;
    if (!isScalar(keyNode)) {
      reading.report.add('yaml-syntax', offset, { fault: 'NON_STRING_KEY' });
      continue;
    }
    const written = String(keyNode.value);
    const field = shape.byName.get(written);
    if (field === undefined) {
      reportUnknownKey(written, offset, shape, reading.report);
      continue;
    }
    const first = seen.get(field.key);
    if (first !== undefined) {
      const { line } = reading.report.placeOf(first.offset);
      reading.report.add('duplicate-key', offset, { key: written, other: first.written, line });
      continue;
    }
    seen.set(field.key, { written, offset });
    if (value === null || isEmpty(value)) continue;
    const fieldPath = path === '' ? field.key : `${path}.${field.key}`;
    const fieldWritten = writtenPath === '' ? written : `${writtenPath}.${written}`;
    values[field.key] = readField(value, field, fieldPath, fieldWritten, reading);
  }
  return values;
}

function readField(
  node: ParsedNode,
  field: FieldShape,
  path: string,
  written: string,
  reading: Reading,
): unknown {
  if (!field.list) return readValue(node, field, path, written, reading);
  reading.places.set(path, { offset: reading.start + node.range[0], key: written });
  if (isSeq(node) && !isPlain(node, reading)) return [unreadable];
  const items = isSeq(node) ? node.items.filter((item) => !isEmpty(item)) : [node];
  return items.map((item, index) => readValue(item, field, `${path}.${index}`, written, reading));
}

function readValue(
  node: ParsedNode,
  field: FieldShape,
  path: string,
  written: string,
  reading: Reading,
): unknown {
  const place = { offset: reading.start + node.range[0], key: written };
  reading.places.set(path, place);
  if (!isPlain(node, reading)) return unreadable;
  if (isScalar(node)) {
    const text = textOf(node, reading);
    const shorthand = field.parts === undefined ? undefined : field.reference.shorthand;
    if (shorthand === undefined) return text;
    reading.places.set(`${path}.${shorthand}`, place);
    return { [shorthand]: text };
  }
  if (!isMap(node)) return [];
  // Where a text is expected the schema will say so; what the mapping holds does not matter then.
  return field.parts === undefined ? {} : readMapping(node, field.parts, path, written, reading);
}

/** Stands for a value whose problem has been reported: no schema takes it, and the schema's own problem is dropped. */
export const unreadable = Symbol('unreadable');

/** Whether the node is without anchor, alias and tag; reports it otherwise. */
function isPlain(node: ParsedNode, { start, report }: Reading): boolean {
  const offset = start + node.range[0];
  // Anchors and tags stand before the node that they belong to, and its range leaves them out.
  const placeBefore = (written: string): number => {
    const found = report.text.lastIndexOf(written, offset);
    return found < start ? offset : found;
  };
  if (isAlias(node)) report.add('yaml-anchor', offset, { name: `*${node.source}` });
  else if (node.anchor !== undefined) {
    const name = `&${node.anchor}`;
    report.add('yaml-anchor', placeBefore(name), { name });
  } else if (node.tag !== undefined) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    report.add('yaml-tag', Math.min(placeBefore(tag), placeBefore(`!<${node.tag}>`)), { tag });
  } else return true;
  return false;
}

/** An empty value, `~` and `null` are what editors leave behind where they have nothing to say. */
function isEmpty(node: ParsedNode): boolean {
  if (!isScalar(node) || node.tag !== undefined || node.anchor !== undefined) return false;
  const text = String(node.value).trim();
  return text === '' || (node.type === 'PLAIN' && (text === '~' || text === 'null'));
}

/** The text of one line: line breaks and tabs become spaces, spaces at the ends go. */
function textOf(node: Scalar.Parsed, { start, report }: Reading): string {
  const text = String(node.value)
    .replace(/ *[\t\r\n][ \t\r\n]*/g, ' ')
    .trim();
  if (node.type === 'QUOTE_DOUBLE') reportEscapes(report, start + node.range[0], start + node.range[1]);
  return text;
}
