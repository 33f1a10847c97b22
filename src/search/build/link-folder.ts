import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes `target` a second name for every file of `source`, or a copy where the file system knows no hard links. */
export function linkFolder(source: string, target: string): void {
  const making = `${target}.making`;
  rmSync(making, { recursive: true, force: true });
  for (const path of filesIn(source)) {
    const file = join(making, path);
    mkdirSync(dirname(file), { recursive: true });
    linkOrCopy(join(source, path), file);
  }
  renameSync(making, target);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
