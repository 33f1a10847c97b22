import type { Root } from 'hast';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

const late = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataActualsrc', 'dataUrl'];

/** Gives pictures that scripts would load late their true address. Changes `page`. */
export function pictureSources(page: Root): void {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'img') continue;
    const source = late.map((name) => property(element, name)).find((text) => text !== '');
    if (source !== undefined) element.properties['src'] = source;
  }
}
