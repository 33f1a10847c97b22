import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindOfFile } from '../../loader/article-files.ts';
import { frontMatterLimit } from '../../loader/front-matter.ts';
import type { ReadingRules } from '../../loader/reading-rules.ts';
import type { Origin } from './article-text.ts';

/** The articles that came from imports. */
export interface KnownImports {
  /** The article that came from the same bytes. */
  readonly bySameBytes: (origin: Origin) => string | undefined;
  /** The article that came from an input of the same name. */
  readonly bySameName: (origin: Origin) => string | undefined;
  /** All articles that came from inputs of a name, whatever part of them. */
  readonly ofInput: (name: string) => readonly string[];
  /** The name of the input from which an article came. */
  readonly inputOf: (file: string) => string | undefined;
  readonly add: (origin: Origin, file: string) => void;
}

/**
 * Reads which inputs the articles of a folder came from. Articles with faults elsewhere in their front matter count as
 * well, so that no import writes them twice.
 *
 * @param files paths within the content folder
 */
export function readKnownImports(
  contentDirectory: string,
  files: Iterable<string>,
  rules: ReadingRules,
): KnownImports {
  // By input, then by part: a file of a hundred thousand articles has one name, and one digest.
  const byBytes = new Map<string, Map<string, string>>();
  const byName = new Map<string, Map<string, string>>();
  const byInput = new Map<string, string[]>();
  const inputs = new Map<string, string>();
  const add = ({ sha256, file: input, part = '' }: Origin, file: string): void => {
    partsOf(byBytes, sha256).set(part, file);
    partsOf(byName, input).set(part, file);
    inputs.set(file, input);
    const others = byInput.get(input);
    if (others === undefined) byInput.set(input, [file]);
    else others.push(file);
  };
  for (const file of files) {
    if (kindOfFile(file, rules) !== 'article') continue;
    const origin = originOf(join(contentDirectory, file));
    if (origin !== undefined) add(origin, file);
  }
  return {
    bySameBytes: ({ sha256, part = '' }) => byBytes.get(sha256)?.get(part),
    // What comes through a pipe has no name.
    bySameName: ({ file, part = '' }) => (file === '-' ? undefined : byName.get(file)?.get(part)),
    ofInput: (name) => (name === '-' ? [] : (byInput.get(name) ?? [])),
    inputOf: (file) => inputs.get(file),
    add,
  };
}

function partsOf(inputs: Map<string, Map<string, string>>, input: string): Map<string, string> {
  let parts = inputs.get(input);
  if (parts === undefined) inputs.set(input, (parts = new Map<string, string>()));
  return parts;
}

function originOf(path: string): Origin | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').slice(0, 2 * frontMatterLimit);
  } catch {
    return undefined;
  }
  if (!/^\s*(?:sha256|指纹):/m.test(text) && !/(?:sha256|指纹): *[0-9a-f]{64}/.test(text)) return undefined;
  const [, yaml = ''] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const original = readMapping(yaml, 'original', '原文');
  const value = (english: string, chinese: string): string | undefined => {
    const found = original?.[english] ?? original?.[chinese];
    return typeof found === 'string' ? found : undefined;
  };
  const sha256 = value('sha256', '指纹');
  const part = value('part', '条目');
  if (sha256 === undefined) return undefined;
  return { file: value('file', '原件') ?? '-', sha256, ...(part !== undefined && { part }) };
}

function readMapping(yaml: string, english: string, chinese: string): Record<string, unknown> | undefined {
  try {
    const fields = parse(yaml, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      maxAliasCount: 0,
    }) as Record<string, unknown> | undefined;
    return (fields?.[english] ?? fields?.[chinese]) as Record<string, unknown> | undefined;
  } catch {
    return undefined;
  }
}
