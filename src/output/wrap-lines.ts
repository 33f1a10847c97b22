/** What must not begin a line: closing marks and those that follow a clause. */
const closing = /^[\p{Pe}\p{Pf}、。，．：；！？…—～·!?,.:;%”’]+$/u;

/** What must not end a line. */
const opening = /^[\p{Ps}\p{Pi}“‘]+$/u;

/** Where a clause ends, which is the best place to part a text. */
const clauseEnd = /[\s、。，：；！？…—!?,:;”’》）)]$/u;

// ICU knows the words of Chinese, between which a headline is better parted than within one.
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh');

/** A text parted into lines. */
export interface Lines {
  readonly lines: readonly string[];
  /** How bad it looks, from 0: lines of unequal length, and clauses that are parted. */
  readonly cost: number;
}

/** What a parted clause costs; lines of nothing beside a full one cost 1. */
const costOfPartedClause = 0.3;

/**
 * Parts a text into at most so many lines that are about equally long, between clauses where it can, else between words.
 *
 * @param room how much a line holds, in widths of a Chinese character
 * @returns `undefined` where it needs more lines
 */
export function wrapLines(text: string, room: number, most: number): Lines | undefined {
  const units = unitsOf(text, room);
  let best: Lines | undefined;
  for (let count = 1; count <= most; count++) {
    const lines = partInto(units, count, room);
    if (lines !== undefined && (best === undefined || lines.cost < best.cost)) best = lines;
  }
  return best;
}

/** A text in one line, which ends with an ellipsis where it is too long. */
export function cutLine(text: string, room: number): string {
  if (lineWidth(text) <= room) return text;
  let cut = '';
  for (const { segment } of characters.segment(text)) {
    if (lineWidth(cut + segment) > room - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** The width of a text in widths of a Chinese character, rather too wide than too narrow where letters differ. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (character > '\u2E7F' || /[—…“”‘’]/.test(character)) return 1;
  if (/[\s.,:;!'|()[\]]/.test(character)) return 0.35;
  return /[A-ZmwMW%@&]/.test(character) ? 0.82 : 0.6;
}

/** What is not parted. */
interface Unit {
  readonly text: string;
  readonly width: number;
  /** Its width at the end of a line. */
  readonly trimmed: number;
  readonly endsClause: boolean;
}

/** Words with the marks and spaces that belong to them; a word that fills more than a line is parted by characters. */
function unitsOf(text: string, room: number): Unit[] {
  const units: string[] = [];
  let isOpen = false;
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    const last = units.at(-1);
    const isJoined = isOpen || segment === ' ' || closing.test(segment);
    if (last !== undefined && isJoined) units[units.length - 1] = last + segment;
    else units.push(segment);
    isOpen = opening.test(segment);
  }
  return units.flatMap((unit) => {
    const whole = unitOf(unit);
    if (whole.trimmed <= room) return [whole];
    return [...characters.segment(unit)].map(({ segment }) => unitOf(segment));
  });
}

function unitOf(text: string): Unit {
  const end = text.trimEnd();
  const trimmed = lineWidth(end);
  const width = end === text ? trimmed : lineWidth(text);
  return { text, width, trimmed, endsClause: clauseEnd.test(text) };
}

/** The best way of parting units into so many lines: for each beginning, that of what is left is found once. */
function partInto(units: readonly Unit[], count: number, room: number): Lines | undefined {
  const ideal = units.reduce((sum, { width }) => sum + width, 0) / count;
  const known = new Map<number, Parting | undefined>();
  const from = (start: number, left: number): Parting | undefined => {
    const key = start * (count + 1) + left;
    if (!known.has(key)) known.set(key, find(start, left));
    return known.get(key);
  };
  const find = (start: number, left: number): Parting | undefined => {
    if (left === 0 || start === units.length)
      return left === 0 && start === units.length ? noLines : undefined;
    let best: Parting | undefined;
    let before = 0;
    for (let end = start; end < units.length; end++) {
      const { width, trimmed, endsClause } = units[end]!;
      if (before + trimmed > room) break;
      const rest = from(end + 1, left - 1);
      const isParted = end + 1 < units.length && !endsClause;
      const own = ((before + trimmed - ideal) / room) ** 2 + (isParted ? costOfPartedClause : 0);
      if (rest !== undefined && (best === undefined || own + rest.cost < best.cost))
        best = { end: end + 1, rest, cost: own + rest.cost };
      before += width;
    }
    return best;
  };
  const parting = from(0, count);
  return parting && { lines: linesOf(units, parting), cost: parting.cost };
}

/** Where the first line ends, and how the others follow. */
interface Parting {
  readonly end: number;
  readonly rest: Parting | undefined;
  readonly cost: number;
}

const noLines: Parting = { end: 0, rest: undefined, cost: 0 };

function linesOf(units: readonly Unit[], parting: Parting): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let each: Parting | undefined = parting; each !== undefined && each !== noLines; each = each.rest) {
    const texts = units.slice(start, each.end).map(({ text }) => text);
    lines.push(texts.join('').trimEnd());
    start = each.end;
  }
  return lines;
}
