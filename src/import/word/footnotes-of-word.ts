import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { htmlBlocks } from '../html/html-blocks.ts';
import { linesOf } from '../html/page-lines.ts';
import { property } from '../html/parse-page.ts';

/** The notes of a document. */
export interface WordFootnotes {
  readonly definitions: readonly FootnoteDefinition[];
  /** Their text as it stood in the document. */
  readonly lines: readonly string[];
}

/**
 * Takes the footnotes and endnotes out of what mammoth made of a document, and leaves marks for them (`[^1]`) where they
 * were referred to. Changes `page`.
 */
export function footnotesOfWord(page: Root): WordFootnotes {
  const names = new Map<string, string>();
  visit(page, 'element', (element, index, parent) => {
    const target = referenceIn(element);
    if (target === undefined || parent === undefined || index === undefined) return;
    const name = names.get(target) ?? String(names.size + 1);
    names.set(target, name);
    parent.children[index] = {
      type: 'element',
      tagName: 'footnote-mark',
      properties: { name },
      children: [],
    };
  });
  const definitions: FootnoteDefinition[] = [];
  const lines: string[] = [];
  visit(page, 'element', (list, index, parent) => {
    if (list.tagName !== 'ol' || parent === undefined || index === undefined) return undefined;
    const notes = list.children.filter((child) => child.type === 'element');
    if (notes.length === 0 || !notes.every((note) => names.has(property(note, 'id')))) return undefined;
    for (const note of notes) {
      const content: Root = { type: 'root', children: note.children.map(withoutReturn) };
      const children = htmlBlocks(content).map(({ node }) => node) as FootnoteDefinition['children'];
      const name = names.get(property(note, 'id')) ?? '';
      definitions.push({ type: 'footnoteDefinition', identifier: name, label: name, children });
      lines.push(...linesOf(content));
    }
    parent.children.splice(index, 1);
    return index;
  });
  return { definitions, lines };
}

/** `<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>` → `footnote-1`. */
function referenceIn(element: Element): string | undefined {
  const [link] = element.children;
  if (element.tagName !== 'sup' || link?.type !== 'element' || link.tagName !== 'a') return undefined;
  return /^#((?:foot|end)note-.+)$/.exec(property(link, 'href'))?.[1];
}

/** Without the arrow that leads back from a note. */
function withoutReturn(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.filter(
    (child) => child.type !== 'element' || !/^#(?:foot|end)note-ref-/.test(property(child, 'href')),
  );
  return { ...node, children: children.map(withoutReturn) };
}
