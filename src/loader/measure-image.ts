import { imageSize } from 'image-size';
import { largestPicture } from '../pictures/decode-picture.ts';

/** An image's true type, whatever its name says, and its size in pixels as readers see it. */
export interface ImageFacts {
  /** The extension of its published address. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** Of one that moves; every GIF counts as such. */
  readonly isAnimated?: true;
}

/** Pixels a side; browsers show nothing larger, and a larger number is a fault or a trap. */
const longestSide = 32_767;

/** Without AVIF, which builds make of these: of a picture that has lost so much already, nothing better can be made. */
const publishedTypes = new Set(['jpg', 'png', 'gif', 'webp', 'svg']);

/** Whatever in an SVG would run, or fetch from elsewhere, when a reader opens the image by itself. */
const activeSvg =
  /<script|<foreignObject|<iframe|<embed|<object|<handler|<!ENTITY|<!DOCTYPE[^>]*\[|[\s"'/]on[a-z]+\s*=|javascript:|<\?xml-stylesheet|(?:href|to|from|values)\s*=\s*["'][^"']*&/i;

/** The facts of an image, or `undefined` when the bytes are no image of a type that can be published safely. */
export function measureImage(bytes: Uint8Array): ImageFacts | undefined {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(byThemselves(bytes));
    if (!publishedTypes.has(type) || !(width > 0) || !(height > 0)) return undefined;
    if (type === 'svg' && activeSvg.test(new TextDecoder().decode(bytes))) return undefined;
    // From 5 on, EXIF orientations lay the image on its side, and browsers turn it upright.
    const isTurned = orientation >= 5;
    const size = { width: Math.round(width), height: Math.round(height) };
    const upright = isTurned ? { width: size.height, height: size.width } : size;
    return { type, ...upright, ...(isAnimated(bytes, type) && { isAnimated: true }) };
  } catch {
    return undefined;
  }
}

/** The library reads on behind bytes that are a part of a larger buffer, as those of small files are: what lies there is not theirs. */
function byThemselves(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}

/** Whether an image has more pixels than a reader's browser should be asked to hold. A drawing has none before it is shown. */
export function isTooLarge({ type, width, height }: ImageFacts): boolean {
  return Math.max(width, height) > longestSide || (type !== 'svg' && width * height > largestPicture);
}

/** Looks for what says so at the file's head: the chunk `acTL` of a PNG before its data, the flag in the chunk `VP8X` of a WebP. */
function isAnimated(bytes: Uint8Array, type: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'gif':
      return true;
    case 'png': {
      const data = buffer.indexOf('IDAT');
      const animation = buffer.indexOf('acTL');
      return animation !== -1 && (data === -1 || animation < data);
    }
    case 'webp':
      return buffer.toString('latin1', 12, 16) === 'VP8X' && ((buffer[20] ?? 0) & 0b10) !== 0;
    default:
      return false;
  }
}
