import { simplifiedCharacters } from '../../archive/simplified.ts';

/** Stands for a run of punctuation, symbols or spaces. */
export const BOUNDARY = '·';
/** The point of a decimal (3.14), which is part of the number. A letter of the Lisu script, like the next. */
export const DECIMAL_POINT = 'ꓹ';
/** Stands for a boundary, or for the end of the text, within a token. A folded text does not hold it. */
export const JOINT = 'ꓸ';

/**
 * A text as search sees it. The three lists run parallel: `characters[i]` (one code point, or {@link BOUNDARY})
 * was made from the UTF-16 units `starts[i]` to `ends[i]` (exclusive) of the source.
 */
export interface FoldedText {
  readonly characters: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The form in which texts are compared: `fold('第１，２３４號　ＡＢＣ')` is `第1234号abc`.
 *
 * Compatibility forms, case, combining marks and Traditional characters are levelled, each character by itself;
 * commas in 1,234 go; the point in 3.14 becomes {@link DECIMAL_POINT}; spaces between Han and other letters go;
 * any other run of what is neither letter nor digit becomes one {@link BOUNDARY}, and none at the ends.
 * Folding twice changes nothing.
 */
export function fold(source: string): string {
  return foldWithSource(source).characters.join('');
}

/** As {@link fold}, with the place in the source from which each character came. */
export function foldWithSource(source: string): FoldedText {
  const units = levelCharacters(source);
  const folded = { characters: [] as string[], starts: [] as number[], ends: [] as number[] };
  let at = 0;
  while (at < units.characters.length) {
    const runEnd = endOfRun(units.characters, at);
    if (runEnd === at) {
      append(folded, units.characters[at] as string, units.starts[at] as number, units.ends[at] as number);
      at += 1;
      continue;
    }
    const joint = foldRun(units.characters, at, runEnd);
    if (joint !== '') append(folded, joint, units.starts[at] as number, units.ends[runEnd - 1] as number);
    at = runEnd;
  }
  return folded;
}

interface GrowingText {
  characters: string[];
  starts: number[];
  ends: number[];
}

function append(text: GrowingText, character: string, start: number, end: number): void {
  text.characters.push(character);
  text.starts.push(start);
  text.ends.push(end);
}

/** Every code point by itself: several characters, one, or none may come of it. */
function levelCharacters(source: string): FoldedText {
  const levelled: GrowingText = { characters: [], starts: [], ends: [] };
  let start = 0;
  for (const character of source) {
    const end = start + character.length;
    const simple = levelCommon(character);
    if (simple === undefined) for (const part of levelRare(character)) append(levelled, part, start, end);
    else append(levelled, simple, start, end);
    start = end;
  }
  return levelled;
}

/** The short way for the characters of which almost all texts consist. */
function levelCommon(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedCharacters.get(character) ?? character;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : character;
  return undefined;
}

/** The punctuation of Chinese: rare as kinds of characters, but not in a text. */
const punctuation: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from('，。、：；！？（）《》“”‘’—…·　', (character) => [character, level(character)]),
);

function levelRare(character: string): readonly string[] {
  return punctuation.get(character) ?? level(character);
}

function level(character: string): readonly string[] {
  // Decomposed, not composed: the fold of a text is then the fold of its characters one by one, so that any piece
  // of a text folds to a piece of the folded text. Lowering twice reaches the capitals hidden in letters like ℌ.
  const levelled = character
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ς', 'σ');
  return Array.from(levelled, (part) => simplifiedCharacters.get(part) ?? part);
}

function endOfRun(characters: readonly string[], from: number): number {
  let end = from;
  while (end < characters.length && !isWordCharacter(characters[end] as string)) end += 1;
  return end;
}

/** What a run between two word characters becomes; nothing at either end of the text. */
function foldRun(characters: readonly string[], from: number, end: number): string {
  const before = characters[from - 1];
  const after = characters[end];
  if (before === undefined || after === undefined) return '';
  const run = characters.slice(from, end).join('');
  if (isDigit(before) && isDigit(after)) {
    if (run === '.' || run === DECIMAL_POINT) return DECIMAL_POINT;
    if (run === ',' && separatesThousands(characters, from)) return '';
  }
  if (isHan(before) !== isHan(after) && /^\s+$/u.test(run)) return '';
  return BOUNDARY;
}

/** Whether the comma at `at` stands after one to three digits and before exactly three. */
function separatesThousands(characters: readonly string[], at: number): boolean {
  let before = 0;
  while (before < 4 && isDigit(characters[at - 1 - before])) before += 1;
  let after = 0;
  while (after < 4 && isDigit(characters[at + 1 + after])) after += 1;
  return before <= 3 && after === 3;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  // The two letters that mean something of their own here count as punctuation in a text.
  return character !== DECIMAL_POINT && character !== JOINT && /^[\p{L}\p{N}]$/u.test(character);
}
