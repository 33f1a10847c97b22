// Writes the reference of all problems, in Chinese and in English, from their definitions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeProblemReference } from '../src/check/reference/problem-document.ts';

for (const [language, name] of [['zh', 'problems.md'] as const, ['en', 'problems.en.md'] as const]) {
  const file = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  writeFileSync(file, writeProblemReference(language));
  console.log(`Wrote docs/${name}`);
}
