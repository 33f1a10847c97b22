import { correction, generate, mode } from 'lean-qr';

/** A QR code as a drawing, a unit for each of its modules, with the quiet zone that readers need around it. */
export interface QrCode {
  /** Width and height, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as the data of an SVG path to be drawn with a line one module thick. */
  readonly path: string;
}

/** Modules around the code; ISO/IEC 18004 asks for four. */
const quietZone = 4;

const options = {
  minCorrectionLevel: correction.M,
  // Readers know every mask. To try out all eight takes eight times as long, half a minute for 100,000 articles, and what
  // it wins is a pattern that is a little easier to see.
  mask: 0,
} as const;

/** What the largest code holds at this level of correction, in bytes (ISO/IEC 18004, table 7). */
const capacity = 2331;

/**
 * The QR code of a web address; `undefined` where it is too long for one.
 *
 * @param url percent-encoded: ASCII alone
 */
export function qrCodeOf(url: string): QrCode | undefined {
  if (url.length > capacity) return undefined;
  const code = generate(mode.ascii(url), options);
  const rows = Array.from({ length: code.size }, (_, y) => rowPath(code, y));
  return { size: code.size + 2 * quietZone, path: rows.join('') };
}

/** A line through the middle of each run of dark modules: a third of the bytes that their outlines would take. */
function rowPath(code: { readonly size: number; get(x: number, y: number): boolean }, y: number): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < code.size; x++) {
    if (!code.get(x, y)) continue;
    const start = x;
    while (code.get(x, y)) x++;
    path += path === '' ? `M${start + quietZone} ${y + quietZone}.5` : `m${start - end} 0`;
    path += `h${x - start}`;
    end = x;
  }
  return path;
}
