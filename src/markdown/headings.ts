import GithubSlugger, { slug } from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Heading } from './markdown.ts';
import { visibleText } from './visible-text.ts';

const heading = /^h[1-6]$/;

/**
 * Moves the headings under the page's headline, all by the same step: the highest becomes h2, none goes below h6.
 * Each gets an id made of its text, unique in the document and never with a colon. Headings that show nothing are
 * dropped. Changes `tree`.
 *
 * @returns the headings that have text, in order
 */
export function placeHeadings(tree: Root): Heading[] {
  const elements: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!heading.test(node.tagName)) return;
    if (showsSomething(node) || parent === undefined || index === undefined) {
      elements.push(node);
      return;
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });

  const step = 2 - Math.min(...elements.map(depthOf));
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  for (const element of elements) {
    const depth = Math.min(6, depthOf(element) + step);
    const text = visibleText(element).replaceAll('\n', ' ');
    const id = idOf(text, slugger);
    element.tagName = `h${depth}`;
    element.properties = { ...element.properties, id };
    if (text !== '') headings.push({ depth, id, text });
  }
  return headings;
}

function depthOf(element: Element): number {
  return Number(element.tagName.slice(1));
}

/** A slug leaves punctuation out, and of some texts that leaves nothing. */
function idOf(text: string, slugger: GithubSlugger): string {
  const spaced = text.replace(/\s+/g, ' ');
  return slugger.slug(/[^-]/.test(slug(spaced)) ? spaced : 'section');
}

function showsSomething(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(showsSomething));
}
