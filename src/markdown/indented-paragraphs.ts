/**
 * Parts paragraphs that the source marks in the Chinese way, by two ideographic spaces at their start, where no empty
 * line stands between them. Markdown would make one paragraph of them all, with gaps within its lines.
 */
export function partIndentedParagraphs(source: string): string {
  return source.replace(/(?<=[^\n])\n(?=\u3000\u3000)/g, '\n\n');
}
