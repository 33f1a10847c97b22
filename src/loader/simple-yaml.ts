import type { ParsedNode, YAMLMap } from 'yaml';
import { makeMap, makeScalar, makeSeq } from './yaml-nodes.ts';

// What begins with a letter, a digit or an opening mark of Chinese is no sign of YAML's, and goes on to the end of its line
// where no colon, `#` or tab stands in it that could be one.
const opening = String.raw`[\p{L}\p{N}“‘《（【「『]`;
const plain = String.raw`${opening}(?:[^\n\r\t:#]|:(?=[\p{L}\p{N}/]))*`;
const plainInBrackets = String.raw`${opening}[^\n\r\t:#,\[\]{}"']*`;
const quoted = String.raw`"[^"\\\n\r\t]*"|'[^'\n\r\t]*'`;

const breaks = /\n*/y;
const key = /([A-Za-z]{1,40}|[\u4E00-\u9FFF]{1,40}):(?: +|(?=\n|$))/y;
const value = new RegExp(`(${quoted}|${plain}) *(?=\\n|$)`, 'uy');
const item = new RegExp(`\\n( *)- +(${quoted}|${plain}) *(?=\\n|$)`, 'uy');
const bracket = /\[ */y;
const bracketed = new RegExp(`(${quoted}|${plainInBrackets}) *(?:, *|(?=\\]))`, 'uy');
const closing = /\] *(?=\n|$)/y;

/**
 * The tree that `parseDocument` makes of a YAML text with the failsafe schema, where the text is as plain as nearly all front
 * matter: a key a line, with a word, a text in quotation marks or a list of them. `undefined` for all other texts, right and
 * wrong. Ten times as fast; of what a node can hold, it has the value, the type and the range.
 */
export function parseSimpleYaml(yaml: string): YAMLMap.Parsed | undefined {
  let offset = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = offset;
    const match = pattern.exec(yaml);
    if (match === null) return undefined;
    offset = pattern.lastIndex;
    return match;
  };

  const pairs: { readonly key: ParsedNode; readonly value: ParsedNode }[] = [];
  let start: number | undefined;
  for (take(breaks); offset < yaml.length; take(breaks)) {
    const match = take(key);
    const name = match?.[1];
    if (match === undefined || name === undefined) return undefined;
    start ??= match.index;
    const node = takeValue();
    if (node === undefined) return undefined;
    pairs.push({ key: scalarOf(name, match.index), value: node });
  }
  if (start === undefined) return undefined;
  return makeMap(pairs, start, offset);

  function takeValue(): ParsedNode | undefined {
    const single = take(value);
    if (single?.[1] !== undefined) return scalarOf(single[1], single.index);
    return yaml[offset] === '[' ? takeBracketed() : takeItems();
  }

  function takeBracketed(): ParsedNode | undefined {
    const from = offset;
    take(bracket);
    const items: ParsedNode[] = [];
    for (let next = take(bracketed); next?.[1] !== undefined; next = take(bracketed)) {
      items.push(scalarOf(next[1], next.index));
    }
    // A comma behind the last is for the other reader.
    if (/, *$/.test(yaml.slice(from, offset)) || take(closing) === undefined) return undefined;
    return listOf(items, from);
  }

  /** Lines with hyphens; without any, the key has no value. */
  function takeItems(): ParsedNode | undefined {
    const from = offset;
    const items: ParsedNode[] = [];
    let indent: string | undefined;
    for (let next = take(item); next !== undefined; next = take(item)) {
      const [all, before = '', text = ''] = next;
      if (before !== (indent ??= before)) return undefined;
      items.push(scalarOf(text, next.index + all.indexOf(text, before.length + 2)));
    }
    if (items.length > 0) return listOf(items, from + 1 + (indent?.length ?? 0));
    return offset === yaml.length || yaml[offset] === '\n' ? scalarOf('', from) : undefined;
  }
}

function scalarOf(written: string, start: number): ParsedNode {
  const mark = written[0];
  const isQuoted = mark === '"' || mark === "'";
  const text = isQuoted ? written : written.replace(/ +$/, '');
  const value = isQuoted ? text.slice(1, -1) : text;
  const type = isQuoted ? (mark === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE') : 'PLAIN';
  return makeScalar(value, type, start, start + text.length);
}

function listOf(items: readonly ParsedNode[], start: number): ParsedNode {
  return makeSeq(items, start, items.at(-1)?.range[1] ?? start);
}
