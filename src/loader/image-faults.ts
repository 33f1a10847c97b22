import { extname } from 'node:path/posix';
import { newProblem, type Place } from '../archive/problem-catalogue.ts';
import type { Problem } from '../archive/problem.ts';
import { largestPicture } from '../pictures/decode-picture.ts';
import type { ExaminedImage } from './examine-image.ts';
import { isTooLarge } from './measure-image.ts';

/** What a name's extension says of an image. Others, as a web page's address has them, say nothing. */
const typesByExtension: Readonly<Record<string, string>> = {
  ...{ jpg: 'jpg', jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg', png: 'png', apng: 'png', gif: 'gif', webp: 'webp' },
  ...{
    avif: 'avif',
    svg: 'svg',
    bmp: 'bmp',
    tif: 'tif',
    tiff: 'tif',
    heic: 'heic',
    heif: 'heic',
    ico: 'ico',
  },
};

/**
 * Why an image cannot be published, or `undefined` where it can.
 *
 * @param source as the file that shows it writes it
 * @param path of the image within the content folder
 * @param place where it is shown
 * @param image `null` when its bytes are none that can be published
 */
export function imageProblem(
  source: string,
  path: string,
  image: ExaminedImage | null,
  place: Place,
): Problem | undefined {
  if (image === null) return newProblem('image-format', place, { source });
  const { type, width, height, isWhole } = image;
  const named = typesByExtension[extname(path).slice(1).toLowerCase()];
  if (named !== undefined && named !== type) return newProblem('image-extension', place, { source, type });
  if (isTooLarge(image))
    return newProblem('image-too-large', place, { source, width, height, limit: largestPicture / 1e6 });
  return isWhole === false ? newProblem('image-damaged', place, { source }) : undefined;
}
