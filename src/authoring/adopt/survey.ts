import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { decodeText, findHiddenCharacter } from '../../loader/decode-text.ts';
import type { Shape } from '../../loader/field.ts';
import { dayInAddress } from '../../loader/foreign/day-in-address.ts';
import { splitFrontMatter } from '../../loader/front-matter.ts';
import { parseMatter } from '../../loader/parse-matter.ts';
import { startReport } from '../../loader/problem-report.ts';
import type { MatterLanguage } from '../../loader/reading-rules.ts';

/** What one Markdown file of a folder holds. */
export interface SurveyedFile {
  /** Path within the folder. */
  readonly file: string;
  /** `undefined` when it has no front matter that can be read. */
  readonly language: MatterLanguage | undefined;
  /** Key → the texts of its value, lists within lists and the values of mappings among them; empty values are left out. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Whether a day stands in the file's name. */
  readonly isNamedByDay: boolean;
  /** Whether the body holds tags of a template, which readers would see as they are written. */
  readonly hasTemplateTags: boolean;
  /** Whether it shows something by an address that begins with `/`. */
  readonly showsFromRoot: boolean;
}

const allLanguages: readonly MatterLanguage[] = ['yaml', 'toml', 'json', 'none'];
const noFields: Shape = { fields: [], byName: new Map() };

/** Reads what a Markdown file holds, of whatever program. Never throws for what is in it; a file that is gone holds nothing. */
export function surveyFile(directory: string, file: string): SurveyedFile {
  const text = textOfFile(join(directory, file), file);
  const report = startReport(file, text);
  const parts = splitFrontMatter(text, report, allLanguages);
  const isNamedByDay = dayInAddress(`/${file.replace(/\.md$/, '')}/`) !== undefined;
  // A heading alone does not make an article: it needs a day.
  const isRead = parts !== undefined && (parts.language !== 'none' || isNamedByDay);
  const node = isRead ? parseMatter(parts, noFields, report) : undefined;
  const body = parts === undefined ? text : text.slice(parts.bodyStart);
  const values =
    isMap(node) && parts?.language !== 'none' ? valuesOf(node.items) : new Map<string, readonly string[]>();
  return {
    file,
    language: node === undefined ? undefined : parts?.language,
    values,
    isNamedByDay,
    hasTemplateTags: /\{\{[<%]|\{%-?\s*[a-z]/.test(body),
    showsFromRoot: /!\[[^\]\n]*\]\(<?\/[^/]|<img\b[^>]*\bsrc=["']\/[^/]/.test(body),
  };
}

function textOfFile(path: string, file: string): string {
  try {
    const { text, problems } = decodeText(file, readFileSync(path));
    // Of what cannot be read as it is, nothing is known.
    return problems.length > 0 ? '' : (text ?? '');
  } catch {
    // Reading the content meets the same error and reports it.
    return '';
  }
}

function valuesOf(
  items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const { key, value } of items) {
    const texts = value === null ? [] : textsIn(value);
    if (isScalar(key) && isVisible(String(key.value)) && !values.has(String(key.value)))
      values.set(String(key.value), texts);
  }
  return values;
}

function textsIn(node: ParsedNode): readonly string[] {
  if (isScalar(node)) {
    const text = String(node.value).replace(/\s+/g, ' ').trim();
    return text === '' || text === '~' || text === 'null' || !isVisible(text) ? [] : [text];
  }
  if (isSeq(node)) return node.items.flatMap(textsIn);
  return isMap(node) ? node.items.flatMap(({ value }) => (value === null ? [] : textsIn(value))) : [];
}

/** Whether a text could stand in the settings: escapes of YAML make characters that no file may hold. */
function isVisible(text: string): boolean {
  return findHiddenCharacter(text) === undefined && text.isWellFormed();
}
