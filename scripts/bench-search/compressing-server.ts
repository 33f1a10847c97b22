import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const text = /^(?:text\/|application\/(?:json|javascript|xml|manifest)|image\/svg)/;

/**
 * Answers as the server at `origin` does, with texts compressed by gzip as web hosts send them. What is no text goes as it
 * is: the files of a search index are compressed already.
 *
 * @param origin without a final slash
 * @returns its own address, with a final slash, and how to stop it
 */
export async function startCompressingServer(
  origin: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = async () => {
      const received = await fetch(origin + (request.url ?? '/'));
      const type = received.headers.get('Content-Type') ?? 'application/octet-stream';
      const bytes = Buffer.from(await received.arrayBuffer());
      const isText = text.test(type);
      const body = isText ? gzipSync(bytes) : bytes;
      response
        .writeHead(received.status, {
          'Content-Type': type,
          'Content-Length': body.length,
          ...(isText && { 'Content-Encoding': 'gzip' }),
        })
        .end(body);
    };
    answer().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
