import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ContentCache } from './content-cache.ts';
import { fileProblem } from './file-errors.ts';
import { loadFullYaml } from './full-yaml.ts';
import type { ParsedSite } from './parse-site.ts';

export type Settings = ContentCache['settings'];

/**
 * Reads `site.yaml`, or takes over what was read of the same bytes before. Without the file, the defaults.
 *
 * @param source the path of the file, or its bytes
 */
export async function readSettings(
  source: string | Uint8Array,
  isThere: boolean,
  earlier: Settings | undefined,
): Promise<Settings> {
  // Schemas and the YAML reader take 0.2 s to load: not before something has to be parsed.
  const loadParser = (): Promise<typeof import('./parse-site.ts')> => import('./parse-site.ts');
  const withDefaults = async (problems: ParsedSite['problems']): Promise<Settings> => {
    if (earlier?.digest === '' && problems.length === 0) return earlier;
    return { digest: '', parsed: { ...(await loadParser()).defaultSettings(), problems } };
  };
  if (!isThere) return withDefaults([]);
  let bytes: Uint8Array;
  try {
    bytes = typeof source === 'string' ? readFileSync(source) : source;
  } catch (error) {
    return withDefaults([fileProblem('site.yaml', error)]);
  }
  const digest = hash('sha256', bytes);
  if (earlier?.digest === digest) return earlier;
  const [{ parseSite }] = await Promise.all([loadParser(), loadFullYaml()]);
  return { digest, parsed: parseSite(Buffer.from(bytes)) };
}
