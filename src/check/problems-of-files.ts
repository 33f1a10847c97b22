import type { Address } from '../archive/addresses.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { ProblemCode } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import type { Site } from '../archive/site.ts';
import { nameOfFile } from '../loader/article-id.ts';
import { linkedFile } from '../loader/linked-file.ts';
import { resolveReference } from '../loader/resolve-reference.ts';
import { linkDestinations } from './across/link-destinations.ts';

/** Some files of a content folder, and what problems elsewhere may say of them. */
export interface ChosenFiles {
  /** Paths within the content folder. */
  readonly files: ReadonlySet<string>;
  /** Where a path that begins with `/` is looked for. */
  readonly assetFolders: readonly string[];
  /** Of the pages on which the articles in them stand, or stood before they were changed. */
  readonly addresses: ReadonlySet<Address>;
  /** What these articles are called and name: ids, columns, tags, people; and the files of the records that they name. */
  readonly names: ReadonlySet<string>;
  /** What stood in them before they were changed. */
  readonly formerTexts: readonly string[];
}

/** The entries of the content folder, by which it is known where links lead. */
export interface LinkingEntries {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
}

/** Their `name`, `value` or `id` is what no article has or gives. */
const ofNames: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'column-empty',
  'column-stale',
  'topic-rule-idle',
  'unknown-article',
  'redirect-target',
]);

/**
 * The problems that concern some files: those within them, and those elsewhere that are about one of them: a file that is
 * shown, offered or linked to, an address, or what an article is called or names. The settings concern every file.
 */
export function problemsOfFiles(
  problems: readonly Problem[],
  chosen: ChosenFiles,
  entries: LinkingEntries,
): readonly Problem[] {
  if (chosen.files.has('site.yaml')) return problems;
  const files = new Map([...chosen.files].map((file) => [file.normalize('NFC'), file]));
  const lastParts = new Set([...chosen.files].flatMap((file) => [nameOfFile(file), lastPart(file)]));
  const bySource = new Map([...entries.articles, ...entries.pages].map((entry) => [entry.file, entry]));
  const findDestination = linkDestinations(entries);

  return problems.filter(
    (problem) =>
      files.has(problem.file.normalize('NFC')) ||
      namesFile(problem) ||
      leadsToFile(problem) ||
      namesName(problem) ||
      wasShown(problem),
  );

  function namesFile({ file, values: { other, records, source } }: Problem): boolean {
    const named = [other ?? [], records ?? []].flat().map(String);
    if (named.some((each) => files.has(each.replace(/:\d+$/, '').normalize('NFC')))) return true;
    if (typeof source !== 'string') return false;
    const resolved = resolveReference(source, file, files, chosen.assetFolders);
    return resolved !== 'outside' && resolved.file !== undefined;
  }

  function leadsToFile({ file, values: { target } }: Problem): boolean {
    const source = bySource.get(file);
    if (typeof target !== 'string' || source === undefined) return false;
    const linked = linkedFile(file, target);
    if (linked !== undefined) return files.has(linked.file);
    const destination = findDestination(source, target);
    if (destination.entry !== undefined && files.has(destination.entry.file.normalize('NFC'))) return true;
    if (destination.kind !== 'address') return false;
    const { address } = destination;
    return (
      chosen.addresses.has(address) ||
      chosen.addresses.has(`${address}/`) ||
      lastParts.has(lastPart(address.replace(/\/$/, '')))
    );
  }

  function namesName({ code, file, values: { name, value, id } }: Problem): boolean {
    if (code === 'unused-record') return chosen.names.has(file);
    return ofNames.has(code) && [name, value, id].some((each) => chosen.names.has(String(each)));
  }

  function wasShown({ code, file }: Problem): boolean {
    if (code !== 'unused-file') return false;
    const name = lastPart(file);
    const written = [name, encodeURI(name), encodeURIComponent(name)];
    return chosen.formerTexts.some((text) => written.some((each) => text.includes(each)));
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
