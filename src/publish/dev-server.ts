import { mkdirSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fileOf, traditionalSegment, type Address } from '../archive/addresses.ts';
import { describeProblem } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { traditionalPage } from '../edition/traditional-page.ts';
import { textsFor } from '../i18n/texts.ts';
import { astroSettings } from './astro-settings.ts';
import type { BuildOptions } from './build-options.ts';
import { loadAstro } from './load-astro.ts';
import { pageStates, type PageStates } from './page-states.ts';
import type { Schedule, ScheduleOptions } from './dated-content.ts';
import { DevelopmentArchive } from './development-archive.ts';
import { developmentFiles, hasSearchFiles } from './development-files.ts';
import { editorFiles } from './editor-files.ts';
import { watchFolders } from './watch-folders.ts';

/** Where the development server reads and listens: absolute folders. */
export interface DevServerOptions extends ScheduleOptions, Pick<BuildOptions, 'onRebuilt'> {
  readonly contentDirectory: string;
  readonly publicDirectory: string;
  /** Its `search/` is served, so that search answers as of the last build. */
  readonly outputDirectory: string;
  readonly cacheDirectory: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly host?: string;
  /** Told of the content's problems at the start, and whenever they become other ones. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Told at the start what is left out of the site for now, and why. */
  readonly onSchedule?: (schedule: Schedule) => void;
  /** Told when the content cannot be read or followed; the server goes on with what it has. */
  readonly onFault?: (error: unknown) => void;
}

type ViteServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Astro takes `Astro.locals` from this property of a request in development. */
const localsOfAstro = Symbol.for('astro.locals');

/**
 * Serves the site from its sources: every page is made when it is asked for, and open pages reload when the content
 * changes.
 *
 * @throws OperatorError `folder-not-watchable`
 */
export async function startDevServer(
  options: DevServerOptions,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { contentDirectory, publicDirectory, cacheDirectory, onFault } = options;
  const archive = new DevelopmentArchive(contentDirectory, cacheDirectory, options);
  const first = await archive.current();
  options.onProblems?.(first.problems);
  options.onSchedule?.(first.schedule);
  const { base } = first.archive.site;
  mkdirSync(join(cacheDirectory, 'astro'), { recursive: true });

  const states = pageStates();
  let compileAgain = () => {};
  let themeFiles = JSON.stringify(first.archive.themeFiles);
  let known = JSON.stringify(first.problems);
  const follow = async () => {
    archive.invalidate();
    const { problems, archive: current } = await archive.current();
    const files = JSON.stringify(current.themeFiles);
    if (files !== themeFiles) compileAgain();
    themeFiles = files;
    const found = JSON.stringify(problems);
    if (found !== known) options.onProblems?.(problems);
    known = found;
    states.change();
  };
  const endWatching = watchFolders([contentDirectory, publicDirectory], {
    onChange: () => void follow().catch(onFault),
    onFault: (error) => onFault?.(error),
  });
  try {
    const integration = contentIntegration(options, archive, base, states, (server) => {
      compileAgain = () => forgetModules(server);
    });
    const { dev } = await loadAstro();
    const server = await dev({
      ...astroSettings({ cacheDirectory, base, themeDirectory: join(contentDirectory, 'theme') }),
      integrations: [integration, states.integration],
      server: { port: options.port, host: options.host ?? 'localhost' },
    });
    return {
      url: `http://localhost:${server.address.port}${base}`,
      async stop() {
        endWatching();
        await server.stop();
      },
    };
  } catch (error) {
    endWatching();
    throw error;
  }
}

/** A component that appears or goes away makes another module of the same import. */
function forgetModules(server: ViteServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload' });
  }
}

