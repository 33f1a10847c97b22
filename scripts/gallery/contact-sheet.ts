import sharp from 'sharp';

/** A picture of a page. */
export interface Print {
  readonly png: Buffer;
  /** Pixels of the sheet for one of the page. */
  readonly scale: number;
}

/** Pixels of the sheet. */
const gap = 24;
const edge = 1;
const ground = '#8b8b8b';

/**
 * Puts pictures beside each other on a grey ground, tops aligned.
 *
 * @param height of the sheet at most, in its pixels: longer pictures are cut
 * @returns WebP; the same pictures give the same bytes
 */
export async function contactSheet(prints: readonly Print[], height: number): Promise<Buffer> {
  const tiles = await Promise.all(prints.map((print) => tileOf(print, height - 2 * gap)));
  let left = gap;
  const placed = tiles.map(({ data, info }) => {
    const tile = { input: data, left, top: gap };
    left += info.width + gap;
    return tile;
  });
  const tallest = Math.max(...tiles.map(({ info }) => info.height));
  return sharp({
    create: { width: left, height: tallest + 2 * gap, channels: 3, background: ground },
  })
    .composite(placed)
    .webp({ quality: 48, effort: 6, smartSubsample: true })
    .toBuffer();
}

async function tileOf({ png, scale }: Print, tallest: number) {
  const { width, height } = await sharp(png).metadata();
  const cut = Math.min(height, Math.floor((tallest - 2 * edge) / scale));
  return sharp(await sharp(png).extract({ left: 0, top: 0, width, height: cut }).toBuffer())
    .resize({ width: Math.round(width * scale) })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: '#666' })
    .png()
    .toBuffer({ resolveWithObject: true });
}
