import type { CDPSession } from 'playwright-core';

/** What a page has received over the network, in bytes as they came over it: compressed, with the heads of the answers. */
export interface ReceivedBytes {
  /** The page itself with its styles and scripts, and the search index. */
  readonly search: number;
  /** Articles' pages, of which results show a passage. */
  readonly passages: number;
}

/**
 * Reads Chromium's network log. Of a file that is still coming, what has come counts.
 *
 * @param session of a page that has not been opened yet
 * @returns the bytes received so far, at each call
 */
export async function logReceivedBytes(session: CDPSession): Promise<() => ReceivedBytes> {
  const addresses = new Map<string, string>();
  const received = new Map<string, number>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    received.set(requestId, (received.get(requestId) ?? 0) + encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.set(requestId, encodedDataLength);
  });
  return () => {
    const sum = { search: 0, passages: 0 };
    for (const [id, bytes] of received) sum[isArticle(addresses.get(id)) ? 'passages' : 'search'] += bytes;
    return sum;
  };
}

/** `/2019/11/25/<id>/`, also behind a site's base. */
function isArticle(address = ''): boolean {
  return /\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address);
}
