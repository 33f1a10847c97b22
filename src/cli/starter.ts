import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../publish/operator-error.ts';
import { packageDirectory } from '../publish/package-place.ts';
import type { PackageOrigin } from './package-origin.ts';

/** The folder of this package that new archives are copied from. It is a buildable archive as it stands. */
const starterDirectory = path.join(packageDirectory, 'starter');

// What the starter's files say in the place of today and of where npm finds Baoku.
const placeholderDay = '2026-01-01';
const placeholderVersion = '0.0.0';

/** What makes one new archive different from another. */
export interface StarterFacts {
  /** The first article is dated with this instant's day, in the machine's time zone. */
  readonly now: Date;
  readonly version: string;
  /** Where the archive's package.json has npm look for Baoku. A packed file is copied into the archive. */
  readonly origin: PackageOrigin;
}

/** The files written and the files completed, relative to the archive's folder, sorted. */
export interface WrittenStarter {
  readonly written: readonly string[];
  readonly completed: readonly string[];
}

/**
 * Writes a new archive into `directory`, which may exist. No existing file is overwritten: when one stands in the
 * way, an `OperatorError` names all of them and nothing is written. A package.json is no obstacle, because npm makes
 * one when Baoku is installed into an empty folder: it gets the entries that it lacks and keeps those that it has.
 *
 * @param directory absolute path
 */
export function writeStarter(directory: string, facts: StarterFacts): WrittenStarter {
  const files = readStarter(facts);
  const existing = [...files.keys()].filter((file) => existsSync(path.join(directory, file)));
  const obstacles = existing.filter((file) => file !== 'package.json');
  if (obstacles.length > 0) throw new OperatorError('files-exist', { folder: directory, files: obstacles });

  const manifest = existing.length > 0 ? completeManifest(directory, files.get('package.json')!) : undefined;
  const packed = packedFile(directory, facts);
  try {
    for (const [file, text] of files) {
      if (existing.includes(file)) continue;
      const target = path.join(directory, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text, { flag: 'wx' });
    }
    if (manifest !== undefined) writeFileSync(path.join(directory, 'package.json'), manifest);
    if (packed !== undefined)
      copyFileSync(packed, path.join(directory, path.basename(packed)), constants.COPYFILE_EXCL);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new OperatorError('folder-not-writable', { folder: directory, reason }, { cause: error });
  }
  const written = [...files.keys()].filter((file) => !existing.includes(file));
  return {
    written: [...written, ...(packed === undefined ? [] : [path.basename(packed)])].sort(),
    completed: manifest === undefined ? [] : ['package.json'],
  };
}

/** The packed Baoku that the archive is to hold, unless it does already, or names another one itself. */
function packedFile(directory: string, { origin }: StarterFacts): string | undefined {
  if (origin.kind !== 'packed' || existsSync(path.join(directory, path.basename(origin.file))))
    return undefined;
  return namesBaoku(directory) ? undefined : origin.file;
}

function namesBaoku(directory: string): boolean {
  const file = path.join(directory, 'package.json');
  if (!existsSync(file)) return false;
  const { dependencies, devDependencies } = readManifest(file);
  return (dependencies?.['baoku'] ?? devDependencies?.['baoku']) !== undefined;
}

/** What package.json says of Baoku. */
function specifierOf({ origin, version }: StarterFacts): string {
  switch (origin.kind) {
    case 'npm':
      return origin.specifier;
    case 'packed':
      return `file:${path.basename(origin.file)}`;
    case 'sources':
      // The name that `npm pack` gives.
      return `file:baoku-${version}.tgz`;
  }
}

/** Path, with `/` as separator, → text; with today and the place of Baoku filled in. */
function readStarter(facts: StarterFacts): Map<string, string> {
  const { now } = facts;
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const fill = (text: string) =>
    text
      .replaceAll(placeholderDay, day)
      .replaceAll(`"${placeholderVersion}"`, `"${specifierOf(facts)}"`)
      .replaceAll(`articles/${placeholderDay.slice(0, 4)}/`, `articles/${day.slice(0, 4)}/`);
  return new Map(
    readdirSync(starterDirectory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        fill(nameInArchive(path.relative(starterDirectory, file).replaceAll(path.sep, '/'))),
        fill(readFileSync(file, 'utf8')),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** npm leaves `.gitignore` files out of packages: the starter's has another name. */
function nameInArchive(file: string): string {
  return file === 'gitignore' ? '.gitignore' : file;
}

/** The archive's package.json with what the starter's has and it lacks, or `undefined` when it lacks nothing. */
function completeManifest(directory: string, starter: string): string | undefined {
  const file = path.join(directory, 'package.json');
  const manifest = readManifest(file);
  const wanted = JSON.parse(starter) as Manifest;
  const completed = {
    private: wanted['private'],
    ...manifest,
    scripts: { ...wanted.scripts, ...manifest.scripts },
    // A development dependency is installed just as well; naming it twice would make npm complain.
    dependencies: manifest.devDependencies?.['baoku']
      ? manifest.dependencies
      : { ...wanted.dependencies, ...manifest.dependencies },
    allowScripts: { ...wanted.allowScripts, ...manifest.allowScripts },
  };
  const text = `${JSON.stringify(completed, undefined, 2)}\n`;
  return JSON.stringify(manifest) === JSON.stringify(completed) ? undefined : text;
}

function readManifest(file: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (typeof manifest !== 'object' || Array.isArray(manifest)) throw new TypeError('No object.');
    return manifest;
  } catch (error) {
    throw new OperatorError('file-not-readable', { file, reason: 'JSON' }, { cause: error });
  }
}

interface Manifest {
  readonly [field: string]: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}
