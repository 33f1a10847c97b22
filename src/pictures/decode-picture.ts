import type { Sharp } from './load-sharp.ts';

/** Pixels; a picture of more is refused. Unpacked, one of so many takes 400 MB. */
export const largestPicture = 100_000_000;

/**
 * Whether a picture can be read to its end. What libvips cannot read, no browser shows whole: a file that was cut short, or
 * damaged on its way.
 *
 * @param bytes of a JPEG, PNG, GIF or WebP of at most {@link largestPicture} pixels; of an animation, the first frame counts
 */
export async function isWholePicture(sharp: Sharp, bytes: Uint8Array, width: number): Promise<boolean> {
  try {
    await sharp(bytes, { failOn: 'error', limitInputPixels: largestPicture, sequentialRead: true })
      // To an eighth, a JPEG is read several times as fast, and to its end nevertheless.
      .resize({ width: Math.max(1, Math.round(width / 8)) })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
