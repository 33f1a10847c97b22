import type { Root } from 'hast';
import { linesOf } from './page-lines.ts';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

/**
 * The headline of a page whose information does not give it: its only heading of the first rank, or an element that is
 * called its title; else what the window's title and a line above the article have in common; else the window's title up
 * to the sign behind which sites put their name.
 */
export function pageTitle(page: Root, windowTitle: string, above: readonly string[]): string | undefined {
  const headings = [...elementsIn(page)].filter(
    (element) =>
      element.tagName === 'h1' || /^(?:article-?|news-?|con-?)?title$/i.test(property(element, 'id')),
  );
  const texts = [...new Set(headings.map((element) => linesOf(element).join(' ')))].filter(
    (text) => text !== '',
  );
  if (texts.length === 1) return texts[0];
  const shared = [...above].reverse().find((line) => line.length >= 4 && windowTitle.includes(line));
  if (shared !== undefined) return shared;
  const [first = ''] = windowTitle.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|--+|——/u);
  return first === '' ? undefined : first;
}
