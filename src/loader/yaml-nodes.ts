import type { Alias, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';

// By these, which every copy of the package shares, it tells its own nodes. Asked here, they need no reader of all YAML.
const nodeType = Symbol.for('yaml.node.type');
const alias = Symbol.for('yaml.alias');
const map = Symbol.for('yaml.map');
const scalar = Symbol.for('yaml.scalar');
const sequence = Symbol.for('yaml.seq');

export function isAlias(node: ParsedNode | null): node is Alias.Parsed {
  return typeOf(node) === alias;
}

export function isMap(node: ParsedNode | null): node is YAMLMap.Parsed {
  return typeOf(node) === map;
}

export function isScalar(node: ParsedNode | null): node is Scalar.Parsed {
  return typeOf(node) === scalar;
}

export function isSeq(node: ParsedNode | null): node is YAMLSeq.Parsed {
  return typeOf(node) === sequence;
}

function typeOf(node: ParsedNode | null): symbol | undefined {
  return (node as { readonly [nodeType]?: symbol } | null)?.[nodeType];
}

/** A scalar with what readers of front matter look at, many times as quickly made as the package's own. Offsets in the YAML. */
export function makeScalar(value: string, type: Scalar.Type, start: number, end: number): ParsedNode {
  return { [nodeType]: scalar, value, type, range: [start, end, end] } as unknown as ParsedNode;
}

/** As `makeScalar`. */
export function makeSeq(items: readonly ParsedNode[], start: number, end: number): ParsedNode {
  return { [nodeType]: sequence, items, range: [start, end, end] } as unknown as ParsedNode;
}

/** As `makeScalar`. */
export function makeMap(
  items: readonly { readonly key: ParsedNode; readonly value: ParsedNode }[],
  start: number,
  end: number,
): YAMLMap.Parsed {
  return { [nodeType]: map, items, range: [start, end, end] } as unknown as YAMLMap.Parsed;
}
