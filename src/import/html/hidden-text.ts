import type { Element, Root, RootContent } from 'hast';
import type { Dropped } from '../article-draft.ts';
import { elementsIn } from './elements-in.ts';
import { linesOf } from './page-lines.ts';
import { property } from './parse-page.ts';

/**
 * Takes out of an article's part of a page, in place, what browsers do not show: `display: none`, `hidden`. Nothing where that
 * is more than the rest: a script then shows the text when the page has come.
 *
 * @returns its lines and the addresses of its pictures, as dropped
 */
export function takeHiddenText(part: Root | Element): readonly Dropped[] {
  const hidden = hiddenIn(part);
  const lines = hidden.flatMap(({ element }) => linesOf(element));
  const all = linesOf(part).join('').length;
  if (lines.length === 0 || lines.join('').length * 2 > all) return [];
  for (const { parent, element } of hidden)
    parent.children = (parent.children as Element[]).filter((child) => child !== element);
  const pictures = hidden
    .flatMap(({ element }) => [element, ...elementsIn(element)])
    .filter(({ tagName }) => tagName === 'img')
    .map((element) => property(element, 'src').slice(0, 500));
  return [...lines, ...pictures].map((text) => ({ reason: 'hidden', text }));
}

interface HiddenElement {
  readonly parent: Root | Element;
  readonly element: Element;
}

/** The outermost ones, in the order of the source. */
function hiddenIn(part: Root | Element): readonly HiddenElement[] {
  const found: HiddenElement[] = [];
  // A stack of its own: pages nest deeper than calls may.
  const waiting: (Root | Element)[] = [part];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const elements = (parent.children as RootContent[]).filter((child) => child.type === 'element');
    for (const element of elements) if (isHidden(element)) found.push({ parent, element });
    waiting.push(...elements.filter((element) => !isHidden(element)).reverse());
  }
  return found;
}

function isHidden(element: Element): boolean {
  return (
    element.properties['hidden'] === true ||
    /(?:^|;)\s*display\s*:\s*none\b/i.test(property(element, 'style'))
  );
}
