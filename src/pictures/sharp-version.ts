import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The version of sharp that is installed, which stands for those of its encoders; empty where there is none. */
export function sharpVersion(): string {
  return (version ??= readVersion());
}

let version: string | undefined;

/** From its package, since to load it takes longer. */
function readVersion(): string {
  try {
    const entry = createRequire(import.meta.url).resolve('sharp');
    const manifest = readFileSync(join(dirname(entry), '../package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  } catch {
    return '';
  }
}
