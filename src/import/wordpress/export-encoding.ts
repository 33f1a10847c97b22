import { isUtf8 } from 'node:buffer';
import { decodeBytes, encodingNamed, type DecodedBytes } from '../decode/decode-bytes.ts';
import type { InputFile } from '../input-file.ts';

/** Bytes from which the encoding is told; an export may be larger than the memory. */
const sampleSize = 1024 * 1024;
/** The part of a text's characters that may be damaged without making another encoding likelier. */
const damagedShare = 0.02;

/**
 * The encoding of an export of WordPress: as it declares, unless its first bytes say otherwise, as where somebody saved
 * it in another one; they are then read as those of any other input.
 */
export function exportEncoding(input: InputFile): Pick<DecodedBytes, 'encoding' | 'guessed'> {
  const whole = input.head(Math.min(input.size, sampleSize));
  // Behind a bracket no character of several bytes is cut in two.
  const bytes = whole.length < sampleSize ? whole : whole.subarray(0, whole.lastIndexOf(0x3e) + 1);
  const label = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(
    Buffer.from(bytes.subarray(0, 256)).toString('latin1').replaceAll('\0', ''),
  )?.[1];
  const declared = encodingNamed(label) ?? 'utf-8';
  if (bytes.every((byte) => byte < 128 && byte > 0)) return { encoding: declared };
  if (declared === 'utf-8' && !isUtf8(bytes)) {
    const text = new TextDecoder().decode(bytes);
    if (text.split('\uFFFD').length - 1 < text.length * damagedShare) return { encoding: 'utf-8' };
  }
  const { encoding, guessed } = decodeBytes(bytes, label);
  return { encoding, ...(guessed !== undefined && { guessed }) };
}
