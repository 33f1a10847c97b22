import type { Address } from '../archive/addresses.ts';
import { articleAddress, hrefOf, standingPageAddress, topicAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article, StandingPage } from '../archive/article.ts';
import { mentionsOf } from '../archive/mentions.ts';
import type { PictureVariant } from '../archive/pictures.ts';
import type { Site } from '../archive/site.ts';
import type { AddressOfFile } from '../loader/body-context.ts';
import type { NamedPage } from '../markdown/name-links.ts';
import type { View } from '../views/view.ts';

/** What pages of one edition have in common. As all types of this module: plain data, which another thread can be given. */
export interface PageEdition {
  readonly site: Site;
  /** Identifiers of the standing pages. */
  readonly standingPages: readonly string[];
}

/** All of which one page is made. */
export interface PageJob {
  /** Place of its edition among the site's. */
  readonly edition: number;
  readonly address: Address;
  readonly view: View;
  readonly body: BodyJob | undefined;
}

/** All of which the HTML of one file's Markdown is made; of all editions, the same. */
export interface BodyJob {
  readonly source: Pick<Article, 'file' | 'digest' | 'bodyStart' | 'images' | 'language'>;
  /** The pages that the content files make to which it links, where they make one. */
  readonly linkedPages: ReadonlyMap<string, Address>;
  /** What is made of its images, by their addresses. */
  readonly variants: ReadonlyMap<Address, readonly PictureVariant[]>;
  readonly names: readonly NamedPage[];
}

export function pageEdition({ site, pages }: Archive): PageEdition {
  return { site, standingPages: pages.map(({ id }) => id) };
}

/** Gives of each page's source what its HTML is made of. */
export function bodyJobs(archive: Archive): (source: Article | StandingPage) => BodyJob {
  const addressOfFile = addressesOfFiles(archive);
  const { variants } = archive.pictures;
  return (source) => {
    const { file, digest, bodyStart, images, linkedFiles } = source;
    const language = 'language' in source ? source.language : undefined;
    const mentions = 'people' in source ? mentionsOf(archive, source) : [];
    return {
      source: { file, digest, bodyStart, images, ...(language !== undefined && { language }) },
      linkedPages: present(linkedFiles, addressOfFile),
      variants: present(
        images.map(({ address }) => address),
        (address) => variants.get(address),
      ),
      names: mentions.map(({ address, ...mention }) => ({
        ...mention,
        address: address && hrefOf(archive.site, address),
      })),
    };
  };
}

function present<Key, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value | undefined,
): ReadonlyMap<Key, Value> {
  const found = new Map<Key, Value>();
  for (const key of keys) {
    const value = valueOf(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** Looks up the address of the page that a content file makes. */
export function addressesOfFiles({ articles, withdrawn, pages, topics }: Archive): AddressOfFile {
  // Few archives have links between files, and then most pages have none.
  let addresses: Map<string, Address> | undefined;
  return (file) => {
    addresses ??= new Map<string, Address>([
      ...[...articles, ...withdrawn].map(
        (article) => [article.file.normalize('NFC'), articleAddress(article)] as const,
      ),
      ...pages.map((page) => [page.file.normalize('NFC'), standingPageAddress(page.id)] as const),
      ...topics.map(({ topic }) => [topic.file.normalize('NFC'), topicAddress(topic.id)] as const),
    ]);
    return addresses.get(file);
  };
}
