import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** What a folder and those below it hold but folders: paths within it, with `/` between their parts, sorted. Throws what the file system throws. */
export function filesBelow(folder: string): string[] {
  // `path.relative` would take a sixth longer.
  const prefix = folder.endsWith(sep) ? folder.length : folder.length + 1;
  const paths: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const parent = entry.parentPath.slice(prefix);
    paths.push(parent === '' ? entry.name : `${parent}${sep}${entry.name}`);
  }
  return (sep === '/' ? paths : paths.map((path) => path.replaceAll(sep, '/'))).sort();
}
