import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { simplifiedCharacters } from '../../search/text/simplified.ts';
import { placeIn, type FileText } from './file-text.ts';

// Variants that the Table of General Standard Chinese Characters (通用规范汉字表, 2013) took back as standard, for names.
const standardAgain = '氾昇陞祕劄剋';
const traditional = traditionalOnly();

/** One problem for a body that holds Traditional characters, at the first of them. */
export function findTraditionalCharacters(text: FileText): readonly Problem[] {
  if (!traditional.test(text.body)) return [];
  const prose = withoutCode(text.body);
  const all = prose.match(new RegExp(traditional.source, 'gu'));
  if (all === null) return [];
  const characters = [...new Set(all)].slice(0, 10).join('');
  const place = placeIn(text, text.bodyStart + prose.search(traditional));
  return [newProblem('traditional-character', place, { characters, count: all.length })];
}

/** The body with spaces where code stood, which quotes what it quotes; offsets stay. */
function withoutCode(body: string): string {
  if (!body.includes('`')) return body;
  return body.replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, (code) => code.replace(/[^\n]/g, ' '));
}

/** The characters that have a Simplified form and are none themselves. */
function traditionalOnly(): RegExp {
  const simplified = charactersOfGb2312();
  const characters = [...simplifiedCharacters.keys()].filter(
    (character) => !simplified.has(character) && !standardAgain.includes(character),
  );
  return new RegExp(`[${characters.join('')}]`, 'u');
}

/**
 * The 6,763 characters of GB/T 2312, the standard of Simplified Chinese. It holds some that are Traditional in one meaning
 * and right in another: 乾 of 乾隆, 徵 of 宫商角徵羽, 於 as a surname.
 */
function charactersOfGb2312(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    const last = lead === 0xd7 ? 0xf9 : 0xfe;
    for (let trail = 0xa1; trail <= last; trail++) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}
