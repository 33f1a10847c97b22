import type { FootnoteDefinition, Link, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The fragment of a footnote's call and its number. A heading's id never has a colon. */
export const footnoteCall = /^#fn:(\d+)$/;

/**
 * Numbers the footnotes in the order in which the text calls them, makes each call a superscript link to `#fn:NUMBER`,
 * and takes the definitions out of `tree`, which it changes. Footnotes that are never called are dropped.
 *
 * @returns the footnotes' contents: number 1 first
 */
export function numberFootnotes(tree: Root): Root[] {
  const definitions = takeDefinitions(tree);
  if (definitions.size === 0) return [];
  const numbers = new Map<string, number>();
  const notes: Root[] = [];
  const numberCalls = (part: Root): void => {
    visit(part, 'footnoteReference', (node, index, parent) => {
      const definition = definitions.get(node.identifier);
      if (definition === undefined || parent === undefined || index === undefined) return;
      let number = numbers.get(node.identifier);
      if (number === undefined) {
        notes.push({ type: 'root', children: definition.children });
        number = notes.length;
        numbers.set(node.identifier, number);
      }
      parent.children[index] = superscriptLink(number);
    });
  };
  numberCalls(tree);
  // A footnote may call further ones: the list grows while it is read.
  for (const note of notes) numberCalls(note);
  return notes;
}

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return definitions;
}

function superscriptLink(number: number): RootContent {
  const link: Link = {
    type: 'link',
    url: `#fn:${number}`,
    children: [{ type: 'text', value: String(number) }],
  };
  // An emphasis in name only: Markdown has no superscript, and `hName` decides the element.
  return { type: 'emphasis', data: { hName: 'sup' }, children: [link] };
}
