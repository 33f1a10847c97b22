import type { Element, Root } from 'hast';
import type { Dropped } from '../article-draft.ts';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

const active = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** The films, sounds and frames of a page, which an article cannot hold, each with its address: `video https://…`. */
export function activeElements(part: Root | Element): readonly Dropped[] {
  const dropped: Dropped[] = [];
  for (const element of elementsIn(part)) {
    if (!active.has(element.tagName)) continue;
    const addresses = [element, ...elementsIn(element)].map(
      (each) => property(each, 'src') || property(each, 'data') || property(each, 'dataSrc'),
    );
    const address = addresses.find((each) => each !== '') ?? '';
    dropped.push({ reason: 'active', text: `${element.tagName} ${address}`.trim().slice(0, 500) });
  }
  return dropped;
}
