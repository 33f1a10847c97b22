import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { fileOf, type Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { filesForMachines } from '../output/files.ts';
import { redirectsOf } from '../output/redirects.ts';
import { indexedAddresses } from '../views/plan.ts';
import { editorFiles } from './editor-files.ts';
import type { ArchiveState, DevelopmentArchive, EditionPage } from './development-archive.ts';
import { filesOfTraditional, traditionalRedirects } from './edition-files.ts';
import { editionsOf } from './editions.ts';

/** The folders of which files are served: absolute. */
export interface FileFolders {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  readonly outputDirectory: string;
}

/**
 * Serves what is no page: public files, images and attachments of the content, feeds, the search files of the last build.
 *
 * @returns answers a request for an address, or says `false` when no such file exists
 */
export function developmentFiles(
  { contentDirectory, publicDirectory, outputDirectory }: FileFolders,
  archive: DevelopmentArchive,
): (address: Address, request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const serve = (folder: string) => sirv(folder, { dev: true, etag: true });
  const [contentFiles, publicFiles, builtFiles] = [contentDirectory, publicDirectory, outputDirectory].map(
    serve,
  );
  return async (address, request, response) => {
    const state = await archive.current();
    if (state.pages.has(address)) return false;
    const asset = state.assets.get(address);
    if (asset !== undefined) return send(contentFiles!, request, response, `/${asset}`);
    if (await send(publicFiles!, request, response, address)) return true;
    if (/^\/(zh-hant\/)?search\//.test(address)) return send(builtFiles!, request, response, address);
    return sendEditorFile(state, address, response) || sendForMachines(state, address, response);
  };
}

/** Whether a build left search files: without them, the search page finds nothing. */
export function hasSearchFiles(outputDirectory: string): boolean {
  return existsSync(join(outputDirectory, 'search/manifest.json'));
}

/** The editor at `/admin/`. */
function sendEditorFile({ archive }: ArchiveState, address: Address, response: ServerResponse): boolean {
  const bytes = editorFiles(archive.site).get(fileOf(address));
  if (bytes === undefined) return false;
  const type = editorTypes[extname(fileOf(address))] ?? 'text/plain; charset=utf-8';
  response.setHeader('content-type', type).end(bytes());
  return true;
}

const editorTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const machineTypes: Readonly<Record<string, string>> = { '.txt': 'text/plain', '.json': 'application/json' };

async function sendForMachines(
  { archive, pages }: ArchiveState,
  address: Address,
  response: ServerResponse,
): Promise<boolean> {
  const taken = new Set([...pages.keys()].map(fileOf));
  const [, ...editions] = editionsOf(archive);
  const redirects = [
    ...redirectsOf(archive, taken),
    ...editions.flatMap((edition) => traditionalRedirects(edition, taken)),
  ];
  const redirect = redirects.find(
    ({ file }) => file === fileOf(address) || file === `${fileOf(address)}/index.html`,
  );
  if (redirect !== undefined) {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(redirect.text);
    return true;
  }
  if (archive.themeSheet?.address === address) {
    response.setHeader('content-type', 'text/css; charset=utf-8').end(archive.themeSheet.text);
    return true;
  }
  // Making all feeds and sitemaps takes a while: not for every missing picture.
  if (!/\.(xml|txt)$|\/this-day\//.test(address)) return false;
  const path = fileOf(address);
  const file = (await filesOfSite(archive, [...pages.values()])).find((candidate) => candidate.path === path);
  if (file === undefined) return false;
  const type = machineTypes[extname(address)] ?? 'application/xml';
  response.setHeader('content-type', `${type}; charset=utf-8`).end(file.text);
  return true;
}

/** The files for machines of all editions, by their paths within the site. */
async function filesOfSite(
  archive: Archive,
  pages: readonly EditionPage[],
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const [, ...editions] = editionsOf(archive);
  const own = pages.filter(({ edition }) => edition === 0).map(({ page }) => page);
  const files = await filesForMachines(archive, indexedAddresses(own));
  return [
    ...files.map(({ address, text }) => ({ path: fileOf(address), text })),
    ...(await Promise.all(editions.map(filesOfTraditional))).flat(),
  ];
}

/** Whether `handler` answered the request with the file at `path`. */
function send(
  handler: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  return new Promise((answered) => {
    const forPath = Object.create(request, { url: { value: encodeURI(path) } }) as IncomingMessage;
    response.once('close', () => answered(true));
    handler(forPath, response, () => answered(false));
  });
}
