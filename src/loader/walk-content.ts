import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { newProblem, type ProblemCode, type ValuesOf } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { fileProblem } from './file-errors.ts';
import { partNames } from './file-names.ts';

/** The files of a content folder. Paths are relative to it, with `/` between their parts; hidden names and `node_modules` are left out. */
export interface ContentTree {
  /** Every file, by its path in Unicode form NFC: what a reference in NFC finds may be stored otherwise. */
  readonly files: ReadonlyMap<string, string>;
  readonly folders: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  readonly files: Map<string, string>;
  readonly folders: Set<string>;
  readonly problems: Problem[];
}

/** Lists a content folder, which must exist. Follows symbolic links to files within it only. */
export function walkContent(contentDirectory: string): ContentTree {
  const walk: Walk = {
    root: contentDirectory,
    realRoot: realpathSync(contentDirectory),
    files: new Map(),
    folders: new Set(),
    problems: [],
  };
  walkFolder('', walk);
  return walk;
}

function walkFolder(folder: string, walk: Walk): void {
  const names = new Map<string, string>();
  for (const entry of entriesOf(folder, walk)) {
    // What npm puts there holds thousands of files, none of which is anybody's report.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = pathOf(folder, entry.name);
    const plainName = plainForm(entry.name).toLowerCase();
    const other = names.get(plainName);
    if (other === undefined) names.set(plainName, path);
    else {
      report(walk, 'name-collision', other, { other: path });
      report(walk, 'name-collision', path, { other });
    }
    visitEntry(entry, path, walk);
  }
}

function visitEntry(entry: Dirent, path: string, walk: Walk): void {
  if (entry.isDirectory()) {
    walk.folders.add(path);
    walkFolder(path, walk);
  } else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path, walk))) {
    walk.files.set(plainForm(path), path);
  } else if (!entry.isSymbolicLink() && path.endsWith('.md')) {
    report(walk, 'not-a-file', path, {});
  }
}

/** Unicode form NFC, which ASCII always has: most names are, and to see it is quicker. */
function plainForm(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize('NFC');
}

function entriesOf(folder: string, walk: Walk): Dirent[] {
  try {
    const path = join(walk.root, folder);
    const { readable, unreadable } = partNames(path, readdirSync(path, { withFileTypes: true }));
    for (const { escaped, asGbk } of unreadable) {
      if (!escaped.startsWith('.')) report(walk, 'name-encoding', pathOf(folder, escaped), { asGbk });
    }
    // The order of a directory differs between file systems; problems should not.
    return readable.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    walk.problems.push(fileProblem(folder === '' ? '.' : folder, error));
    return [];
  }
}

function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function leadsToFile(path: string, walk: Walk): boolean {
  const target = realTarget(join(walk.root, path));
  if (target === undefined) {
    report(walk, 'symlink-broken', path, {});
    return false;
  }
  if (!target.startsWith(walk.realRoot + sep)) {
    report(walk, 'symlink-outside', path, {});
    return false;
  }
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats?.isFile() === true) return true;
  report(walk, stats?.isDirectory() === true ? 'symlink-to-folder' : 'not-a-file', path, {});
  return false;
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function report<Code extends ProblemCode>(
  walk: Walk,
  code: Code,
  file: string,
  values: ValuesOf<Code>,
): void {
  walk.problems.push(newProblem(code, { file, line: 1, column: 1 }, values));
}
