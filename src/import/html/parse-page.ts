import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { decodeBytes, type DecodedBytes } from '../decode/decode-bytes.ts';
import { spellOutRuby } from './spell-out-ruby.ts';

const parser = unified().use(rehypeParse).freeze();

/** The tree of an HTML text, whatever is wrong with it; readings over characters stand behind them. */
export function parseHtml(html: string): Root {
  const page = parser.parse(html);
  spellOutRuby(page);
  return page;
}

/**
 * The text of a page's bytes.
 *
 * @param declared the encoding that stands outside the page, as in a header of HTTP
 */
export function decodePage(bytes: Uint8Array, declared?: string): DecodedBytes {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const inPage =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return decodeBytes(bytes, declared ?? inPage);
}

/** A property as text: lists of classes are joined by spaces. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || typeof value === 'boolean' ? '' : String(value);
}
