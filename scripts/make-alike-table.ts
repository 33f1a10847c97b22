#!/usr/bin/env node
// Writes src/search/text/alike-table.ts from OpenCC's dictionaries (Apache-2.0).
// Run it again after an upgrade of opencc-js: node scripts/make-alike-table.ts
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { toTraditional } from '../src/edition/to-traditional.ts';
import { foldWithSource } from '../src/search/text/fold.ts';

const require = createRequire(import.meta.url);
const written = ['STCharacters', 'STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'].flatMap((name) => {
  const { default: entries } = require(`opencc-js/dict/${name}`) as { readonly default: string };
  return entries.split('|').map((entry) => entry.split(' ', 1)[0] as string);
});

/** Character of the Traditional text → those of the Simplified one that became it, both folded. */
const pairs = new Map<string, Set<string>>();
for (const simplified of written) {
  const [before, after] = [simplified, toTraditional(simplified)].map(
    (text) => foldWithSource(text).characters,
  );
  if (before === undefined || after?.length !== before.length) continue;
  for (const [at, character] of after.entries()) {
    const indexed = before[at] as string;
    // What lies beyond the first plane is too rare to be carried to every reader.
    if (character === indexed || character.length > 1 || indexed.length > 1) continue;
    pairs.set(character, (pairs.get(character) ?? new Set()).add(indexed));
  }
}

const text = [...pairs]
  .flatMap(([character, others]) => [...others].map((indexed) => character + indexed))
  .sort()
  .join('');
writeFileSync(
  new URL('../src/search/text/alike-table.ts', import.meta.url),
  `// Written by scripts/make-alike-table.ts from OpenCC's dictionaries (Apache-2.0).
/** Pairs: a character as a text in Traditional characters has it, then as the text of which that was made has it; both folded. */
export const traditionalThenIndexed =
  '${text}';
`,
);
console.log(`${text.length / 2} pairs`);
