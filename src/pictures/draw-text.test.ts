import { expect, it } from 'vitest';
import { missingCharacters } from './draw-text.ts';
import { loadSharp } from './load-sharp.ts';

it('tells the characters that no font has from those that look like the box drawn in their place', async () => {
  const sharp = (await loadSharp())!;
  // Private, not assigned, and far from the first plane.
  const without = ['\uE123', '\u0378', '\u{5FFFE}'];
  const missing = await missingCharacters(sharp, ['国口囗日目回田A1、。“”—…·é 　', ...without]);
  expect([...missing].sort()).toEqual([...without].sort());
});
