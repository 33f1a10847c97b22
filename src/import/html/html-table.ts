import type { Element } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { safeHtmlSchema } from '../../markdown/safe-html-schema.ts';
import { isAttachmentAddress } from './attachment-address.ts';
import { linesOf } from './page-lines.ts';
import { elementsIn } from './elements-in.ts';
import { property } from './parse-page.ts';

const writer = unified().use(rehypeSanitize, safeHtmlSchema).use(rehypeStringify).freeze();

/**
 * How a table can be written: as Markdown's, which has a row of headings and no more; as HTML; or, where it only lays out
 * the page or holds what raw HTML cannot, not at all, its content standing for it.
 */
export function tableForm(table: Element): 'markdown' | 'html' | 'layout' {
  const inside = [...elementsIn(table)];
  const cells = inside.filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  if (inside.some(({ tagName }) => tagName === 'table') || cells.length <= 1) return 'layout';
  if (property(table, 'role') === 'presentation') return 'layout';
  const isSpanned = cells.some(
    (cell) => Number(property(cell, 'colSpan')) > 1 || Number(property(cell, 'rowSpan')) > 1,
  );
  const hasBlocks = cells.some((cell) => linesOf(cell).length > 1);
  const hasFiles = inside.some(holdsFile);
  const rows = inside.filter(({ tagName }) => tagName === 'tr');
  const first = rows[0]?.children.filter((child) => child.type === 'element');
  const isHeaded =
    first?.every((cell) => cell.tagName === 'th') === true ||
    inside.some(({ tagName }) => tagName === 'thead');
  const isCaptioned = inside.some(({ tagName }) => tagName === 'caption');
  if (!isSpanned && !hasBlocks && !isCaptioned && isHeaded) return 'markdown';
  return hasFiles ? 'layout' : 'html';
}

/** Whether the element shows or offers a file, or refers to a footnote: raw HTML would do neither. */
function holdsFile(element: Element): boolean {
  const { tagName } = element;
  const isAttachment = tagName === 'a' && isAttachmentAddress(property(element, 'href'));
  return tagName === 'img' || tagName === 'footnote-mark' || isAttachment;
}

/** The table as HTML that the archive publishes, on one line: an empty line would end it. */
export function tableHtml(table: Element): string {
  const copy = structuredClone(table);
  for (const element of elementsIn(copy)) {
    const [only, ...others] = element.children;
    // Word makes a paragraph of every cell.
    const isWrapped = /^t[dh]$/.test(element.tagName) && only?.type === 'element' && only.tagName === 'p';
    if (isWrapped && others.length === 0) element.children = only.children;
  }
  const safe = writer.runSync({ type: 'root', children: [copy] });
  return writer
    .stringify(safe)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
