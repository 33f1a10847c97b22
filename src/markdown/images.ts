import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { encodeAddress, isExternalAddress, isSafeAddress } from './address.ts';
import type { MarkdownContext, PublishedImage } from './markdown.ts';

/**
 * Gives every image its published address, width and height. An image elsewhere on the web becomes a link, since
 * nothing is fetched from elsewhere; one that does not exist leaves its alternative text. Changes `tree`.
 */
export function placeImages(tree: Root, context: MarkdownContext): void {
  visit(tree, 'element', (image, index, parent) => {
    if (image.tagName !== 'img' || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1, ...publishedForm(image, context));
    return [SKIP, index + 1];
  });
}

function publishedForm(image: Element, context: MarkdownContext): ElementContent[] {
  const source = typeof image.properties['src'] === 'string' ? image.properties['src'] : '';
  const alt = typeof image.properties['alt'] === 'string' ? image.properties['alt'] : '';
  const title = image.properties['title'];
  const shown = source === '' ? undefined : context.resolveImage(source);
  if (shown !== undefined && isSafeAddress(shown.address)) {
    const properties = {
      src: encodeAddress(shown.address),
      alt,
      ...(title ? { title } : {}),
      width: shown.width,
      height: shown.height,
      loading: 'lazy',
      decoding: 'async',
    };
    const element: Element = { type: 'element', tagName: 'img', properties, children: [] };
    return [shown.sources?.length ? withSources(element, shown.sources, context.imageSizes) : element];
  }
  const text = { type: 'text' as const, value: alt };
  if (!isExternalAddress(source, context.siteUrl)) return [text];
  if (alt === '') text.value = source;
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: source, ...(title ? { title } : {}) },
      children: [text],
    },
  ];
}

function withSources(
  image: Element,
  sources: NonNullable<PublishedImage['sources']>,
  sizes: string | undefined,
): Element {
  const elements = sources.map(({ type, srcset: srcSet }): Element => {
    return { type: 'element', tagName: 'source', properties: { type, srcSet, sizes }, children: [] };
  });
  return { type: 'element', tagName: 'picture', properties: {}, children: [...elements, image] };
}
