import { absoluteUrl } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { isShareable, sharedSize } from '../output/share-image.ts';
import type { OpenGraph } from './frame.ts';

/** The picture that other websites show beside a link to the article: its cover, or the one that was drawn for it. */
export function sharedImage(
  { site, pictures }: Archive,
  { id, title, cover }: Article,
): Pick<OpenGraph, 'image'> {
  if (cover !== undefined && isShareable(cover.image)) {
    const { address, width, height } = cover.image;
    return { image: { url: absoluteUrl(site, address), width, height, alt: cover.alt } };
  }
  const drawn = pictures.shared.get(id);
  return drawn === undefined ? {} : { image: { url: absoluteUrl(site, drawn), ...sharedSize, alt: title } };
}

/** The picture for pages that have none of their own. */
export function siteImage({ site, pictures }: Archive): Pick<OpenGraph, 'image'> {
  const { sharedBySite } = pictures;
  return sharedBySite === undefined
    ? {}
    : { image: { url: absoluteUrl(site, sharedBySite), ...sharedSize, alt: site.title } };
}
