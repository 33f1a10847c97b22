import { gunzipSync, gzipSync } from 'node:zlib';
import { traditionalJson } from '../../edition/traditional-page.ts';
import { isShownFile } from '../store/shown-files.ts';

/**
 * The file of an index as the Traditional edition has it, where it has one of its own: what results, suggestions and filters show.
 * What search looks words up in is there once for all editions.
 *
 * @param path below the index's folder
 * @param base the edition's
 * @param read the file of the original
 * @returns `undefined` for a file that all editions use
 */
export function editionFile(path: string, base: string, read: () => Uint8Array): Uint8Array | undefined {
  if (!isShownFile(path)) return undefined;
  const text = (bytes: Uint8Array) => traditionalJson(Buffer.from(bytes).toString());
  if (path !== 'manifest.json') return gzipSync(text(gunzipSync(read())), { level: 9 });
  return Buffer.from(JSON.stringify({ ...(JSON.parse(text(read())) as object), base }));
}
