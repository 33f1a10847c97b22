import { isWholePicture } from '../pictures/decode-picture.ts';
import { loadSharp } from '../pictures/load-sharp.ts';
import { isTooLarge, type ImageFacts } from './measure-image.ts';

/** An image, and what came of reading it to its end. */
export interface ExaminedImage extends ImageFacts {
  /** Absent where it was not read so: it is a drawing, too large, or nothing on this machine can. */
  readonly isWhole?: boolean;
}

/** Whether nothing more can be found out about a file as an image; `undefined` where it was not asked for as one. */
export function isSettled(image: ExaminedImage | null | undefined): boolean {
  if (image === undefined) return false;
  // A drawing is not made of pixels, and what is too large is not to be unpacked.
  return image === null || image.isWhole !== undefined || image.type === 'svg' || isTooLarge(image);
}

/** Reads an image to its end, where that says anything about it. */
export async function examineImage(
  image: ExaminedImage | null,
  bytes: Uint8Array,
): Promise<ExaminedImage | null> {
  if (image === null || isSettled(image)) return image;
  const sharp = await loadSharp();
  return sharp ? { ...image, isWhole: await isWholePicture(sharp, bytes, image.width) } : image;
}
