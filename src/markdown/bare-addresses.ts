import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

// A host needs a dot; what follows it is ASCII, so that the address ends where Chinese begins.
const bareAddress =
  /(?<![a-z0-9])(?:https?:\/\/[\w-]+(?:\.[\w-]+)+|www(?:\.[\w-]+)+)(?::\d+)?(?:[/?#][\w.\-~:/?#[\]@!$&'()*+,;=%]*)?|(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

/** Whether `source` may hold a bare address. Quick, and never false when it does. */
export function mayHoldBareAddress(source: string): boolean {
  return source.includes('@') || /:\/\/|www\./i.test(source);
}

/**
 * Makes links of addresses that stand in the text: `https://…`, `http://…`, `www.…` and electronic mail.
 * Changes `tree`. A link's place is that of the text which held it.
 */
export function linkBareAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return;
    const parts = splitAtAddresses(node);
    if (parts.length === 1) return;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function splitAtAddresses(text: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const position = text.position === undefined ? {} : { position: text.position };
  let end = 0;
  for (const match of text.value.matchAll(bareAddress)) {
    const address = withoutTrailingPunctuation(match[0]);
    if (match.index > end) parts.push({ type: 'text', value: text.value.slice(end, match.index) });
    const link: Link = {
      type: 'link',
      url: addressOf(address),
      children: [{ type: 'text', value: address }],
      ...position,
    };
    parts.push(link);
    end = match.index + address.length;
  }
  if (parts.length === 0) return [text];
  if (end < text.value.length) parts.push({ type: 'text', value: text.value.slice(end) });
  return parts;
}

/** The address without the sentence's punctuation, and without a bracket that was opened before it. */
function withoutTrailingPunctuation(address: string): string {
  const trimmed = address.replace(/[?!.,:;*_~']+$/, '');
  const opened = trimmed.split('(').length;
  const closed = trimmed.split(')').length;
  return trimmed.endsWith(')') && closed > opened
    ? withoutTrailingPunctuation(trimmed.slice(0, -1))
    : trimmed;
}

function addressOf(text: string): string {
  if (/^https?:/i.test(text)) return text;
  return /^www\./i.test(text) ? `http://${text}` : `mailto:${text}`;
}
