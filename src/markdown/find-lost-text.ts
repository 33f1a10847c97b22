import type { Html, Nodes } from 'mdast';
import { rawText, tokensOfHtml } from './html-tokens.ts';
import { parseMarkdown } from './parse.ts';
import { safeHtmlSchema } from './safe-html-schema.ts';

/** Raw HTML of a source that keeps text from the page. */
export interface LostText {
  /**
   * `not-closed`: a tag without its `>`, a comment without its `-->`, or an element without its end tag; what follows is
   * taken for a part of it. `left-out`: an element that is not published, with the text in it.
   */
  readonly kind: 'not-closed' | 'left-out';
  /** The beginning of the tag: `<div`, `<!--`, `<textarea`. */
  readonly tag: string;
  /** Place within the source, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Elements that are left out with all that they hold. An `embed` cannot hold anything. */
const leftOut = new Set(safeHtmlSchema.strip?.filter((name) => name !== 'embed'));

/** Elements within which no end tag counts but their own. */
const sealed = new Set([...rawText, 'select', 'template']);

// What these hold is code and never was text for readers.
const code = new Set(['script', 'style']);

/** The raw HTML of `source` that keeps text from readers, in order. Markup that is merely unusual is none. */
export function findLostText(source: string): readonly LostText[] {
  // Most reports hold no HTML, and parsing is what costs.
  if (!/<[a-z/!?]/i.test(source)) return [];
  const reading: Reading = { lines: source.split(/\r\n?|\n/), found: [] };
  readPart(parseMarkdown(source), reading);
  return reading.found.sort((a, b) => a.line - b.line || a.column - b.column);
}

interface Reading {
  readonly lines: readonly string[];
  readonly found: LostText[];
}

/** An element that is left out, from its tag on. */
interface OpenElement extends Omit<LostText, 'kind'> {
  readonly name: string;
  /** How many elements of the same name are open. */
  depth: number;
  holdsText: boolean;
  /** A sealed element within it that is open, too. */
  inner: (Omit<LostText, 'kind'> & { readonly name: string }) | undefined;
}

/** Reads the body, or one footnote: HTML left open in the one does not reach into the other. */
function readPart(part: Nodes, reading: Reading): void {
  let open: OpenElement | undefined;
  const read = (node: Nodes): void => {
    if (node.type === 'html') readHtml(node);
    else if (node.type === 'footnoteDefinition' && node !== part) readPart(node, reading);
    else if ('value' in node) readText(node.value);
    else if ('children' in node) node.children.forEach(read);
  };
  const readText = (text: string): void => {
    if (open !== undefined && /[\p{L}\p{N}]/u.test(text)) open.holdsText = true;
  };
  const readHtml = (node: Html): void => {
    for (const token of tokensOfHtml(node.value)) {
      if (token.kind === 'text') readText(token.text);
      else if (token.kind === 'not-closed') {
        reading.found.push({ kind: 'not-closed', tag: token.tag, ...placeIn(node, token.offset, reading) });
      } else if (token.kind === 'start') {
        if (open === undefined && leftOut.has(token.name)) {
          const place = placeIn(node, token.offset, reading);
          open = { ...named(token.name), ...place, depth: 1, holdsText: false, inner: undefined };
        } else if (open === undefined || open.inner !== undefined) continue;
        else if (open.name === token.name) open.depth += 1;
        else if (sealed.has(token.name))
          open.inner = { ...named(token.name), ...placeIn(node, token.offset, reading) };
      } else if (open?.inner !== undefined) {
        if (open.inner.name === token.name) open.inner = undefined;
      } else if (open?.name === token.name && (open.depth -= 1) === 0) {
        if (open.holdsText && !code.has(open.name)) reading.found.push(lost('left-out', open));
        open = undefined;
      }
    }
  };
  read(part);
  if (open !== undefined) reading.found.push(lost('not-closed', open.inner ?? open));
}

function named(name: string): { readonly name: string; readonly tag: string } {
  return { name, tag: `<${name}` };
}

function lost(kind: LostText['kind'], { tag, line, column }: Omit<LostText, 'kind'>): LostText {
  return { kind, tag, line, column };
}

/** The place of an offset in a piece of HTML, whose later lines lack what quotations and lists begin theirs with. */
function placeIn(node: Html, offset: number, { lines }: Reading): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const before = node.value.slice(0, offset).split('\n');
  const down = before.length - 1;
  const inLine = before.at(-1)?.length ?? 0;
  if (down === 0) return { line, column: column + inLine };
  const written = lines[line - 1 + down]?.length ?? 0;
  const kept = node.value.split('\n')[down]?.length ?? 0;
  return { line: line + down, column: Math.max(written - kept, 0) + inLine + 1 };
}
