import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The hash of the versions of the packages that this code runs with: what they shape (pages, summaries, the words of the
 * index) may be otherwise with others. The same in a process from start to end: what it runs is what it loaded.
 */
export function packagesKey(): string {
  return (ownKey ??= hash('sha256', installedVersions(join(import.meta.dirname, '../..')).join('\n')));
}

let ownKey: string | undefined;

/**
 * The packages beside ours with their versions, `node_modules/unified 11.0.5`. npm's list of what it installed has all
 * of them; other programs keep none, and the packages that ours names say for themselves.
 *
 * @param directory our package's folder
 */
export function installedVersions(directory: string): readonly string[] {
  const listed = findAbove(directory, 'node_modules/.package-lock.json');
  const versions = listed === undefined ? [] : versionsIn(readFileSync(listed, 'utf8'));
  return versions.length > 0 ? versions : versionsOfDirect(directory);
}

/**
 * Reads npm's list as the text that npm writes: to parse it takes three times as long, at every command. Packages for
 * development and for some systems only do not count, which are not installed everywhere.
 */
function versionsIn(list: string): string[] {
  return list.split(/\n {4}\},?\n/).flatMap((entry) => {
    if (/^ {6}"(?:dev|optional|devOptional)": true/m.test(entry)) return [];
    const [, place, version] =
      /^ {4}"(node_modules\/[^"]+)": \{\n {6}"version": "([^"]+)"/m.exec(entry) ?? [];
    return place === undefined ? [] : [`${place} ${version}`];
  });
}

function versionsOfDirect(directory: string): string[] {
  const { dependencies = {} } = readManifest(join(directory, 'package.json'));
  return Object.keys(dependencies).map((name) => {
    const manifest = findAbove(directory, `node_modules/${name}/package.json`);
    return `node_modules/${name} ${manifest === undefined ? '' : readManifest(manifest).version}`;
  });
}

function readManifest(file: string): { version?: string; dependencies?: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof readManifest>;
}

/** The file at a path within the folder or within the nearest one above, which is where Node looks for packages. */
function findAbove(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? undefined : findAbove(dirname(folder), path);
}
