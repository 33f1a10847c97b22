import { expect, it } from 'vitest';
import { faultInStyles } from './theme-styles.ts';

it.each([
  ['', undefined],
  ['a { color: red } @media print { a::before { content: "}" } }', undefined],
  ["/* { */ a { content: '\\'{' ; background: url(images/a.png) } a[href$='.pdf'] { color: red }", undefined],
  ['.a\\} { color: red }', undefined],
  ['a { color: red } }', 17],
  ['a { color: red', 2],
  ['a { color: red) }', 14],
  ['a { content: "x }', 13],
  ['a { } /* never closed', 6],
  ['@import "other.css"; a { }', 0],
])('finds in %j what would leave the layer, at %s', (text, at) => {
  expect(faultInStyles(text)).toBe(at);
});
