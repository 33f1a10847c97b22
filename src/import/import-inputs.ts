import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Shelf } from '../authoring/shelf.ts';
import { walkContent } from '../loader/walk-content.ts';
import type { DraftFields, ImportContext } from './article-draft.ts';
import { chooseImporter } from './choose-importer.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { asImportFailure, ImportFailure } from './import-failure.ts';
import type { ImportResult } from './import-result.ts';
import type { FoundArticle } from './importer.ts';
import { bytesInput, fileInput, type InputFile } from './input-file.ts';
import type { ListedInput } from './list-inputs.ts';
import { asRowFailure } from './tables/row-failure.ts';
import { readKnownImports, type KnownImports } from './write/known-imports.ts';
import { nameInOrigin, type KeyLanguage, type Origin } from './write/article-text.ts';
import { fromElsewhere, twinOf } from './write/twin-article.ts';
import { openPlaces, type Places } from './write/place-article.ts';
import { damagedPictures } from './write/damaged-pictures.ts';
import { planArticle, type Plan } from './write/plan-article.ts';
import { standingAddresses } from './write/standing-addresses.ts';
import { standingArticles, standsAsPlanned, type StandingArticles } from './write/standing-articles.ts';
import { keepOriginal, writeArticle, type KeptFiles } from './write/write-import.ts';

/** What to do with an input that was imported before and holds something else since. */
export type OnChanged = 'replace' | 'new' | 'keep';

export interface ImportOptions {
  readonly contentDirectory: string;
  readonly shelf: Shelf;
  readonly keys: KeyLanguage;
  /** Whether to write nothing, and find out all the same. */
  readonly dryRun: boolean;
  /** For articles whose input gives none. */
  readonly fallback: Pick<DraftFields, 'date' | 'column'>;
  /** What the columns of tables hold. */
  readonly columns: NonNullable<ImportContext['columns']>;
  /** Asked about every input that changed since it became the article `file`. */
  readonly onChanged: (input: string, file: string) => Promise<OnChanged>;
  /** Told after each input, and after each article of an input that holds several; `articles` counts all so far. */
  readonly onProgress: (done: number, total: number, articles: number) => void;
}

/**
 * Imports files one after the other, and keeps the bytes of each. What is wrong with one stops no other: only what the
 * content folder's file system refuses is thrown.
 *
 * @param inputs what `listInputs` gave, or the bytes of the standard input
 */
export async function* importInputs(
  inputs: readonly (ListedInput | Uint8Array)[],
  options: ImportOptions,
): AsyncGenerator<ImportResult> {
  const { shelf, contentDirectory } = options;
  const run: Run = {
    options,
    known: readKnownImports(contentDirectory, walkContent(contentDirectory).files.values(), shelf.rules),
    places: openPlaces(shelf),
    headlines: new Map(shelf.headlines),
    used: new Set(),
    context: { timeZone: shelf.site.timeZone, columns: options.columns },
    afterArticle: keepHeapSmall(),
  };
  let articles = 0;
  for (const [index, listed] of pagesFirst(inputs).entries()) {
    const before = articles;
    for await (const result of importOne(listed, run)) {
      if (result.status !== 'passed-over') articles += 1;
      yield result;
      if (articles > before + 1) options.onProgress(index, inputs.length, articles);
    }
    options.onProgress(index + 1, inputs.length, articles);
  }
}

interface Run {
  readonly options: ImportOptions;
  readonly known: KnownImports;
  readonly places: Places;
  /** As those of the shelf, with what this run adds. */
  readonly headlines: Map<string, string>;
  readonly context: ImportContext;
  readonly afterArticle: () => void;
  /** Absolute paths of the files that articles show or offer. */
  readonly used: Set<string>;
}

/** Pages before the rest, since they may take files along that lie beside them. */
function pagesFirst(inputs: readonly (ListedInput | Uint8Array)[]): readonly (ListedInput | Uint8Array)[] {
  const isPage = (each: ListedInput | Uint8Array): boolean =>
    !(each instanceof Uint8Array) && /\.(?:s?html?|xhtml|md|markdown)$/i.test(each.name);
  return [...inputs.filter(isPage), ...inputs.filter((each) => !isPage(each))];
}

async function* importOne(listed: ListedInput | Uint8Array, run: Run): AsyncGenerator<ImportResult> {
  const name = listed instanceof Uint8Array ? '-' : listed.name;
  if (!(listed instanceof Uint8Array) && listed.own !== undefined) {
    yield { input: name, status: 'passed-over', own: listed.own };
    return;
  }
  // What a page offers for download is a part of its article.
  if (!(listed instanceof Uint8Array) && !listed.named && run.used.has(listed.path)) {
    yield { input: name, status: 'passed-over' };
    return;
  }
  if (!(listed instanceof Uint8Array) && listed.isLink === true) {
    yield { input: name, status: 'passed-over', isLink: true };
    return;
  }
  try {
    if (!(listed instanceof Uint8Array) && listed.unreadable !== undefined)
      throw new ImportFailure('not-readable', { reason: listed.unreadable });
    const input =
      listed instanceof Uint8Array ? bytesInput(name, listed) : fileInput(name, listed.path, listed.root);
    const importer = await chooseImporter(input);
    const sha256 = digestOf(input);
    const standing = standingOf(nameInOrigin(input.name), run);
    for await (const found of importer(input, run.context)) {
      yield await settle(found, { input, sha256, standing }, run);
      run.afterArticle();
    }
  } catch (error) {
    if (error instanceof WriteFailure) throw error.cause;
    const failure = asImportFailure(error);
    const isNamed = listed instanceof Uint8Array || listed.named;
    if (failure.code === 'unknown-kind' && !isNamed) yield { input: name, status: 'passed-over' };
    else yield { input: name, status: 'failed', failure };
  }
}

