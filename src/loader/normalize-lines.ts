/** `text` with `\n` at the end of every line, whatever stood there. */
export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
