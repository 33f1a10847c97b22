import { fieldTexts } from './field-texts.ts';
import type { FileText } from './file-text.ts';

/**
 * What readers read as sentences, of the body and of the front matter, with spaces in the place of all else; offsets
 * are those of the file.
 */
export function proseOf(text: FileText): string {
  let head = '';
  for (const { start, end } of fieldTexts(text))
    head += blank(text.text.slice(head.length, start)) + text.text.slice(start, end);
  return head + blank(text.text.slice(head.length, text.bodyStart)) + withoutCode(text.body);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The body with spaces where code stood, which quotes what it quotes; offsets stay. */
export function withoutCode(body: string): string {
  if (!body.includes('`')) return body;
  return body.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, blank);
}
