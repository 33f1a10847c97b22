import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder with its bytes, each as a character. */
export function filesOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(root.length), readFileSync(path, 'latin1')]));
}

/** Every file of a folder with its place on disk and time of change. */
export function stampsOf(root: string): Map<string, string> {
  return new Map(
    [...filesOf(root).keys()].map((path) => {
      const { ino, mtimeNs } = statSync(join(root, path), { bigint: true });
      return [path, `${ino} ${mtimeNs}`];
    }),
  );
}

/** The paths at which two folders differ, sorted. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
