import { expect, it } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';

it('counts two columns for a Chinese character, a full-width sign and an emoji', () => {
  expect(displayWidth('报库 ok')).toBe(7);
  expect(displayWidth('（𠮷）')).toBe(6);
  expect(displayWidth('👨‍👩‍👧')).toBe(2);
  expect(displayWidth('é')).toBe(1);
});

it('pads and cuts by columns, never through a character', () => {
  expect(padToWidth('报库', 6)).toBe('报库  ');
  expect(cutToWidth('报库馆', 5)).toBe('报库');
});
