import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { traditionalSegment } from '../archive/addresses.ts';
import { OperatorError } from '../publish/operator-error.ts';
import type { Listening } from './ports.ts';

/**
 * Serves a built site as a web host would: `index.html` for a folder, a redirect to its final slash, `404.html` for
 * what does not exist, no listings. Files are looked up anew for each request, so that a build shows at once.
 *
 * @param options.directory absolute path; throws `OperatorError` when it holds no home page
 * @returns the home page's address, and how to stop: it settles when every connection is closed
 */
export async function startPreviewServer(
  options: { readonly directory: string } & Listening,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { directory, port, host } = options;
  const base = readBase(directory);
  const server = createServer(answerFrom(directory, base));
  // Longer than clients keep a connection: one that ends while a busy one asks anew would fail its question.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${listening}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The path under which the site's pages link to each other, with slashes at both ends. The built home page is asked,
 * not the settings: what is served is what was built, with the settings of that time.
 */
function readBase(directory: string): string {
  let home: string;
  try {
    home = readFileSync(path.join(directory, 'index.html'), 'utf8');
  } catch (error) {
    throw new OperatorError('nothing-built', { folder: directory }, { cause: error });
  }
  const [link = ''] = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(home) ?? [];
  const [, address = ''] = /\bhref=["']?([^"'\s>]+)/i.exec(link) ?? [];
  return URL.canParse(address) ? new URL(address).pathname.replace(/[^/]*$/, '') : '/';
}

function answerFrom(directory: string, base: string) {
  const serve = sirv(directory, {
    dev: true,
    etag: true,
    setHeaders(response, pathname) {
      const type = textTypes[path.extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // Several slashes at the beginning would make a redirect lead to another host.
    const [pathname = '/', query] = (request.url ?? '/').replace(/^\/+/, '/').split(/\?(.*)/s, 2);
    if (!pathname.startsWith(base)) {
      if (pathname === '/' || `${pathname}/` === base) redirect(response, base);
      else sendNotFound(directory, '/', response);
      return;
    }
    const place = pathname.slice(base.length - 1);
    if (isHidden(place)) {
      sendNotFound(directory, place, response);
    } else if (!place.endsWith('/') && isPageFolder(directory, place)) {
      redirect(response, `${pathname}/${query === undefined ? '' : `?${query}`}`);
    } else {
      request.url = place;
      try {
        serve(request, response, () => sendNotFound(directory, place, response));
      } catch {
        // A build took the file away between two looks at it.
        sendNotFound(directory, place, response);
      }
    }
  };
}

// sirv names a charset for HTML alone; a browser would guess one for Chinese text in the others.
const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Whether a name begins with a dot: hosts keep such files to themselves, `.well-known` apart (RFC 8615). */
function isHidden(place: string): boolean {
  return place.split('/').some((name) => /^(?:\.|%2e)/i.test(name) && name !== '.well-known');
}

function isPageFolder(directory: string, place: string): boolean {
  try {
    const folder = path.join(directory, decodeURIComponent(place));
    return folder.startsWith(directory + path.sep) && statSync(path.join(folder, 'index.html')).isFile();
  } catch {
    // No such file, or a path that no file can have: too long, badly encoded, with a zero byte.
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  // Permanent at a host; here not to be remembered, since every site that is previewed has the same address.
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-store' }).end();
}

/** The Traditional edition has a page of its own for what does not exist. */
function sendNotFound(directory: string, place: string, response: ServerResponse): void {
  let page = 'Not found\n';
  let type = 'text/plain';
  const edition = path.join(directory, traditionalSegment, '404.html');
  const isOfEdition = place.startsWith(`/${traditionalSegment}/`) && existsSync(edition);
  try {
    page = readFileSync(isOfEdition ? edition : path.join(directory, '404.html'), 'utf8');
    type = 'text/html';
  } catch {
    // A site without such a page answers in plain text.
  }
  response
    .writeHead(404, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' })
    .end(page);
}
