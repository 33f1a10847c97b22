import type { ParsedNode, YAMLMap } from 'yaml';
import type { FieldShape, Shape } from './field.ts';
import { readForeignFields, type ForeignEntry } from './foreign/read-foreign-fields.ts';
import { reportUnknownKey } from './unknown-key.ts';
import type { ProblemReport } from './problem-report.ts';
import { isMap, isScalar, isSeq } from './yaml-nodes.ts';
import { isEmpty, isPlain, textOf, unreadable, type FieldPlace, type Reading } from './yaml-values.ts';

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
  const foreign: ForeignEntry[] = [];
  for (const { key: keyNode, value } of map.items) {
    const offset = reading.start + keyNode.range[0];
    if (!isPlain(keyNode, reading)) continue;
    if (!isScalar(keyNode)) {
      reading.report.add('yaml-syntax', offset, { fault: 'NON_STRING_KEY' });
      continue;
    }
    const written = String(keyNode.value);
    const isForeign = shape.foreign?.byKey.has(written) === true;
    const field = isForeign ? undefined : shape.byName.get(written);
    if (field === undefined && !isForeign) {
      if (shape.foreign?.isPassedOver(written) === true) continue;
      reportUnknownKey(written, offset, shape, reading.report);
      continue;
    }
    // A key of another program may hold what other keys hold as well, but stands in a file once.
    const name = field?.key ?? `foreign ${written}`;
    const first = seen.get(name);
    if (first !== undefined) {
      const { line } = reading.report.placeOf(first.offset);
      reading.report.add('duplicate-key', offset, { key: written, other: first.written, line });
      continue;
    }
    seen.set(name, { written, offset });
    if (value === null || isEmpty(value)) continue;
    if (field === undefined) {
      foreign.push({ key: written, node: value });
      continue;
    }
    const fieldPath = path === '' ? field.key : `${path}.${field.key}`;
    const fieldWritten = writtenPath === '' ? written : `${writtenPath}.${written}`;
    values[field.key] = readField(value, field, fieldPath, fieldWritten, reading);
  }
  if (foreign.length > 0) readForeignFields(foreign, shape, values, reading);
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
