import type { Element, ElementContent, Root } from 'hast';
import { elementsIn } from './elements-in.ts';

/**
 * Writes readings over characters (ruby) behind them, in place: `<ruby>汉<rt>hàn</rt></ruby>` is 汉（hàn）, since an article's
 * text has one line.
 */
export function spellOutRuby(page: Root): void {
  for (const element of [...elementsIn(page)]) {
    if (element.tagName !== 'ruby') continue;
    element.tagName = 'span';
    element.children = element.children.flatMap(spellOut);
  }
}

function spellOut(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'rb') return node.children;
  if (node.tagName === 'rtc') return node.children.flatMap(spellOut);
  // The brackets for browsers that show a reading in the line.
  if (node.tagName === 'rp') return /^[\s()（）[\]【】〔〕《》<>]*$/u.test(textOf(node)) ? [] : node.children;
  if (node.tagName !== 'rt') return [node];
  if (textOf(node).trim() === '') return [];
  return [{ type: 'text', value: '（' }, ...node.children, { type: 'text', value: '）' }];
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
