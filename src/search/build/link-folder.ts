import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../cache/files-below.ts';

/** Makes `target` a second name for every file of `source`, or a copy where the file system knows no hard links. */
export function linkFolder(source: string, target: string): void {
  const making = `${target}.making`;
  rmSync(making, { recursive: true, force: true });
  for (const path of filesBelow(source)) {
    const file = join(making, path);
    mkdirSync(dirname(file), { recursive: true });
    linkOrCopy(join(source, path), file);
  }
  renameSync(making, target);
}

/**
 * Whether `target` holds second names of the files of `source` and nothing else: what is known of those goes for it too.
 * One file stands for all, as the file system makes links of all or of none. No if either is missing or empty.
 */
export function isLinkedTo(source: string, target: string): boolean {
  try {
    const files = filesBelow(source);
    const [first] = files;
    if (first === undefined || files.join('\0') !== filesBelow(target).join('\0')) return false;
    const [original, linked] = [source, target].map((folder) => statSync(join(folder, first)));
    return original?.ino === linked?.ino && original?.dev === linked?.dev;
  } catch {
    return false;
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
