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
  return (
    head + blank(text.text.slice(head.length, text.bodyStart)) + withoutAddresses(withoutCode(text.body))
  );
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The body with spaces where code stood, which quotes what it quotes; offsets stay. */
function withoutCode(body: string): string {
  if (!body.includes('`')) return body;
  return body.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, blank);
}

const addresses = [
  // Of links and images, up to a title: (/people/王小明/ "…"), <…> and one pair of brackets within it too.
  /(?<=\]\()[ \t]*(?:<[^<>\n]*>|[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)/g,
  // Where links by reference lead; footnotes are text.
  /(?<=^[ \t>*+-]*\[(?!\^)[^[\]\n]+\]:)[ \t]*\S+/gm,
  /<[a-z][a-z\d+.-]*:[^<>\s]*>/gi,
  // Of raw HTML, what readers never see.
  /<!--[^]*?-->/g,
  /(?<=<[a-z][^<>]*\s(?:href|src|srcset|id|name|class)\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi,
];

/** The body with spaces where links and images have their addresses, which are not read; offsets stay. */
function withoutAddresses(body: string): string {
  if (!/\]\(|\]:|</.test(body)) return body;
  return addresses.reduce((text, address) => text.replace(address, blank), body);
}
