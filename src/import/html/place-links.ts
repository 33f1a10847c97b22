import type { Image, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { DraftFile, Dropped } from '../article-draft.ts';
import { isAttachmentAddress } from './attachment-address.ts';
import { linksOfHtml } from './links-of-html.ts';
import type { FoundFile, PageFiles } from './page-files.ts';

/** The blocks with links and pictures that lead somewhere, and the files among them. */
export interface PlacedLinks {
  readonly files: readonly DraftFile[];
  readonly dropped: readonly Dropped[];
}

/**
 * Finds the files of a page's pictures and links. A picture elsewhere on the web becomes a link to it, since nothing is
 * fetched; a link that leads nowhere outside its old site leaves its text. Changes `blocks`.
 *
 * @param base the page's own address, where it is known
 */
export function placeLinks(
  blocks: readonly RootContent[],
  page: PageFiles,
  base: string | undefined,
): PlacedLinks {
  const files = new Map<string, DraftFile>();
  const dropped: Dropped[] = [];
  const root: Nodes = { type: 'root', children: [...blocks] };
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'image') {
      const others = placeImage(node);
      if (others === undefined) return undefined;
      parent.children.splice(index, 1, ...(others as never[]));
      return [SKIP, index + others.length];
    }
    if (node.type === 'html' && /^\s*<table\b/i.test(node.value))
      node.value = linksOfHtml(node.value, outsideAddress);
    if (node.type !== 'link' || placeLink(node)) return undefined;
    parent.children.splice(index, 1, ...(node.children as never[]));
    return index;
  });
  return { files: [...files.values()], dropped };

  /** What stands for a picture that did not come with the page; `undefined` when it did. */
  function placeImage(image: Image): PhrasingContent[] | undefined {
    const found = fileOf(image.url, page);
    if (found !== undefined) {
      // Data within the page would make the article's text hold the picture.
      const source = image.url.startsWith('data:') ? `data-${files.size + 1}` : image.url;
      image.url = source;
      files.set(source, { source, name: nameOf(source), use: 'image', ...found });
      return undefined;
    }
    const label = [image.alt, image.title].filter(Boolean).join(' ');
    const address = absolute(image.url, base);
    dropped.push({ reason: address === undefined ? 'missing' : 'elsewhere', text: image.url.slice(0, 500) });
    if (address === undefined) return label === '' ? [] : [{ type: 'text', value: label }];
    return [{ type: 'link', url: address, children: [{ type: 'text', value: label || nameOf(address) }] }];
  }

  /** Whether the link stays. */
  function placeLink(link: Link): boolean {
    const found = isAttachmentAddress(link.url) ? page.find(link.url) : undefined;
    if (found !== undefined) {
      const title = toString(link).trim() || nameOf(link.url);
      files.set(link.url, { source: link.url, name: nameOf(link.url), use: 'attachment', title, ...found });
      return true;
    }
    const address = outsideAddress(link.url);
    if (address === undefined) return false;
    link.url = address;
    return toString(link) !== '' || link.children.length > 0;
  }

  /** Where a link leads from outside the old site; what leads nowhere is listed. */
  function outsideAddress(url: string): string | undefined {
    const address = /^(?:mailto|tel):/i.test(url) ? url : absolute(url, base);
    if (address === undefined && !/^(?:javascript:|#|$)/i.test(url))
      dropped.push({ reason: 'elsewhere', text: url.slice(0, 500) });
    return address;
  }
}

/** The largest picture that a page may hold within itself, in characters of its address. */
const dataLimit = 30_000_000;

function fileOf(source: string, page: PageFiles): FoundFile | undefined {
  const data = /^data:image\/[\w.+-]+;base64,/i.exec(source.slice(0, 100))?.[0];
  if (data === undefined || source.length > dataLimit) return source === '' ? undefined : page.find(source);
  return { read: () => Buffer.from(source.slice(data.length), 'base64') };
}

function absolute(address: string, base: string | undefined): string | undefined {
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? new URL(address).href : undefined;
  if (base === undefined || /^(?:[a-z][a-z\d+.-]*:|#|$)/i.test(address) || !URL.canParse(address, base))
    return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function nameOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || 'file';
  } catch {
    return name || 'file';
  }
}
