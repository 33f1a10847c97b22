import matter from 'gray-matter';
import type { ProblemReport } from './problem-report.ts';

/** 16 kB, in bytes of UTF-8, fences included. */
export const frontMatterLimit = 16 * 1024;

/** Where the parts of a file's text are; offsets in UTF-16 units. */
export interface FrontMatter {
  readonly yaml: string;
  /** Offset of `yaml` in the text. */
  readonly yamlStart: number;
  /** Offset of the first line after the closing fence. */
  readonly bodyStart: number;
}

/**
 * Divides a file's text (without byte order mark) into front matter and body, or reports why it cannot.
 * The fences are lines of three hyphens, which spaces may follow.
 */
export function splitFrontMatter(text: string, report: ProblemReport): FrontMatter | undefined {
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
  const bytes = Buffer.byteLength(head);
  if (bytes > frontMatterLimit) {
    report.add('front-matter-too-long', 0, { bytes, limit: frontMatterLimit });
    return undefined;
  }
  const afterFence = text.indexOf('\n', fence.index);
  const bodyStart = afterFence === -1 ? text.length : afterFence + 1;
  const yaml = readMatter(head);
  return { yaml, yamlStart: 3, bodyStart };
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
