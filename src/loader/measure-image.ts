import { imageSize } from 'image-size';

/** An image's true type, whatever its name says, and its size in pixels as readers see it. */
export interface ImageFacts {
  /** The extension of its published address. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels a side; browsers show nothing larger, and a larger number is a fault or a trap. */
const longestSide = 32_767;

const publishedTypes = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'svg']);

/** Whatever in an SVG would run, or fetch from elsewhere, when a reader opens the image by itself. */
const activeSvg =
  /<script|<foreignObject|<iframe|<embed|<object|<handler|<!ENTITY|<!DOCTYPE[^>]*\[|[\s"'/]on[a-z]+\s*=|javascript:|<\?xml-stylesheet|(?:href|to|from|values)\s*=\s*["'][^"']*&/i;

/** The facts of an image, or `undefined` when the bytes are no image of a type that can be published safely. */
export function measureImage(bytes: Uint8Array): ImageFacts | undefined {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(bytes);
    if (!publishedTypes.has(type) || !(width > 0) || !(height > 0)) return undefined;
    if (Math.max(width, height) > longestSide) return undefined;
    if (type === 'svg' && activeSvg.test(new TextDecoder().decode(bytes))) return undefined;
    // From 5 on, EXIF orientations lay the image on its side, and browsers turn it upright.
    const isTurned = orientation >= 5;
    const size = { width: Math.round(width), height: Math.round(height) };
    return isTurned ? { type, width: size.height, height: size.width } : { type, ...size };
  } catch {
    return undefined;
  }
}