/** An input that is being imported. */
interface OpenInput {
  readonly input: InputFile;
  readonly sha256: string;
  /** The articles that came from inputs of its name before. */
  readonly standing: () => StandingArticles;
}

/** Those that stood before the input was opened; read when they are first asked for. */
function standingOf(name: string, { known, options }: Run): () => StandingArticles {
  const files = [...known.ofInput(name)];
  let read: StandingArticles | undefined;
  return () => (read ??= standingArticles(options.contentDirectory, files));
}

/** What becomes of one article: written unless it is there already, or something speaks against it. */
async function settle(
  found: FoundArticle,
  { input, sha256, standing }: OpenInput,
  run: Run,
): Promise<ImportResult> {
  const { options, known, places } = run;
  const about = { input: input.name, ...(found.part !== undefined && { part: found.part }) };
  const origin: Origin = {
    file: nameInOrigin(input.name),
    ...(found.part !== undefined && { part: nameInOrigin(found.part) }),
    sha256,
  };
  const same = known.bySameBytes(origin);
  if ('draft' in found) for (const { path } of found.draft.files) if (path !== undefined) run.used.add(path);
  if (same !== undefined) return { ...about, status: 'unchanged', file: same };
  if ('passedOver' in found) return { ...about, status: 'passed-over' };
  if ('failure' in found) return { ...about, status: 'failed', failure: found.failure };
  const { shelf, keys, fallback } = options;
  const before =
    known.bySameName(origin) ??
    fromElsewhere({ ...fallback, ...found.draft.fields }, origin, shelf.headlines, known);
  const damaged = await damagedPictures(found.draft.files);
  const planAt = (file: string | undefined): Plan =>
    planArticle(found.draft, origin, file, places, {
      ...{ shelf, keys, fallback, damaged },
      addressesOf: (of) => standingAddresses(options.contentDirectory, of, shelf),
    });
  const isUnnamed = found.numbered === true;
  let choice: OnChanged = 'new';
  let plan: Plan;
  try {
    // Of a file with many articles, one may have changed: the others say what they said.
    const equal = isUnnamed
      ? standing().take(() => planAt('articles/as-it-stands.md').article.text)
      : before !== undefined && standsAsPlanned(options.contentDirectory, planAt(before).article)
        ? before
        : undefined;
    if (equal !== undefined) return { ...about, status: 'unchanged', file: equal };
    if (before !== undefined) {
      choice = await options.onChanged(input.name, before);
      if (isUnnamed && choice === 'replace')
        return { ...about, status: 'changed', file: before, unnamed: true };
      if (choice === 'keep')
        return { ...about, status: 'changed', file: before, ...(isUnnamed && { unnamed: true }) };
    }
    plan = planAt(choice === 'replace' ? before : undefined);
  } catch (error) {
    return { ...about, status: 'failed', failure: asRowFailure(asImportFailure(error), found.row) };
  }
  const { guessedEncoding } = found.draft;
  const twin = twinOf(plan.fields, plan.article.file, run.headlines);
  const kept = options.dryRun ? undefined : write(plan, input, sha256, options.contentDirectory);
  known.add(origin, plan.article.file);
  return {
    ...about,
    status: choice === 'replace' ? 'replaced' : 'added',
    file: plan.article.file,
    fields: plan.fields,
    doubts: plan.doubts,
    taken: found.draft.taken,
    dropped: plan.dropped,
    ...(guessedEncoding !== undefined && { guessedEncoding }),
    ...(twin !== undefined && { twin }),
    ...(kept?.article !== undefined && { kept: kept.article }),
    ...(kept !== undefined && kept.files.length > 0 && { keptFiles: kept.files }),
  };
}

/** What the file system of the content folder refuses stops the whole import. */
class WriteFailure extends Error {}

function write(plan: Plan, input: InputFile, sha256: string, contentDirectory: string): KeptFiles {
  try {
    keepOriginal(contentDirectory, input, sha256);
    return writeArticle(contentDirectory, plan.article);
  } catch (cause) {
    throw new WriteFailure('The content folder could not be written to.', { cause });
  }
}

/** Reads piece by piece: an export may be larger than the memory. */
function digestOf(input: InputFile): string {
  if (input.path === undefined) return hash('sha256', input.read(Infinity));
  const digest = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(input.path, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      digest.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex');
}
