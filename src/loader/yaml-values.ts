import type { ParsedNode, Scalar } from 'yaml';
import { reportEscapes } from './escaped-characters.ts';
import type { ProblemReport } from './problem-report.ts';
import { isAlias, isScalar } from './yaml-nodes.ts';

/** Where a value stands and how its key is written. */
export interface FieldPlace {
  readonly offset: number;
  /** With its parents, as the editor wrote them: `封面.说明`. */
  readonly key: string;
}

/** A reading of front matter that is under way. */
export interface Reading {
  readonly start: number;
  readonly report: ProblemReport;
  readonly places: Map<string, FieldPlace>;
}

/** Stands for a value whose problem has been reported: no schema takes it, and the schema's own problem is dropped. */
export const unreadable = Symbol('unreadable');

/** Whether the node is without anchor, alias and tag; reports it otherwise. */
export function isPlain(node: ParsedNode, { start, report }: Reading): boolean {
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
export function isEmpty(node: ParsedNode): boolean {
  if (!isScalar(node) || node.tag !== undefined || node.anchor !== undefined) return false;
  const text = String(node.value).trim();
  return text === '' || (node.type === 'PLAIN' && (text === '~' || text === 'null'));
}

/** The text of one line: line breaks and tabs become spaces, spaces at the ends go. */
export function textOf(node: Scalar.Parsed, { start, report }: Reading): string {
  const text = String(node.value)
    .replace(/ *[\t\r\n][ \t\r\n]*/g, ' ')
    .trim();
  if (node.type === 'QUOTE_DOUBLE') reportEscapes(report, start + node.range[0], start + node.range[1]);
  return text;
}
