import { parse, TomlError } from 'smol-toml';
import type { Node, ParsedNode } from 'yaml';
import { findHiddenCharacter } from '../decode-text.ts';
import { fullYaml } from '../full-yaml.ts';
import type { ProblemReport } from '../problem-report.ts';
import { asTexts } from './as-texts.ts';

/**
 * What a TOML text says, as the tree that YAML gives, every scalar of it a text; `undefined` after its fault was reported.
 * Each value has the place of its key, and what lies within a table that of the table.
 *
 * @param start the offset of `toml` in the file
 */
export function parseToml(toml: string, start: number, report: ProblemReport): ParsedNode | undefined {
  let values: Readonly<Record<string, unknown>>;
  try {
    values = parse(toml);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    const offset = start + offsetOf(toml, error.line, error.column);
    report.add('front-matter-syntax', offset, { language: 'TOML', reason });
    return undefined;
  }
  const { Document, isCollection, isPair, isScalar, visit } = fullYaml();
  const { contents } = new Document(asTexts(values), { schema: 'failsafe', aliasDuplicateObjects: false });
  if (!isCollection(contents)) return undefined;
  contents.range = [0, toml.length, toml.length];
  for (const pair of contents.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const place = placeOfKey(toml, String(pair.key.value));
    pair.key.range = [place, place, place];
    visit(pair.value as Node, {
      Node: (_, node) => {
        node.range = [place, place, place];
        reportHidden(node, start + place, report);
      },
    });
  }
  return contents as ParsedNode;
}

/** What an escape made that nobody can see; the file itself holds no such character. */
function reportHidden(node: unknown, offset: number, report: ProblemReport): void {
  const hidden = fullYaml().isScalar(node) ? findHiddenCharacter(String(node.value)) : undefined;
  if (hidden !== undefined) report.add(hidden.code, offset, { character: hidden.character });
}

/** The offset of a key at the top: where it stands before an equals sign, or in the name of a table. */
function placeOfKey(toml: string, key: string): number {
  const written = `(?:"${escaped(key)}"|'${escaped(key)}'|${escaped(key)})`;
  const match =
    new RegExp(`^[ \\t]*(?=${written}[ \\t]*[.=])`, 'mu').exec(toml) ??
    new RegExp(`^[ \\t]*\\[{1,2}[ \\t]*(?=${written}[ \\t]*[.\\]])`, 'mu').exec(toml);
  return match === null ? 0 : match.index + match[0].length;
}

function escaped(text: string): string {
  return text.replace(
    /[\\^$.*+?()[\]{}|/-]/g,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
