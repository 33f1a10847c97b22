import matter from 'gray-matter';
import { endOfJson } from './foreign/end-of-json.ts';
import type { ProblemReport } from './problem-report.ts';
import type { MatterLanguage } from './reading-rules.ts';

/** 16 kB, in bytes of UTF-8, fences included. */
export const frontMatterLimit = 16 * 1024;

/** Where the parts of a file's text are; offsets in UTF-16 units. */
export interface FrontMatter {
  readonly language: MatterLanguage;
  /** What stands between the fences, or the braces and what is between them; or the text of the heading. */
  readonly matter: string;
  /** Offset of `matter` in the text. */
  readonly matterStart: number;
  /** Offset of the first line after the closing fence. */
  readonly bodyStart: number;
}

/**
 * Divides a file's text (without byte order mark) into front matter and body, or reports why it cannot.
 * The fences are lines of three hyphens, which spaces may follow.
 *
 * @param languages what else than YAML is read: TOML between lines of three plus signs, JSON in braces
 */
export function splitFrontMatter(
  text: string,
  report: ProblemReport,
  languages: readonly MatterLanguage[] = ['yaml'],
): FrontMatter | undefined {
  if (languages.includes('toml') && /^\+\+\+[ \t]*\r?\n/.test(text)) return splitToml(text, report);
  if (languages.includes('json') && /^\{\s*["}]/.test(text)) return splitJson(text, report);
  const heading = languages.includes('none') ? splitHeading(text) : undefined;
  return heading ?? splitYaml(text, report);
}

/** Of a text without front matter, the heading with which it begins stands for one. */
function splitHeading(text: string): FrontMatter | undefined {
  const heading = /^\s*#[ \t]+(?<title>\S.*?)(?:[ \t]+#*)?[ \t]*(?:\r?\n|$)/d.exec(text);
  const [matterStart, matterEnd] = heading?.indices?.groups?.['title'] ?? [];
  if (heading === null || matterStart === undefined) return undefined;
  const matter = text.slice(matterStart, matterEnd);
  return { language: 'none', matter, matterStart, bodyStart: heading[0].length };
}

function splitYaml(text: string, report: ProblemReport): FrontMatter | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) {
    reportOpening(text, report);
    return undefined;
  }
  const closing = /^---.*$/gm;
  closing.lastIndex = opening.length;
  const fence = closing.exec(text);
  if (fence === null) {
    report.add('front-matter-not-closed', 0, {});
    return undefined;
  }
  if (fence[0].trimEnd() !== '---') {
    report.add('fence-not-plain', fence.index, { found: fence[0].trimEnd() });
    return undefined;
  }
  const head = text.slice(0, fence.index + 3);
  if (isTooLong(head, report)) return undefined;
  return {
    language: 'yaml',
    matter: readMatter(head),
    matterStart: 3,
    bodyStart: lineAfter(text, fence.index),
  };
}

function splitToml(text: string, report: ProblemReport): FrontMatter | undefined {
  const matterStart = text.indexOf('\n') + 1;
  const closing = /^\+\+\+[ \t]*\r?$/gm;
  closing.lastIndex = matterStart;
  const end = closing.exec(text)?.index;
  if (end === undefined) {
    report.add('front-matter-not-closed', 0, {});
    return undefined;
  }
  if (isTooLong(text.slice(0, end), report)) return undefined;
  const matter = text.slice(matterStart, end);
  return { language: 'toml', matter, matterStart, bodyStart: lineAfter(text, end) };
}

function splitJson(text: string, report: ProblemReport): FrontMatter | undefined {
  const end = endOfJson(text);
  if (end === undefined) {
    report.add('front-matter-not-closed', 0, {});
    return undefined;
  }
  const matter = text.slice(0, end);
  if (isTooLong(matter, report)) return undefined;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0].length ?? 0;
  return { language: 'json', matter, matterStart: 0, bodyStart: end + rest };
}

function isTooLong(head: string, report: ProblemReport): boolean {
  const bytes = Buffer.byteLength(head);
  if (bytes > frontMatterLimit) report.add('front-matter-too-long', 0, { bytes, limit: frontMatterLimit });
  return bytes > frontMatterLimit;
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The text between the fences, through gray-matter. */
function readMatter(head: string): string {
  // gray-matter runs `---js` front matter as a program and caches broken parses. Only plain fences reach it, options on
  // every call go around its cache, and no engine but one that returns the text as it is can be reached.
  const file = matter(head, { language: 'yaml', engines: { ...lockedEngines, yaml: (yaml) => ({ yaml }) } });
  // With CRLF, the last line keeps half of its break, which YAML would take for a character.
  return ((file.data as { readonly yaml?: string }).yaml ?? '').replace(/\r$/, '');
}

const lockedEngines = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, refuse]),
);

function refuse(): never {
  throw new Error('Front matter in a language other than YAML reached its engine.');
}

function reportOpening(text: string, report: ProblemReport): void {
  const firstLine = /^.*/.exec(text)?.[0].trimEnd() ?? '';
  if (
    /^---[ \t]*[A-Za-z]/.test(firstLine) ||
    firstLine === '+++' ||
    firstLine === ';;;' ||
    firstLine === '{'
  ) {
    report.add('front-matter-language', 0, { language: firstLine });
  } else if (firstLine === '---') {
    report.add('front-matter-not-closed', 0, {});
  } else if (firstLine.startsWith('---')) {
    report.add('fence-not-plain', 0, { found: firstLine });
  } else {
    report.add('front-matter-missing', 0, {});
  }
}
