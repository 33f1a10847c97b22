import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withReference } from '../../scripts/component-reference.ts';
import { themeComponents } from '../../src/archive/theme-components.ts';

it('the reference of components is up to date: run `node scripts/component-reference.ts`', () => {
  const text = readFileSync('docs/theming.md', 'utf8');
  expect(withReference(text)).toBe(text);
});

it('every component but the head of pages, which holds the policy, can be replaced', () => {
  const names = globSync('src/components/*.astro').map((file) => file.replace(/^.*\/|\.astro$/g, ''));
  expect([...themeComponents, 'SiteHead'].sort()).toEqual(names.sort());
});
