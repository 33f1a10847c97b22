/** A colour as `#rrggbb`. */
export type HexColor = string;

/**
 * The contrast ratio of two colours, 1 to 21, by WCAG 2.2 ("relative luminance", "contrast ratio"): at least 4.5 for text,
 * 3 for large text and for what is no text but has to be seen.
 */
export function contrastRatio(a: HexColor, b: HexColor): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: HexColor): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** sRGB to linear light. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
