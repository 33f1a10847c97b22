import type { Element, ElementContent, Root, Text } from 'hast';
import { afterShortName } from './after-names.ts';

/** A name with the address of its page; one without an address is passed over as a whole. */
export interface NamedPage {
  readonly name: string;
  readonly address: string | undefined;
  /** Whether longer names often begin with it (陈新 in 陈新民): then it counts only before what does not continue a name. */
  readonly isShort?: boolean;
}

/** Where no name becomes a link: links, headings, code, captions, and what stands above characters. */
const passedOver = new Set(
  'a h1 h2 h3 h4 h5 h6 code pre kbd samp figcaption caption summary rt rp'.split(' '),
);

/**
 * Makes a link of the first mention of each page under any of its names. Where names begin at one place, the longest
 * counts; letters and digits belong to the word beside them, so GDP does not stand in GDPR. Changes `tree`, and nothing of
 * what is read.
 */
export function linkNames(tree: Root, names: readonly NamedPage[]): void {
  if (names.length === 0) return;
  const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length);
  const waiting = new Set(names.flatMap(({ address }) => address ?? []));
  const linkIn = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node) => {
      if (waiting.size === 0) return [node];
      if (node.type === 'text') return parts(node);
      if (node.type === 'element' && !passedOver.has(node.tagName)) node.children = linkIn(node.children);
      return [node];
    });
  // A root may hold a doctype as well; the sanitised one does not.
  tree.children = linkIn(tree.children as ElementContent[]);

  function parts(text: Text): (Text | Element)[] {
    const made: (Text | Element)[] = [];
    let end = 0;
    for (const { named, index } of mentionsIn(text.value, longestFirst)) {
      const { name, address } = named;
      if (address === undefined || !waiting.delete(address)) continue;
      if (index > end) made.push({ type: 'text', value: text.value.slice(end, index) });
      made.push(linkTo(address, name));
      end = index + name.length;
    }
    if (end === 0) return [text];
    if (end < text.value.length) made.push({ type: 'text', value: text.value.slice(end) });
    return made;
  }
}

function linkTo(address: string, name: string): Element {
  const properties = { href: address, className: ['mention'] };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: name }] };
}

interface FoundName {
  readonly named: NamedPage;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
}

/** The names in a text, which do not overlap; where several begin, the first of `names` counts. */
function* mentionsIn(text: string, names: readonly NamedPage[]): Generator<FoundName> {
  // Most names stand in few of an article's paragraphs: those that do are looked for, one by one, which takes a tenth of
  // the time of a regular expression of all names.
  let found = names.flatMap((named) => nextMention(text, named, 0) ?? []);
  while (found.length > 0) {
    const first = found.reduce((earliest, each) => (each.index < earliest.index ? each : earliest));
    yield first;
    const end = first.index + first.named.name.length;
    found = found.flatMap((each) =>
      each.index >= end ? [each] : (nextMention(text, each.named, end) ?? []),
    );
  }
}

function nextMention(text: string, named: NamedPage, from: number): FoundName | undefined {
  for (let index = from; (index = text.indexOf(named.name, index)) !== -1; index++)
    if (standsAlone(text, named, index)) return { named, index };
  return undefined;
}

/** Whether what stands around a name does not make another word of it. */
function standsAlone(text: string, { name, isShort }: NamedPage, index: number): boolean {
  const end = index + name.length;
  if (/^[0-9A-Za-z]/.test(name) && /[0-9A-Za-z]/.test(text.charAt(index - 1))) return false;
  if (/[0-9A-Za-z]$/.test(name)) return !/[0-9A-Za-z]/.test(text.charAt(end));
  if (isShort !== true) return true;
  followsShortName.lastIndex = end;
  return followsShortName.test(text);
}

/** From its `lastIndex` on. */
const followsShortName = new RegExp(afterShortName, 'uy');
