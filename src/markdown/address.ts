/** A scheme that we publish, or no scheme: then a slash, question mark or hash stands before the first colon. */
const safeAddress = /^(?:https?:|mailto:|tel:|[^:/?#\\]*(?:[/?#\\]|$))/i;

/**
 * Whether a browser following `address` stays with http, https, mailto or tel. What is not known is not safe, so that
 * `javascript:` in any disguise (capitals, tabs, spaces) is refused without a list of disguises.
 */
export function isSafeAddress(address: string): boolean {
  return safeAddress.test(address);
}

/**
 * The address as it may stand in HTML: everything outside ASCII, spaces and backslashes percent-encoded, what is
 * encoded already left alone. `图 1.jpg` becomes `%E5%9B%BE%201.jpg`.
 */
export function encodeAddress(address: string): string {
  return encodeURI(address.trim().toWellFormed()).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

/**
 * Whether `address` leads to another site over http or https; `//host/` does, `mailto:` does not.
 *
 * @param siteUrl origin and base of this site, with a final slash: `https://archive.example/reports/`
 */
export function isExternalAddress(address: string, siteUrl: string): boolean {
  if (!/^(?:https?:|\/\/)/i.test(address)) return false;
  const url = URL.parse(address, siteUrl);
  return !url?.href.startsWith(siteUrl);
}
