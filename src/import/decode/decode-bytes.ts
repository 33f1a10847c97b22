import { isUtf8 } from 'node:buffer';
import { frequentSimplified, frequentTraditional } from './frequent-characters.ts';

/** A text and how its bytes were read. */
export interface DecodedBytes {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** How many characters U+FFFD stands for, since their bytes mean nothing in that encoding. */
  readonly undecodable: number;
  /**
   * That neither the bytes nor a declaration told the encoding: `sure` when the bytes are valid in no other, `open` when
   * only the characters that come out speak for it.
   */
  readonly guessed?: 'sure' | 'open';
}

type Encoding = DecodedBytes['encoding'];

/**
 * Reads bytes as text. A byte order mark decides; then the zero bytes of UTF-16; then UTF-8 where the bytes are valid
 * UTF-8, which text in another encoding hardly ever is; then the encoding that the input declares, if its bytes are valid
 * in it; then whichever of GB18030 and Big5 gives more of the characters that Chinese uses most. Never throws.
 *
 * @param declared as the input names it: `gb2312`, `GBK`, `big5`, `utf-8`
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): DecodedBytes {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const named = encodingNamed(declared);
  if (named !== undefined && isValid(bytes, named)) return decodeAs(bytes, named);
  const isDamaged = ({ undecodable }: DecodedBytes): number => Number(undecodable > 0);
  const [best, next] = (['gb18030', 'big5', 'utf-8'] as const)
    .map((encoding) => decodeAs(bytes, encoding))
    .sort((a, b) => isDamaged(a) - isDamaged(b) || likelihood(b.text) - likelihood(a.text));
  if (best === undefined || next === undefined) return decodeAs(bytes, 'utf-8');
  return { ...best, guessed: isDamaged(best) < isDamaged(next) ? 'sure' : 'open' };
}

/** The encoding that a declaration means; the older Chinese ones are parts of GB18030. */
export function encodingNamed(name: string | undefined): Encoding | undefined {
  const plain = name?.trim().toLowerCase().replace(/[_\s]/g, '-');
  if (plain === undefined) return undefined;
  if (
    /^(?:gb-?2312(?:-80)?|gbk|gb-?18030|cp-?936|ms936|x-gbk|csgb2312|chinese|euc-cn|hz-gb-2312)$/.test(plain)
  )
    return 'gb18030';
  if (/^(?:big-?5(?:-hkscs)?|cp-?950|x-x-big5|csbig5)$/.test(plain)) return 'big5';
  if (/^utf-?8$/.test(plain)) return 'utf-8';
  if (/^(?:utf-?16(?:le)?|unicode|ucs-2)$/.test(plain)) return 'utf-16le';
  return plain === 'utf-16be' ? 'utf-16be' : undefined;
}

function byteOrderMark([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/**
 * UTF-16 without a mark: every ASCII character, line ends at least, has a zero byte on one side. On which, the characters
 * tell that come out: the ideographic space and `一` have a zero byte on the other.
 */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 65_536);
  const zeros = sample.reduce((count, byte) => count + Number(byte === 0), 0);
  if (bytes.length % 2 !== 0 || zeros < Math.max(2, sample.length / 200)) return undefined;
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, share: ordinaryShare(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.3 && isValid(bytes, best.encoding) ? best.encoding : undefined;
}

/** The part of the text's characters that news is mostly made of; what is read in a wrong encoding has hardly any. */
function ordinaryShare(text: string): number {
  const sample = [...text.slice(0, 20_000)];
  const ordinary = sample.filter(
    (character) =>
      /[\t\n\r -~\u3000-\u301F\uFF01-\uFF5E]/.test(character) ||
      frequentSimplified.has(character) ||
      frequentTraditional.has(character),
  );
  return sample.length === 0 ? 0 : ordinary.length / sample.length;
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedBytes {
  const text = new TextDecoder(encoding).decode(bytes);
  // A text may hold U+FFFD itself.
  const undecodable = isValid(bytes, encoding) ? 0 : text.split('\uFFFD').length - 1;
  return { text, encoding, undecodable };
}

/** The part of the text's Han characters that are among the most frequent of either script. */
function likelihood(text: string): number {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu) ?? [];
  const frequent = han.filter(
    (character) => frequentSimplified.has(character) || frequentTraditional.has(character),
  );
  const strange = sample.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return han.length === 0 ? 0 : (frequent.length - strange) / han.length;
}
