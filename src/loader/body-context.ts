import { dirname, join, normalize } from 'node:path/posix';
import type { Address } from '../archive/addresses.ts';
import { hrefOf } from '../archive/addresses.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import type { MarkdownContext } from '../markdown/markdown.ts';

/** Address of the page that a content file makes, by its path within the content folder. */
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
      const relative = /^(?![a-z][a-z0-9+.-]*:)([^/#?][^#?]*\.md)(#.*)?$/i.exec(target);
      if (relative?.[1] === undefined) return undefined;
      const address = addressOfFile(normalize(join(dirname(source.file), decode(relative[1]))));
      return address && hrefOf(site, address) + (relative[2] ?? '');
    },
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
