import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the repository, or `node_modules/baoku`. Never written to. */
export const packageDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** This package's version, `0.1.0`. */
export function packageVersion(): string {
  const text = readFileSync(join(packageDirectory, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
