import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../archive/order.ts';
import { isInArticleFolder, kindOfFile, otherFolders } from '../loader/article-files.ts';
import type { ReadingRules } from '../loader/reading-rules.ts';

/** A file that a person named, or that lies in a folder that they named. */
export interface ListedInput {
  /** As articles name it, `/` as separator. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  /** Absolute path of the folder that was named, or that the file lies in: nothing outside it is read. */
  readonly root: string;
  /** Whether it was named itself: a file that was not is passed over when no importer knows its kind. */
  readonly named: boolean;
  /** The system's reason, `EACCES` for example, why a folder could not be looked into; there is nothing to read then. */
  readonly unreadable?: string;
  /** A link within a folder may lead anywhere: it is told of, and passed over. */
  readonly isLink?: boolean;
  /** That it stands for so many files of the archive itself, which are passed over: each would become a second article. */
  readonly own?: number;
}

/** The content folder of the archive that is imported to: its own files are no inputs. */
interface OwnContent {
  readonly directory: string;
  readonly rules: ReadingRules;
}

/** How a folder is looked into. Throws what the file system throws. */
type ReadFolder = (folder: string) => readonly Dirent[];

const readEntries: ReadFolder = (folder) => readdirSync(folder, { withFileTypes: true });

/**
 * The files of an argument of the command line: the file itself, or all files of the folder and its folders, in order of
 * their names. Hidden names are passed over, links listed as such; so are the folders of files that browsers save beside a
 * page (`page_files`), which are a part of that page. A path that is not there is listed as it is; so is a folder that may
 * not be looked into. The files of the archive itself are listed as one.
 */
export function listInputs(
  argument: string,
  workingDirectory: string,
  content: OwnContent,
  readFolder: ReadFolder = readEntries,
): readonly ListedInput[] {
  const path = resolve(workingDirectory, argument);
  const within = relative(workingDirectory, path);
  const name = (within === '' || within.startsWith('..') ? basename(path) : within).split(sep).join('/');
  const listed = isFolder(path)
    ? [...filesIn(path, name, path, readFolder)]
    : [{ name, path, root: dirname(path), named: true }];
  return ownAsOne(listed, path, content);
}

/** The inputs with one for all those that are the archive's own, after the others. */
function ownAsOne(
  listed: readonly ListedInput[],
  argument: string,
  { directory, rules }: OwnContent,
): readonly ListedInput[] {
  const realArgument = realPath(argument);
  const realContent = realPath(directory);
  const within = (path: string): string =>
    relative(realContent, join(realArgument, relative(argument, path)))
      .split(sep)
      .join('/');
  const own = listed.filter(({ path }) => isOwn(within(path), rules));
  const [first] = own;
  if (first === undefined) return listed;
  const others = listed.filter(({ path }) => !isOwn(within(path), rules));
  // A folder of reports is told of by its name, a report by its own.
  const name = own.length === 1 ? first.name : basename(directory);
  return [...others, { ...first, name, own: own.length }];
}

/** Where a path leads, by whatever links; as it is where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Whether a file of the content folder is the archive's own. Where articles lie beside everything else, Markdown is, and
 * other files may be inputs.
 *
 * @param file path within the content folder
 */
function isOwn(file: string, rules: ReadingRules): boolean {
  if (file.startsWith('../') || isAbsolute(file)) return false;
  const articleFolders = rules.articleFolders.filter((folder) => folder !== '.');
  const top = file.slice(0, Math.max(0, file.indexOf('/')));
  return (
    kindOfFile(file, rules) !== undefined ||
    otherFolders.has(top) ||
    isInArticleFolder(file, { articleFolders })
  );
}

/** What cannot be asked about is no folder: whoever reads it is told why not. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function* filesIn(
  folder: string,
  name: string,
  root: string,
  readFolder: ReadFolder,
): Generator<ListedInput> {
  let entries: readonly Dirent[];
  try {
    entries = readFolder(folder).toSorted((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const unreadable = (error as NodeJS.ErrnoException).code;
    if (unreadable === undefined) throw error;
    yield { name, path: folder, root, named: true, unreadable };
    return;
  }
  const names = new Set(entries.map((entry) => entry.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = { name: `${name}/${entry.name}`, path: join(folder, entry.name) };
    if (entry.isDirectory() && !isSavedWith(entry.name, names))
      yield* filesIn(inner.path, inner.name, root, readFolder);
    else if (entry.isFile()) yield { ...inner, root, named: false };
    else if (entry.isSymbolicLink()) yield { ...inner, root, named: false, isLink: true };
  }
}

/** Whether a browser saved the folder together with a page beside it. */
function isSavedWith(folder: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files|_file|-Dateien)$/.exec(folder)?.[1];
  return (
    page !== undefined && ['html', 'htm', 'xhtml'].some((extension) => names.has(`${page}.${extension}`))
  );
}
