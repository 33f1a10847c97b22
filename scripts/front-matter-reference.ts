// Writes the reference of the front matter and the settings, in Chinese and in English, from the fields' definitions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeReference } from '../src/loader/reference-document.ts';

for (const [language, name] of [['zh', 'front-matter.md'] as const, ['en', 'front-matter.en.md'] as const]) {
  const file = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  writeFileSync(file, writeReference(language));
  console.log(`Wrote docs/${name}`);
}
