import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreviewServer } from '../src/cli/preview-server.ts';
import { buildSite } from '../src/publish/build-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds a copy of this repository's archive into a temporary folder and serves it, for pictures.
 *
 * @param {object} options
 * @param {string} [options.settings] lines that are added to its site.yaml
 * @param {Readonly<Record<string, string>>} [options.files] files that are added to it: path within the content folder → text
 * @returns {Promise<{ url: string, folder: string, close(): Promise<void> }>} the address, with a final slash; the folder
 *   that holds `content` and `site`, absolute
 */
export async function showSite({ settings = '', files = {} }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'baoku-pictures-'));
  const contentDirectory = path.join(folder, 'content');
  const outputDirectory = path.join(folder, 'site');
  cpSync(path.join(root, 'content'), contentDirectory, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(contentDirectory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const siteFile = path.join(contentDirectory, 'site.yaml');
  writeFileSync(siteFile, `${readFileSync(siteFile, 'utf8')}\n${settings}\n`);
  const built = await buildSite({
    contentDirectory,
    publicDirectory: path.join(root, 'public'),
    outputDirectory,
    cacheDirectory: path.join(folder, 'cache'),
  });
  if (built.status !== 'built') throw new Error(JSON.stringify(built.problems, null, 2));
  const server = await startPreviewServer({ directory: outputDirectory, port: 0, host: '127.0.0.1' });
  return {
    url: server.url,
    folder,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
