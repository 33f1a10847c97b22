// Writes the JSON Schemas of front matter and settings, and the snippets of Visual Studio Code, from the fields' definitions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeEditorSchemas, writeSnippets } from '../src/loader/editor-schemas.ts';

const files = [
  ...[...writeEditorSchemas()].map(([name, text]) => [`schemas/${name}`, text] as const),
  ...['.vscode', 'starter/.vscode'].map(
    (folder) => [`${folder}/baoku.code-snippets`, writeSnippets()] as const,
  ),
];
for (const [name, text] of files) {
  const file = new URL(`../${name}`, import.meta.url);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(fileURLToPath(file), text);
  console.log(`Wrote ${name}`);
}
