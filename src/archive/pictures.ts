import type { Address } from './addresses.ts';
import { hrefOf } from './addresses.ts';
import type { Site } from './site.ts';

/** The formats in which pictures are offered besides their own, the one that browsers are to prefer first. */
export const pictureFormats = ['avif', 'webp'] as const;

/** Such a format; `image/<format>` is its media type. */
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture made smaller, in a format of its own. */
export interface PictureVariant {
  /** `/images/<16 hexadecimal digits>-<width>.<format>`, without the site's base. */
  readonly address: Address;
  readonly format: PictureFormat;
  /** Pixels; the height follows from the original's proportions. */
  readonly width: number;
}

/** What is made of the pictures of an archive. */
export interface MadePictures {
  /** By the address of the original; without an entry, there is nothing but that. */
  readonly variants: ReadonlyMap<Address, readonly PictureVariant[]>;
  /** The pictures that other websites show beside a link: of an article by its id. */
  readonly shared: ReadonlyMap<string, Address>;
  /** The one for every page that has none of its own. */
  readonly sharedBySite?: Address;
}

/** The pictures of an archive as they are. */
export const originalsOnly: MadePictures = { variants: new Map(), shared: new Map() };

/** The addresses of what was made. */
export function madeAddresses({ variants, shared, sharedBySite }: MadePictures): readonly Address[] {
  return [
    ...[...variants.values()].flat().map(({ address }) => address),
    ...shared.values(),
    ...(sharedBySite === undefined ? [] : [sharedBySite]),
  ];
}

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  /** `image/avif` */
  readonly type: string;
  readonly srcset: string;
}

/** The sources of a picture, the best format first, each from narrow to wide. */
export function pictureSources(
  site: Pick<Site, 'base'>,
  variants: readonly PictureVariant[] = [],
): readonly PictureSource[] {
  return pictureFormats.flatMap((format) => {
    const ofFormat = variants.filter((variant) => variant.format === format);
    if (ofFormat.length === 0) return [];
    const candidates = ofFormat
      .toSorted((a, b) => a.width - b.width)
      .map(({ address, width }) => `${hrefOf(site, address)} ${width}w`);
    return { type: `image/${format}`, srcset: candidates.join(', ') };
  });
}

/** Characters a line and their size in `rem`: what our style sheets say of the text of an article. */
const [standardWidth, textSize] = [36, 1.0625];

/** How wide pictures stand in a text, as an attribute `sizes`: its whole column, or on a small screen nearly all of that. */
export function figureSizes({ theme }: Pick<Site, 'theme'>): string {
  const width = (theme?.textWidth ?? standardWidth) * textSize;
  // With the margins beside it, which take 8 of 100 parts of a narrow window.
  return `(min-width: ${Math.ceil(width / 0.92)}rem) ${width}rem, 92vw`;
}

/** How wide the picture of the home page's lead stands. */
export const leadSizes = '(min-width: 72rem) 35rem, (min-width: 48rem) 48vw, 92vw';
