import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Address } from '../archive/addresses.ts';
import type { ImageAsset } from '../archive/article.ts';
import {
  originalsOnly,
  type MadePictures,
  type PictureFormat,
  type PictureVariant,
} from '../archive/pictures.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { encodeVariants, variantsKey } from '../pictures/encode-variants.ts';
import { loadSharp } from '../pictures/load-sharp.ts';
import { forEachPicture } from '../pictures/picture-lanes.ts';
import { openPictureCache, type PictureCache } from '../pictures/picture-cache.ts';
import { readAsset } from './assets.ts';
import type { BuildOptions } from './build-options.ts';
import { makeSharedImages } from './make-shared-images.ts';
import type { MergedShards } from './merged-shards.ts';
import { imagesToVary, type ShownPictures } from './shown-pictures.ts';
import type { SiteFiles } from './staging.ts';

/** What the making of pictures goes by. */
export interface PictureTask {
  readonly options: BuildOptions;
  readonly archive: Archive;
  readonly shown: ShownPictures;
  /** Paths of the files in the output folder. */
  readonly published: ReadonlySet<string>;
  readonly staging: SiteFiles;
  /** Pictures that other builds have made. */
  readonly shards?: MergedShards | undefined;
}

/** What each step of it goes by. */
export interface PictureStep extends PictureTask {
  readonly cache: PictureCache;
}

/** What was made, and whether it is all that could be made on another machine. */
export interface PictureOutcome {
  readonly pictures: MadePictures;
  readonly isComplete: boolean;
}

/**
 * Makes and stages what is published of pictures besides themselves: smaller ones in formats that take fewer bytes, and those
 * that other websites show beside a link. What an earlier build made is taken from the cache.
 *
 * @throws ContentChanged when a picture is gone, or no longer the one that was read
 */
export async function makePictures(task: PictureTask): Promise<PictureOutcome> {
  const { options, archive, shown } = task;
  const images = imagesToVary(shown);
  if (images.length === 0 && archive.site.shareImages === 'none')
    return { pictures: originalsOnly, isComplete: true };
  const cache = openPictureCache(join(options.cacheDirectory, 'pictures'));
  const varied = await makeVariants({ ...task, cache }, images);
  const shared = await makeSharedImages({ ...task, cache });
  if (shown.isWholeSite) cache.forgetOthers(new Set([...varied.keys, ...shared.keys]));
  return {
    pictures: { variants: varied.variants, ...shared.pictures },
    isComplete: varied.isComplete && shared.isComplete,
  };
}

interface VariedImages {
  readonly variants: MadePictures['variants'];
  readonly keys: readonly string[];
  readonly isComplete: boolean;
}

async function makeVariants(task: PictureStep, images: readonly ImageAsset[]): Promise<VariedImages> {
  const { options, cache, staging } = task;
  const variants = new Map<Address, readonly PictureVariant[]>();
  const note = (image: ImageAsset, names: readonly string[]): void => {
    if (names.length > 0) variants.set(image.address, names.map(variantOf));
  };
  const missing: ImageAsset[] = [];
  for (const image of images) {
    const names = stageKept(task, keyOf(image));
    if (names === undefined) missing.push(image);
    else note(image, names);
  }
  const keys = images.map(keyOf);
  if (missing.length === 0) return { variants, keys, isComplete: true };

  const sharp = await loadSharp();
  if (sharp === undefined) {
    options.onPictures?.({ kind: 'originals-only', count: missing.length });
    return { variants, keys, isComplete: false };
  }
  const failed: string[] = [];
  let done = 0;
  await forEachPicture(missing, async (image, inTurn) => {
    const bytes = readOriginal(image, options.contentDirectory);
    const made = await inTurn(image, () => encodeVariants(sharp, bytes, image)).catch(() => undefined);
    if (made === undefined) failed.push(image.file);
    else {
      const key = keyOf(image);
      const files = new Map(made.map(({ format, width, data }) => [nameOf(key, format, width), data]));
      cache.keep(key, files);
      for (const [name, data] of files) staging.write(`images/${name}`, data);
      note(image, [...files.keys()]);
    }
    options.onProgress?.('pictures', (done += 1), missing.length);
  });
  if (failed.length > 0) options.onPictures?.({ kind: 'not-converted', files: failed.sort() });
  return { variants, keys, isComplete: failed.length === 0 };
}

/**
 * Stages what was made for a key, where it is published already, in the cache, or in a shard.
 *
 * @returns the names of the files, or `undefined` where they are to be made
 */
export function stageKept(
  { options, cache, published, shards, staging }: PictureStep,
  key: string,
): readonly string[] | undefined {
  const names = cache.namesOf(key);
  if (names?.every((name) => published.has(`images/${name}`))) {
    for (const name of names) staging.keep(`images/${name}`);
    return names;
  }
  let files = names && cache.read(key);
  if (names !== undefined && files === undefined) options.onRebuilt?.('pictures');
  if (files === undefined) {
    files = shards?.picturesOf(key);
    if (files !== undefined) cache.keep(key, files);
  }
  for (const [name, data] of files ?? []) staging.write(`images/${name}`, data);
  return files && [...files.keys()];
}

function keyOf({ address }: ImageAsset): string {
  return variantsKey(address.slice('/images/'.length, address.lastIndexOf('.')));
}

function nameOf(key: string, format: PictureFormat, width: number): string {
  return `${key}-${width}.${format}`;
}

function variantOf(name: string): PictureVariant {
  const [, width, format] = /-(\d+)\.(\w+)$/.exec(name) ?? [];
  return { address: `/images/${name}`, format: format as PictureFormat, width: Number(width) };
}

/** @throws ContentChanged */
function readOriginal({ file, address }: ImageAsset, contentDirectory: string): Uint8Array {
  const bytes = readAsset(contentDirectory, file);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (!address.includes(digest.slice(0, 16))) throw new ContentChanged(file);
  return bytes;
}