/** Puts the content before Astro: what a request asks for is looked up, and the template gets it as its locals. */
function contentIntegration(
  options: DevServerOptions,
  archive: DevelopmentArchive,
  base: string,
  states: PageStates,
  onReady: (server: ViteServer) => void,
): AstroIntegration {
  const sendFile = developmentFiles(options, archive);
  return {
    name: 'baoku:content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        onReady(server);
        // Before what stands before the content.
        server.httpServer?.prependListener('request', makeDecodable);
        server.middlewares.use((request, response, next) => {
          answer(request, response, next).catch(next);
        });
      },
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
    const address = addressOf(request, base);
    if (isForVite(request, address)) {
      // What Vite has nothing for comes to the template, which then shows that there is nothing.
      answerPagesNotFound(response);
      Reflect.set(request, localsOfAstro, {
        ...(await archive.page('/404.html')),
        problems: [],
        notice: undefined,
      });
      next();
      return;
    }
    if (await sendFile(address, request, response)) return;
    // Before the content is asked for: what changes while the page is made makes it an old one.
    states.mark(response);
    const wanted = await archive.page(address);
    if (wanted === undefined && (await hasPage(`${address}/`))) {
      response.writeHead(301, { location: encodeURI(`${base}${address.slice(1)}/`) }).end();
      return;
    }
    if (wanted === undefined) answerPagesNotFound(response);
    const below = address.startsWith(`/${traditionalSegment}/`) ? (`/${traditionalSegment}` as const) : '';
    const content = wanted ?? (await archive.page(`${below}/404.html`)) ?? (await archive.page('/404.html'));
    const { archive: current, errors } = await archive.current();
    const notice =
      address === `${below}/search/` && !hasSearchFiles(options.outputDirectory)
        ? textsFor(current.site.language).searchNeedsBuild
        : undefined;
    const problems = errors.map((problem) => writeProblem(problem, current.site.language));
    if (content?.view.frame.originalLanguage !== undefined) answerInTraditional(response);
    Reflect.set(request, localsOfAstro, { ...content, problems, notice });
    next();
  }

  /** Pages of the site, and the editor's. */
  async function hasPage(address: Address): Promise<boolean> {
    if ((await archive.page(address)) !== undefined) return true;
    return editorFiles((await archive.current()).archive.site).has(fileOf(address));
  }
}

/** The address within the site that a request's path asks for. */
function addressOf(request: IncomingMessage, base: string): Address {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  // Vite may have taken the base off the path already.
  const within = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
  return decodeURI(within) as Address;
}

/** An address that cannot be decoded becomes what it says character by character, of which there is no page. */
function makeDecodable(request: IncomingMessage): void {
  const [path = '', ...query] = (request.url ?? '').split('?');
  if (!isDecodable(path)) request.url = [path.replaceAll('%', '%25'), ...query].join('?');
}

function isDecodable(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

/** Astro has no status of its own for a page that a template made. What is no page keeps the status that it has. */
function answerPagesNotFound(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = JSON.stringify([rest, response.getHeaders()]);
    return writeHead(/text\/html/.test(headers) ? 404 : status, ...(rest as [OutgoingHttpHeaders?]));
  };
}

/** A page of the Traditional edition is converted when all of it is there, as in a build. */
function answerInTraditional(response: ServerResponse): void {
  const end = response.end.bind(response);
  const chunks: Uint8Array[] = [];
  const take = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(chunk);
  };
  response.write = (chunk: unknown): boolean => {
    take(chunk);
    return true;
  };
  response.end = ((chunk?: unknown) => {
    take(chunk);
    return end(traditionalPage(Buffer.concat(chunks).toString()));
  }) as ServerResponse['end'];
}

/** Vite serves the templates' scripts and styles, and what makes pages reload. */
function isForVite(request: IncomingMessage, address: Address): boolean {
  return /^\/(@|node_modules\/|src\/)/.test(address) || /[?&]astro&type=/.test(request.url ?? '');
}

function writeProblem(problem: Problem, siteLanguage: string): string {
  const { message } = describeProblem(problem, siteLanguage.startsWith('zh') ? 'zh' : 'en');
  return `${problem.file}:${problem.line}:${problem.column} ${message} (${problem.code})`;
}
