import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

let loaded: typeof Yaml | undefined;

/** The reader of all YAML, loaded when it is first asked for: its 70 modules are of no use to plain front matter. */
export function fullYaml(): typeof Yaml {
  return (loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml);
}

/** Loads it for what is sure to need it: imported, it comes as one module, in a quarter of the time. */
export async function loadFullYaml(): Promise<void> {
  loaded ??= await import('yaml');
}
