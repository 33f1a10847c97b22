import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Address } from '../archive/addresses.ts';
import type { Problem } from '../archive/problem.ts';
import { describeProblem } from '../archive/problem-catalogue.ts';
import { filesForMachines } from '../output/files.ts';
import { indexedAddresses } from '../views/plan.ts';
import { assetsOf } from './assets.ts';
import { astroSettings } from './astro-settings.ts';
import { DevelopmentArchive } from './development-archive.ts';

/** Where the development server reads and listens: absolute folders. */
export interface DevServerOptions {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  /** Its `search/` is served, so that search answers as of the last build. */
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
  readonly port: number;
  readonly host?: string;
  /** Told of the content's problems after each reading that found other ones. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
}

/** Astro takes `Astro.locals` from this property of a request in development. */
const localsOfAstro = Symbol.for('astro.locals');

/** Serves the site from its sources: every page is made when it is asked for, and reloads when the content changes. */
export async function startDevServer(
  options: DevServerOptions,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const archive = new DevelopmentArchive(options.contentDirectory, options.cacheDirectory);
  const first = await archive.current();
  options.onProblems?.(first.problems);
  const { base } = first.archive.site;
  const settings = astroSettings({ cacheDirectory: options.cacheDirectory, base });
  mkdirSync(join(options.cacheDirectory, 'astro'), { recursive: true });
  const server = await dev({
    ...settings,
    integrations: [contentIntegration(options, archive, base)],
    server: { port: options.port, host: options.host ?? 'localhost' },
  });
  const { port } = server.address;
  return { url: `http://localhost:${port}${base}`, stop: () => server.stop() };
}

/** Puts the content before Astro: what a request asks for is looked up, and the template gets it as its locals. */
function contentIntegration(
  options: DevServerOptions,
  archive: DevelopmentArchive,
  base: string,
): AstroIntegration {
  const serveFiles = fileServer(options, archive, base);
  return {
    name: 'baoku:content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(options.contentDirectory) + sep;
        server.watcher.add(options.contentDirectory);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          archive.invalidate();
          void archive.current().then(({ problems }) => {
            options.onProblems?.(problems);
            server.ws.send({ type: 'full-reload' });
          });
        });
        server.middlewares.use((request, response, next) => {
          answer(request, response, next).catch(next);
        });
        async function answer(request: IncomingMessage, response: ServerResponse, next: () => void) {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!/^\/(@|node_modules|src\/)/.test(path) && (await serveFiles(request, response))) return;
          const address = addressOf(path, base);
          const { errors, pages, contentOf } = await archive.current();
          const wanted = await archive.page(address);
          if (wanted === undefined && (await archive.page(`${address}/`)) !== undefined) {
            response.writeHead(301, { location: `${path}/` }).end();
            return;
          }
          const missing = pages.get('/404.html');
          const content = wanted ?? (missing && contentOf(missing));
          if (wanted === undefined) response.statusCode = 404;
          Reflect.set(request, localsOfAstro, { ...content, problems: errors.map(problemText) });
          next();
        }
      },
    },
  };
}

/** The address within the site that a request's path asks for. */
function addressOf(path: string, base: string): Address {
  // Vite takes the base off the paths of requests before middlewares see them.
  const within = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  return decodeURI(within) as Address;
}

function problemText(problem: Problem): string {
  const { message } = describeProblem(problem, 'zh');
  return `${problem.file}:${problem.line}:${problem.column} ${message}（${problem.code}）`;
}

/** Serves what is no page: public files, images and attachments of the content, feeds, the search files of the last build. */
function fileServer(options: DevServerOptions, archive: DevelopmentArchive, base: string) {
  const serve = (folder: string) => sirv(folder, { dev: true, etag: true });
  const publicFiles = serve(options.publicDirectory);
  const contentFiles = serve(options.contentDirectory);
  const builtFiles = serve(options.outputDirectory);
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const address = addressOf(new URL(request.url ?? '/', 'http://localhost').pathname, base);
    const { archive: current, pages } = await archive.current();
    if (pages.has(address)) return false;
    const asset = assetsOf(current).get(address);
    if (asset !== undefined) return found(contentFiles, request, response, `/${asset}`);
    if (address.startsWith('/search/')) return found(builtFiles, request, response, address);
    if (await found(publicFiles, request, response, address)) return true;
    if (!/\.(xml|txt)$/.test(address)) return false;
    const files = await filesForMachines(current, indexedAddresses([...pages.values()]));
    const file = files.find((candidate) => candidate.address === address);
    if (file === undefined) return false;
    const type = address.endsWith('.txt') ? 'text/plain' : 'application/xml';
    response.setHeader('content-type', `${type}; charset=utf-8`).end(file.text);
    return true;
  };
}

/** Whether `handler` answered the request for `path`. */
function found(
  handler: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  return new Promise((answered) => {
    const forPath = Object.create(request, { url: { value: encodeURI(path) } }) as IncomingMessage;
    response.once('finish', () => answered(true));
    handler(forPath, response, () => answered(false));
  });
}
