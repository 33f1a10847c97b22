/** A former address that `redirects.csv` names. */
export interface FormerAddress {
  /** As written: a path, or a whole address of any host. */
  readonly address: string;
  /** The id of the article to which it leads; `undefined` where nothing stands any more (410). */
  readonly article: string | undefined;
}

/**
 * What tells former addresses apart: path and query, decoded, whatever the host; `undefined` for what is no address. `/a`, `/a/`
 * and `/a/index.html` are the same; so are `/%D6%D0.html`, which old programs wrote in GBK, and `/中.html`.
 */
export function formerAddressKey(address: string): string | undefined {
  if (!/^(?:https?:\/)?\//i.test(address)) return undefined;
  const url = URL.parse(address, 'http://host.invalid');
  if (url === null) return undefined;
  const path = url.pathname.split('/').map((segment) => decode(segment, /[/?%]/g));
  const query = url.search.slice(1).split('&');
  const decoded = query.map((part) => decode(part, /[&%]/g));
  if (path.includes(undefined) || decoded.includes(undefined)) return undefined;
  const plain = path.join('/').replace(/\/(?:index\.html?)?$/, '');
  return `${plain || '/'}${url.search === '' ? '' : `?${decoded.join('&')}`}`;
}

/** Whether an address has escapes that are no UTF-8: a web server that sends files would look for a name of those bytes. */
export function isEscapedGbk(address: string): boolean {
  return address.includes('%') && decodeUtf8(address) === undefined;
}

/** Decodes UTF-8, or else GBK. What has a meaning where it stands keeps its escape. */
function decode(text: string, meaningful: RegExp): string | undefined {
  if (!text.includes('%')) return text;
  const decoded = decodeUtf8(text) ?? decodeGbk(text);
  return decoded?.replace(meaningful, encodeURIComponent);
}

function decodeUtf8(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function decodeGbk(text: string): string | undefined {
  const bytes = text.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  try {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    return decoder.decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
