/** Of a picture, what decides which variants are made: pixels, as readers see it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A variant that was made, to be weighed. */
export interface WeighedVariant<Format extends string = string> {
  readonly format: Format;
  readonly width: number;
  readonly bytes: number;
}

/**
 * Pixels. The column of an article is 612 CSS pixels wide, on a telephone about 350: 480 serves small telephones, 720 a
 * telephone with two or a screen with one pixel for each CSS pixel, 1280 all that have more.
 */
export const standardWidths = [480, 720, 1280];

/** So many times as wide a variant has to be as the next narrower one. */
const widthStep = 1.25;

/** Pixels of a side that WebP and AVIF can hold. */
const longestSide = 16_383;

/** Pixels; a larger variant takes minutes to make. */
const largestVariant = 12_000_000;

/** The widths in which a picture is made, ascending; none is above its own. */
export function variantWidths({ width, height }: PictureSize): readonly number[] {
  const widest = Math.min(width, standardWidths.at(-1)!);
  const narrower = standardWidths.filter((each) => each * widthStep <= widest);
  return [...narrower, widest].filter((each) => {
    const high = (each * height) / width;
    return high <= longestSide && each * high <= largestVariant;
  });
}

/** A variant pays when it takes at most so large a part of the bytes of what it would stand for, and so many fewer. */
const [worthwhilePart, worthwhileBytes] = [0.9, 1000];

function isWorthwhile(bytes: number, toBeat: number): boolean {
  return bytes <= toBeat * worthwhilePart && toBeat - bytes >= worthwhileBytes;
}

/**
 * Those variants of a picture that spare readers bytes. A format pays when its widest variant is clearly smaller than the
 * original, and than that of a format that every browser reads which reads this one; within it, a narrower variant pays
 * when it is clearly smaller than the next wider one.
 *
 * @param formats the best first: browsers that read one read those behind it
 * @param original bytes of the picture as it is
 * @returns in the order of the formats, each from narrow to wide
 */
export function worthwhileVariants<Variant extends WeighedVariant>(
  variants: readonly Variant[],
  formats: readonly Variant['format'][],
  original: number,
): readonly Variant[] {
  let toBeat = original;
  const chosen: Variant[][] = [];
  for (const format of formats.toReversed()) {
    const ofFormat = variants
      .filter((variant) => variant.format === format)
      .sort((a, b) => b.width - a.width);
    const [widest] = ofFormat;
    if (widest === undefined || !isWorthwhile(widest.bytes, toBeat)) continue;
    chosen.unshift(withoutIdle(ofFormat));
    toBeat = widest.bytes;
  }
  return chosen.flat();
}

/** @param variants of one format, from wide to narrow */
function withoutIdle<Variant extends WeighedVariant>(variants: readonly Variant[]): Variant[] {
  const kept: Variant[] = [];
  for (const variant of variants) {
    const wider = kept[0];
    if (wider === undefined || isWorthwhile(variant.bytes, wider.bytes)) kept.unshift(variant);
  }
  return kept;
}
