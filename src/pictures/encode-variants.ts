import { hash } from 'node:crypto';
import { pictureFormats, type PictureFormat } from '../archive/pictures.ts';
import { standardWidths, variantWidths, worthwhileVariants } from './choose-variants.ts';
import { largestPicture } from './decode-picture.ts';
import type { Sharp } from './load-sharp.ts';
import { sharpVersion } from './sharp-version.ts';

/** A picture made smaller. */
export interface MadeVariant {
  readonly format: PictureFormat;
  /** Pixels. */
  readonly width: number;
  readonly data: Uint8Array;
}

/**
 * Measured on photographs: AVIF of effort 2 takes half the time of 3 and an eighth of that of 4, the standard, and 2 to 8 of
 * 100 bytes more. Colours keep their whole resolution, for red letters on banners would blur.
 */
const settings = {
  avif: { quality: 50, effort: 2, chromaSubsampling: '4:4:4' },
  webp: { quality: 78, effort: 2, smartSubsample: true },
} as const;

/** Raise it when pictures are made otherwise than the settings and the version of sharp say. */
const recipe = 1;

/**
 * Names what is made of a picture, by the picture and by the way in which it is made: 16 hexadecimal digits.
 *
 * @param digest the beginning of its SHA-256
 */
export function variantsKey(digest: string): string {
  const way = [recipe, settings, standardWidths, sharpVersion()];
  return hash('sha256', JSON.stringify([way, digest])).slice(0, 16);
}

/**
 * Makes those variants of a picture that are worth their bytes: upright, in sRGB, without what a camera wrote into it. The same
 * bytes give the same variants, on however many processors.
 *
 * @param size as readers see it, in pixels
 * @throws what sharp throws
 */
export async function encodeVariants(
  sharp: Sharp,
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<readonly MadeVariant[]> {
  const widths = variantWidths(size);
  const widest = widths.at(-1);
  if (widest === undefined) return [];
  const { data: pixels, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: largestPicture })
    .autoOrient()
    .resize({ width: widest })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const made: (MadeVariant & { readonly bytes: number })[] = [];
  for (const width of widths) {
    for (const format of pictureFormats) {
      const resized = sharp(pixels, { raw: info }).resize({ width });
      const data = await resized.toFormat(format, settings[format]).toBuffer();
      made.push({ format, width, data, bytes: data.length });
    }
  }
  return worthwhileVariants(made, pictureFormats, bytes.length);
}
