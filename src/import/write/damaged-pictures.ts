import { examineImage } from '../../loader/examine-image.ts';
import { measureImage } from '../../loader/measure-image.ts';
import type { DraftFile } from '../article-draft.ts';
import { largestFile } from './place-files.ts';

/** The sources of those pictures of a draft that cannot be read to their end: a build would refuse them. */
export async function damagedPictures(files: readonly DraftFile[]): Promise<ReadonlySet<string>> {
  const damaged = new Set<string>();
  for (const { source, use, read } of files) {
    const bytes = use === 'image' ? attempt(read) : undefined;
    const image = bytes && measureImage(bytes);
    if (bytes === undefined || image === undefined || bytes.length > largestFile) continue;
    if ((await examineImage(image, bytes))?.isWhole === false) damaged.add(source);
  }
  return damaged;
}

/** What is missing is told when the draft is written. */
function attempt(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
