import { BOUNDARY } from './fold.ts';
import { tokenAt, type Token } from './tokens.ts';

/**
 * The fewest tokens that together hold every character of a query and every step over a boundary in it:
 * 郑荣胜 needs 郑荣 at 0 and 荣胜 at 1; 工会工作 needs 工会 at 0 and 工作 at 2.
 *
 * @param characters a folded query of two or more characters
 */
export function coverOf(characters: readonly string[]): Token[] {
  const cover: Token[] = [];
  let position = 0;
  while (position < characters.length) {
    if (characters[position] === BOUNDARY) {
      position += 1;
      continue;
    }
    const last = endOfStretch(characters, position) - 1;
    // A stretch's first character is held already by the token that stepped over the boundary before it.
    const first = position === 0 ? position : position + 1;
    for (let at = first; at <= last; at += 2)
      push(cover, characters, at === last ? lastStart(characters, last) : at);
    if (last + 1 < characters.length) push(cover, characters, last);
    position = last + 1;
  }
  return cover;
}

/** Where the token begins that holds a stretch's last character: there if it steps over a boundary, else one before. */
function lastStart(characters: readonly string[], last: number): number {
  return last + 1 < characters.length ? last : last - 1;
}

function endOfStretch(characters: readonly string[], from: number): number {
  let end = from;
  while (end < characters.length && characters[end] !== BOUNDARY) end += 1;
  return end;
}

function push(cover: Token[], characters: readonly string[], position: number): void {
  const text = tokenAt(characters, position);
  if (text !== undefined && cover.at(-1)?.position !== position) cover.push({ text, position });
}
