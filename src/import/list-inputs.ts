import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { compareText } from '../archive/order.ts';

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
}

/**
 * The files of an argument of the command line: the file itself, or all files of the folder and its folders, in order of
 * their names. Hidden names and links are passed over; so are the folders of files that browsers save beside a
 * page (`page_files`), which are a part of that page. A path that is not there is listed as it is.
 */
export function listInputs(argument: string, workingDirectory: string): readonly ListedInput[] {
  const path = resolve(workingDirectory, argument);
  const within = relative(workingDirectory, path);
  const name = (within === '' || within.startsWith('..') ? basename(path) : within).split(sep).join('/');
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? [...filesIn(path, name, path)] : [{ name, path, root: dirname(path), named: true }];
}

function* filesIn(folder: string, name: string, root: string): Generator<ListedInput> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  const names = new Set(entries.map((entry) => entry.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = { name: `${name}/${entry.name}`, path: join(folder, entry.name) };
    if (entry.isDirectory() && !isSavedWith(entry.name, names)) yield* filesIn(inner.path, inner.name, root);
    else if (entry.isFile()) yield { ...inner, root, named: false };
  }
}

/** Whether a browser saved the folder together with a page beside it. */
function isSavedWith(folder: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files|_file|-Dateien)$/.exec(folder)?.[1];
  return (
    page !== undefined && ['html', 'htm', 'xhtml'].some((extension) => names.has(`${page}.${extension}`))
  );
}
