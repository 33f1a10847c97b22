import type { Address } from '../archive/addresses.ts';
import { hrefOf } from '../archive/addresses.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import type { MarkdownContext } from '../markdown/markdown.ts';
import { linkedFile } from './linked-file.ts';

/** Address of the page that a content file makes, by its path within the content folder in Unicode form NFC. */
export type AddressOfFile = (file: string) => Address | undefined;

/** Where the links and images of one file's Markdown lead. */
export function bodyContext(
  site: Site,
  source: Article | StandingPage,
  addressOfFile: AddressOfFile,
): MarkdownContext {
  const images = new Map(source.images.map((image) => [image.source, image]));
  return {
    siteUrl: site.url,
    language: ('language' in source ? source.language : undefined) ?? site.language,
    resolveImage: (written) => {
      const image = images.get(written);
      return image && { address: hrefOf(site, image.address), width: image.width, height: image.height };
    },
    resolveLink: (target) => {
      if (target.startsWith('/') && !target.startsWith('//')) return site.base + target.slice(1);
      const linked = linkedFile(source.file, target);
      const address = linked && addressOfFile(linked.file);
      return address && hrefOf(site, address) + linked.fragment;
    },
  };
}
