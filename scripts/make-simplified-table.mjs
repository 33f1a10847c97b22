#!/usr/bin/env node
// Writes src/archive/simplified-table.ts from OpenCC's table of single characters (Apache-2.0).
// Run it again after an upgrade of opencc-js: node scripts/make-simplified-table.mjs
import { writeFileSync } from 'node:fs';
import dictionary from 'opencc-js/dict/TSCharacters';

const first = new Map(
  dictionary.split('|').map((entry) => {
    const [traditional, simplified] = entry.split(' ');
    return [traditional, simplified];
  }),
);

/** Follows chains (A → B → C) to their end, so that folding twice changes nothing. */
function simplest(character) {
  const seen = new Set();
  let current = character;
  while (first.has(current) && !seen.has(current)) {
    seen.add(current);
    current = first.get(current);
  }
  return current;
}

// Characters that decompose (compatibility ideographs) never reach the table.
const pairs = [...first.keys()]
  .map((traditional) => [traditional, simplest(traditional)])
  .filter(([traditional, simplified]) => traditional !== simplified && [...simplified].length === 1)
  .filter(([traditional, simplified]) => isPlain(traditional) && isPlain(simplified))
  .sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0));

function isPlain(character) {
  return character.normalize('NFKD') === character;
}

const lines = [];
for (let at = 0; at < pairs.length; at += 50) {
  lines.push(
    `  '${pairs
      .slice(at, at + 50)
      .flat()
      .join('')}'`,
  );
}
writeFileSync(
  new URL('../src/archive/simplified-table.ts', import.meta.url),
  `// Written by scripts/make-simplified-table.mjs from OpenCC's table of single characters (Apache-2.0).
/** Every Traditional character followed by its Simplified one, in the order of the code points. */
export const traditionalThenSimplified: string =
${lines.join(' +\n')};
`,
);
console.log(`${pairs.length} characters`);
