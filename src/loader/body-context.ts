import type { Address } from '../archive/addresses.ts';
import { hrefOf } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import { figureSizes, originalsOnly, pictureSources, type MadePictures } from '../archive/pictures.ts';
import type { Site } from '../archive/site.ts';
import type { MarkdownContext } from '../markdown/markdown.ts';
import { linkedFile } from './linked-file.ts';

/** Address of the page that a content file makes, by its path within the content folder in Unicode form NFC. */
export type AddressOfFile = (file: string) => Address | undefined;

/**
 * Where the links and images of one file's Markdown lead.
 *
 * @param addressOfFile is asked about the files to which it links
 * @param variants what is made of the images
 */
export function bodyContext(
  site: Site,
  source: Pick<Article, 'file' | 'images' | 'language'>,
  addressOfFile: AddressOfFile,
  variants: MadePictures['variants'] = originalsOnly.variants,
): MarkdownContext {
  const images = new Map(source.images.map((image) => [image.source, image]));
  return {
    siteUrl: site.url,
    language: source.language ?? site.language,
    resolveImage: (written) => {
      const image = images.get(written);
      if (image === undefined) return undefined;
      const { address, width, height } = image;
      const made = variants.get(address);
      const sources = made && pictureSources(site, made);
      return { address: hrefOf(site, address), width, height, ...(sources && { sources }) };
    },
    imageSizes: figureSizes(site),
    resolveLink: (target) => {
      if (target.startsWith('/') && !target.startsWith('//')) return site.base + target.slice(1);
      const linked = linkedFile(source.file, target);
      const address = linked && addressOfFile(linked.file);
      return address && hrefOf(site, address) + linked.fragment;
    },
  };
}
