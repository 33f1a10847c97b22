import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder and those below it hold but folders: paths within it, with `/` between their parts, sorted. Throws what the file system throws. */
export function filesBelow(folder: string): string[] {
  const paths: string[] = [];
  // Node's own recursive listing takes three times as long.
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else paths.push(path);
    }
  };
  visit('');
  return paths.sort();
}
