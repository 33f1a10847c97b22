/** Whether bytes begin as a page does, in whatever encoding: UTF-16 has a zero byte beside each sign of the markup. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?:!doctype html|html|head|body|div|p|article|\?xml)\b/i.test(
    head,
  );
}
