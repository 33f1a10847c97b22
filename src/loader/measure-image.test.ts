import { describe, expect, it } from 'vitest';
import { pngHeader } from './fixtures/content-folder.ts';
import { isTooLarge, measureImage } from './measure-image.ts';

/** What `measureImage` says of a file that begins so. */
function isAnimated(...parts: readonly (string | Uint8Array)[]): boolean | undefined {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));
  return measureImage(bytes)?.isAnimated;
}

describe('measureImage', () => {
  it('reads an image of a usual size', () => {
    expect(measureImage(pngHeader(1200, 800))).toEqual({ type: 'png', width: 1200, height: 800 });
  });

  it('takes no image that has no size', () => {
    expect(measureImage(pngHeader(0, 5))).toBeUndefined();
    expect(measureImage(Buffer.from('no image'))).toBeUndefined();
  });

  it('takes none that is cut short before its size, whatever lies behind it in memory', () => {
    const whole = Buffer.from(`RIFF\x1e\0\0\0WEBPVP8X\n\0\0\0\x10\0\0\0\x03\0\0\x03\0\0`, 'latin1');
    expect(measureImage(whole)).toMatchObject({ width: 4 });
    expect(measureImage(whole.subarray(0, 20))).toBeUndefined();
    expect(measureImage(pngHeader(5, 5).subarray(0, 18))).toBeUndefined();
  });

  it('knows a PNG and a WebP that move by their heads', () => {
    const png = pngHeader(4, 4);
    expect(isAnimated(png, '\0\0\0\bacTL\0\0\0\x02\0\0\0\0', 'IDAT')).toBe(true);
    expect(isAnimated(png, 'IDAT', 'acTL')).toBeUndefined();
    const webp = (flags: string) => `RIFF\x1e\0\0\0WEBPVP8X\n\0\0\0${flags}\0\0\0\x03\0\0\x03\0\0`;
    expect(isAnimated(webp('\x02'))).toBe(true);
    expect(isAnimated(webp('\x10'))).toBeUndefined();
  });
});

describe('isTooLarge', () => {
  it('draws the line at 100 megapixels, and at the longest side that browsers show', () => {
    const isLarge = (type: string, width: number, height: number) => isTooLarge({ type, width, height });
    expect(isLarge('png', 10_000, 10_000)).toBe(false);
    expect(isLarge('png', 10_001, 10_000)).toBe(true);
    expect(isLarge('jpg', 40_000, 10)).toBe(true);
    expect(isLarge('svg', 20_000, 20_000)).toBe(false);
  });
});
