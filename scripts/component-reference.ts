// Writes into docs/theming.md which components can be replaced, with the properties that each of them gets.
import { readFileSync, writeFileSync } from 'node:fs';
import { themeComponents } from '../src/archive/theme-components.ts';

const document = new URL('../docs/theming.md', import.meta.url);

/** The document with the reference of the components between its two marks. */
export function withReference(text: string): string {
  return text.replace(
    /(<!-- components -->\n)[\s\S]*(\n<!-- end of components -->)/,
    (_, begin: string, end: string) => `${begin}\n${themeComponents.map(entryOf).join('\n\n')}\n${end}`,
  );
}

/** A component's properties, as its own file declares them. */
function entryOf(name: string): string {
  const source = readFileSync(new URL(`../src/components/${name}.astro`, import.meta.url), 'utf8');
  const [, code = ''] = /^---\n([\s\S]*?)\n---/.exec(source) ?? [];
  const [props = ''] = /interface Props \{[\s\S]*?\n\}/.exec(code) ?? [];
  const types = [...code.matchAll(/^import type .*$/gm)].map(([line]) => line.replace("'../", "'baoku/"));
  if (props === '') return `### ${name}\n\nNo properties.`;
  return `### ${name}\n\n\`\`\`ts\n${[...types, props].join('\n')}\n\`\`\``;
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(document, withReference(readFileSync(document, 'utf8')));
