import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { charactersOfSimplified } from '../../archive/in-simplified.ts';
import { simplifiedCharacters } from '../../archive/simplified.ts';
import { placeIn, type FileText } from './file-text.ts';
import { proseOf } from './prose.ts';

// Variants that the Table of General Standard Chinese Characters (通用规范汉字表, 2013) took back as standard, for names.
const standardAgain = '氾昇陞祕劄剋';
const traditional = traditionalOnly();

/** One problem for a file that holds Traditional characters, at the first of them: in its body, headlines, summary or captions. */
export function findTraditionalCharacters(text: FileText): readonly Problem[] {
  if (firstTraditional(text.text) === -1) return [];
  const prose = proseOf(text);
  const first = firstTraditional(prose);
  if (first === -1) return [];
  const characters = new Set<string>();
  let count = 0;
  for (let at = first; at < prose.length; at++) {
    if (traditional[prose.charCodeAt(at)] !== 1) continue;
    count += 1;
    if (characters.size < 10) characters.add(prose.charAt(at));
  }
  const place = placeIn(text, first);
  return [newProblem('traditional-character', place, { characters: [...characters].join(''), count })];
}

function firstTraditional(text: string): number {
  for (let at = 0; at < text.length; at++) if (traditional[text.charCodeAt(at)] === 1) return at;
  return -1;
}

/**
 * A 1 for each UTF-16 unit of a character that has a Simplified form and is none itself. A table is many times as fast as
 * a regular expression of 2,500 characters; those beyond the basic plane, all of them rare, are left out.
 */
function traditionalOnly(): Uint8Array {
  const simplified = charactersOfSimplified();
  const table = new Uint8Array(0x10000);
  for (const character of simplifiedCharacters.keys()) {
    if (character.length > 1 || simplified.has(character) || standardAgain.includes(character)) continue;
    table[character.charCodeAt(0)] = 1;
  }
  return table;
}
