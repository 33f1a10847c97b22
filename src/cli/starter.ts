import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../publish/operator-error.ts';
import { packageDirectory } from '../publish/package-place.ts';

/** The folder of this package that new archives are copied from. It is a buildable archive as it stands. */
const starterDirectory = path.join(packageDirectory, 'starter');

// What the starter's files say in the place of today and of Baoku's version.
const placeholderDay = '2026-01-01';
const placeholderVersion = '0.0.0';

/**
 * Writes a new archive into `directory`, which may exist. No existing file is overwritten: when one stands in the
 * way, an `OperatorError` names all of them and nothing is written. A package.json is no obstacle, because npm makes
 * one when Baoku is installed into an empty folder: it gets the entries that it lacks and keeps those that it has.
 *
 * @param directory absolute path
 * @param facts.now the first article is dated with this instant's day, in the machine's time zone
 * @returns the files written and the files completed, relative to `directory`, sorted
 */
export function writeStarter(
  directory: string,
  facts: { readonly now: Date; readonly version: string },
): { readonly written: readonly string[]; readonly completed: readonly string[] } {
  const files = readStarter(facts);
  const existing = [...files.keys()].filter((file) => existsSync(path.join(directory, file)));
  const obstacles = existing.filter((file) => file !== 'package.json');
  if (obstacles.length > 0) throw new OperatorError('files-exist', { folder: directory, files: obstacles });

  const manifest = existing.length > 0 ? completeManifest(directory, files.get('package.json')!) : undefined;
  try {
    for (const [file, text] of files) {
      if (existing.includes(file)) continue;
      const target = path.join(directory, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text, { flag: 'wx' });
    }
    if (manifest !== undefined) writeFileSync(path.join(directory, 'package.json'), manifest);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new OperatorError('folder-not-writable', { folder: directory, reason }, { cause: error });
  }
  return {
    written: [...files.keys()].filter((file) => !existing.includes(file)),
    completed: manifest === undefined ? [] : ['package.json'],
  };
}

/** Path, with `/` as separator, → text; with today and the version filled in. */
function readStarter({ now, version }: { now: Date; version: string }): Map<string, string> {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const fill = (text: string) =>
    text
      .replaceAll(placeholderDay, day)
      .replaceAll(`"${placeholderVersion}"`, `"${version}"`)
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
  const existing = readFileSync(file, 'utf8');
  let manifest: Manifest;
  try {
    manifest = JSON.parse(existing) as Manifest;
    if (typeof manifest !== 'object' || Array.isArray(manifest)) throw new TypeError('No object.');
  } catch (error) {
    throw new OperatorError('file-not-readable', { file, reason: 'JSON' }, { cause: error });
  }
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

interface Manifest {
  readonly [field: string]: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}
