import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { asTexts } from '../../loader/foreign/as-texts.ts';
import { ImportFailure } from '../import-failure.ts';

/** A Markdown file of another system, taken apart. */
export interface ForeignMarkdown {
  /** Values as texts, lists and mappings of them; `undefined` when the file has no front matter. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly body: string;
}

/** The most characters of front matter that are parsed. */
const limit = 64 * 1024;

/**
 * Parts the front matter of Hugo, Hexo and Jekyll from the body: YAML between `---`, TOML between `+++`, JSON in braces or
 * before `;;;`, and YAML before a single `---`, which Hexo allows. Anchors, aliases and tags of YAML are refused.
 *
 * @param text its lines ended by `\n`
 * @throws ImportFailure when the front matter cannot be read
 */
export function splitForeign(text: string): ForeignMarkdown {
  const yaml = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*$\n?/m.exec(text);
  if (yaml?.index === 0) return { fields: readYaml(yaml[1] ?? '', 2), body: text.slice(yaml[0].length) };
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n?^\+\+\+[ \t]*$\n?/m.exec(text);
  if (toml?.index === 0) return { fields: readToml(toml[1] ?? ''), body: text.slice(toml[0].length) };
  const hexoJson = /^(?:;;;[ \t]*\n)?([\s\S]{0,65536}?)^;;;[ \t]*$\n?/m.exec(text);
  if (hexoJson?.index === 0)
    return { fields: readJson(`{${hexoJson[1] ?? ''}}`), body: text.slice(hexoJson[0].length) };
  if (/^\{\s*"/.test(text)) {
    const end = text.search(/^\}[ \t]*$/m);
    if (end !== -1)
      return { fields: readJson(text.slice(0, end + 1)), body: text.slice(end + 1).replace(/^[ \t]*\n/, '') };
  }
  const bare = /^((?:[A-Za-z_]+:.*\n(?:[ \t-].*\n)*)+)---[ \t]*\n/.exec(text);
  if (bare !== null) return { fields: readYaml(bare[1] ?? '', 1), body: text.slice(bare[0].length) };
  return { fields: undefined, body: text };
}

/** A slip is told, never guessed at: what is read in spite of it may be another headline. */
function readYaml(yaml: string, line: number): Readonly<Record<string, unknown>> {
  return read('yaml', yaml, () => {
    const document = parseDocument('\n'.repeat(line - 1) + yaml, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [slip] = document.errors;
    if (slip !== undefined) {
      const [{ line: at, col: column } = { line, col: 1 }] = slip.linePos ?? [];
      throw new ImportFailure('yaml-slip', { line: at, column, fault: slip.code }, { cause: slip });
    }
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  });
}

function readToml(toml: string): Readonly<Record<string, unknown>> {
  return read('toml', toml, () => asTexts(parseToml(toml)));
}

function readJson(json: string): Readonly<Record<string, unknown>> {
  return read('json', json, () => asTexts(JSON.parse(json.replace(/,\s*\}$/, '}'))));
}

function read(format: string, text: string, parse: () => unknown): Readonly<Record<string, unknown>> {
  if (text.length > limit) throw new ImportFailure('information-too-long', { bytes: text.length, limit });
  let value: unknown;
  try {
    value = parse();
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ImportFailure('information-not-valid', { format, reason }, { cause: error });
  }
  if (value === null || value === undefined || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new ImportFailure('information-not-valid', { format, reason: typeof value });
  return value as Readonly<Record<string, unknown>>;
}
