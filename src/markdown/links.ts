import type { Element, ElementContent, Root } from 'hast';
import { encodeAddress, isExternalAddress, isSafeAddress } from './address.ts';
import type { MarkdownContext } from './markdown.ts';

/**
 * Leads every link where the archive says, marks those that leave the site, and unwraps those that lead nowhere or
 * stand within another link. Links to a fragment stay on their page and are left alone. Changes `tree`.
 */
export function leadLinks(tree: Root, context: MarkdownContext): void {
  // A root may hold a doctype as well; the sanitised one does not.
  tree.children = leadAll(tree.children as ElementContent[], context, false);
}

function leadAll(
  nodes: readonly ElementContent[],
  context: MarkdownContext,
  inLink: boolean,
): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const isLink = node.tagName === 'a';
    const properties = isLink && !inLink ? linkProperties(node, context) : undefined;
    node.children = leadAll(node.children, context, inLink || properties !== undefined);
    if (!isLink) return [node];
    if (properties === undefined) return node.children;
    node.properties = properties;
    return [node];
  });
}

function linkProperties(link: Element, context: MarkdownContext): Element['properties'] | undefined {
  const target = link.properties['href'];
  if (typeof target !== 'string') return undefined;
  if (target.startsWith('#')) return { ...link.properties, href: encodeAddress(target) };
  const address = encodeAddress(context.resolveLink(target) ?? target);
  if (!isSafeAddress(address)) return undefined;
  const properties = { ...link.properties, href: address };
  if (!isExternalAddress(address, context.siteUrl)) return properties;
  const className = ['external', ...(isWrittenAddress(link) ? ['address'] : [])];
  return { ...properties, className, rel: ['external', 'noopener', 'noreferrer'] };
}

/** Whether a link shows an address: one long word, which may break anywhere. */
function isWrittenAddress({ children: [first, second] }: Element): boolean {
  return second === undefined && first?.type === 'text' && /^(?:https?:\/\/|www\.)\S+$/.test(first.value);
}
