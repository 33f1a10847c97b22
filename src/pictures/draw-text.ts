import type { Sharp } from './load-sharp.ts';

/**
 * Draws an SVG of ours, texts in it with the fonts of this machine. The same SVG gives the same bytes, as long as the fonts
 * stay the same.
 *
 * @returns a PNG
 */
export async function drawText(sharp: Sharp, svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
}

/** So many characters are drawn at once to look at them: a square of them, each in a cell of its own. */
const [perRow, cell, size] = [12, 80, 50] as const;

/** Characters for which no font has a glyph, being none, with four and with five hexadecimal digits. */
const [noCharacter, noFarCharacter] = ['\uFDD0', '\u{5FFFE}'] as const;

/**
 * Those of the characters of texts for which no font of this machine has a glyph. In their place a box is drawn with the
 * digits of their code; how wide and high it is tells it from every glyph. Spaces and marks over letters count as drawn.
 */
export async function missingCharacters(sharp: Sharp, texts: Iterable<string>): Promise<ReadonlySet<string>> {
  const characters = new Set([...texts].flatMap((text) => [...text]));
  // XML cannot hold the two that are left out.
  const wanted = [...characters].filter((each) =>
    /(?![\uFFFE\uFFFF])[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(each),
  );
  const missing = new Set<string>();
  for (let at = 0; at < wanted.length; at += perRow * perRow - 2) {
    const group = wanted.slice(at, at + perRow * perRow - 2);
    const [box, farBox, ...shapes] = await shapesOf(sharp, [noCharacter, noFarCharacter, ...group]);
    group.forEach((character, index) => {
      const isFar = (character.codePointAt(0) ?? 0) > 0xffff;
      if (shapes[index] === 'empty' || shapes[index] === (isFar ? farBox : box)) missing.add(character);
    });
  }
  return missing;
}

/** Where in its cell each character leaves ink: the bounds of it. */
async function shapesOf(sharp: Sharp, characters: readonly string[]): Promise<string[]> {
  const side = perRow * cell;
  const texts = characters.map((character, at) => {
    const [x, y] = cellAt(at);
    const escaped = `&#x${character.codePointAt(0)?.toString(16)};`;
    return `<text x="${x + 15}" y="${y + 60}">${escaped}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" font-family="sans-serif" font-size="${size}"><rect width="100%" height="100%" fill="#fff"/>${texts.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return characters.map((_, at) => boundsOfInk(data, side * info.channels, info.channels, cellAt(at)));
}

function cellAt(at: number): [x: number, y: number] {
  return [(at % perRow) * cell, Math.floor(at / perRow) * cell];
}

function boundsOfInk(
  data: Uint8Array,
  rowLength: number,
  channels: number,
  [left, top]: readonly [number, number],
): string {
  let [x0, x1, y0, y1]: [number, number, number, number] = [cell, -1, cell, -1];
  for (let y = 0; y < cell; y++) {
    for (let x = 0; x < cell; x++) {
      if ((data[(top + y) * rowLength + (left + x) * channels] ?? 255) >= 240) continue;
      [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)];
    }
  }
  return x1 === -1 ? 'empty' : [x0, x1, y0, y1].join();
}
