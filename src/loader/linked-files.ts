import { findLinks } from '../markdown/find-links.ts';
import { linkedFile } from './linked-file.ts';

/** A link of a body to a Markdown file, with its place in the linking file. */
export interface FileLink {
  /** As the body writes it. */
  readonly source: string;
  /** Path within the content folder, in Unicode form NFC; nothing says that the file exists. */
  readonly target: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * The links of a body to Markdown files, in order.
 *
 * @param firstLine tells the line of the file in which the body begins, from 1
 */
export function fileLinks(file: string, body: string, firstLine: () => number): readonly FileLink[] {
  // Most reports link to none, and finding links is what costs.
  if (!/\.md\b/i.test(body)) return [];
  const links = findLinks(body);
  const before = links.length === 0 ? 0 : firstLine() - 1;
  return links.flatMap(({ target: source, line, column }): readonly FileLink[] => {
    const linked = linkedFile(file, source);
    return linked === undefined ? [] : [{ source, target: linked.file, line: before + line, column }];
  });
}

/** The files to which links lead, each once. */
export function targetsOf(links: readonly FileLink[]): readonly string[] {
  return [...new Set(links.map(({ target }) => target))];
}
