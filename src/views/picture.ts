import { hrefOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { ImageAsset } from '../archive/article.ts';
import { pictureSources, type PictureSource } from '../archive/pictures.ts';

/** A picture, ready for HTML. */
export interface Picture {
  /** The original. */
  readonly href: string;
  /** Of the original, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** What browsers may take instead, the best first; empty where there is nothing but the original. */
  readonly sources: readonly PictureSource[];
  /** How wide it stands on the page: the attribute `sizes` of the sources. */
  readonly sizes: string;
}

/** @param sizes how wide it stands on the page */
export function pictureOf(
  { site, pictures }: Archive,
  { address, width, height }: ImageAsset,
  alt: string,
  sizes: string,
): Picture {
  const sources = pictureSources(site, pictures.variants.get(address));
  return { href: hrefOf(site, address), width, height, alt, sources, sizes };
}
