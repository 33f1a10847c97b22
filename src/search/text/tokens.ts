import { BOUNDARY, JOINT } from './fold.ts';

/** A token and its position: the number of the character at which it begins. */
export interface Token {
  readonly text: string;
  readonly position: number;
}

/**
 * The token that begins at `position` of a folded text, or `undefined` for a boundary:
 * the character with the next one; with the one after the boundary; or marked as the last.
 */
export function tokenAt(characters: readonly string[], position: number): string | undefined {
  const character = characters[position];
  if (character === undefined || character === BOUNDARY) return undefined;
  const next = characters[position + 1];
  if (next === undefined) return character + JOINT + JOINT;
  if (next === BOUNDARY) return character + JOINT + (characters[position + 2] ?? JOINT);
  return character + next;
}

/** All tokens of a folded text, in order: `郑荣胜` has 郑荣, 荣胜 and the last, 胜ꓸꓸ. */
export function tokensOf(characters: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < characters.length; position += 1) {
    const text = tokenAt(characters, position);
    if (text !== undefined) tokens.push({ text, position });
  }
  return tokens;
}
