import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..');

/**
 * Installs a packed Baoku into a folder as `npm install ./<package>` would, with the repository's own copies of its
 * dependencies, so that no network is needed. What package.json does not name as a dependency is not there.
 *
 * @param folder the archive's folder, absolute
 * @param file name of the package, in that folder
 * @returns the folder of the installed package
 */
export function installOffline(folder: string, file: string): string {
  const modules = path.join(folder, 'node_modules');
  const installed = path.join(modules, 'baoku');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, file), '-C', installed, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const place = path.join(modules, name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.join(repository, 'node_modules', name), place);
  }
  // npm's list of what it installed, by which Baoku knows the versions that it runs with.
  copyFileSync(
    path.join(repository, 'node_modules/.package-lock.json'),
    path.join(modules, '.package-lock.json'),
  );
  mkdirSync(path.join(modules, '.bin'));
  symlinkSync('../baoku/bin/baoku.mjs', path.join(modules, '.bin/baoku'));
  writeIfMissing(path.join(folder, 'package.json'), `{"dependencies":{"baoku":"file:${file}"}}\n`);
  return installed;
}

/** npm makes package.json when it installs into an empty folder. */
function writeIfMissing(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
