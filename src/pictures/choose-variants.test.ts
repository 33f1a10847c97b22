import { describe, expect, it } from 'vitest';
import { variantWidths, worthwhileVariants } from './choose-variants.ts';

describe('variantWidths', () => {
  it.each([
    [4000, 3000, [480, 720, 1280]],
    [1280, 800, [480, 720, 1280]],
    [1000, 700, [480, 720, 1000]],
    // Too near to the next wider one to be worth its bytes.
    [800, 600, [480, 800]],
    [500, 400, [500]],
    [90, 60, [90]],
  ])('of a picture of %i × %i are %j, never above its own', (width, height, widths) => {
    expect(variantWidths({ width, height })).toEqual(widths);
  });

  it('leave out what no format holds, and what takes minutes to make', () => {
    expect(variantWidths({ width: 600, height: 20_000 })).toEqual([480]);
    expect(variantWidths({ width: 1280, height: 30_000 })).toEqual([480]);
    expect(variantWidths({ width: 100, height: 30_000 })).toEqual([]);
  });
});

describe('worthwhileVariants', () => {
  type Made = readonly [format: string, width: number, bytes: number];
  const choose = (original: number, ...variants: readonly Made[]) =>
    worthwhileVariants(
      variants.map(([format, width, bytes]) => ({ format, width, bytes })),
      ['avif', 'webp'],
      original,
    ).map(({ format, width }) => `${format} ${width}`);

  it('keeps every size of both formats where each is clearly smaller than the next', () => {
    const made: readonly Made[] = [
      ['avif', 480, 20_000],
      ['webp', 480, 30_000],
      ['avif', 1280, 60_000],
      ['webp', 1280, 90_000],
    ];
    expect(choose(900_000, ...made)).toEqual(['avif 480', 'avif 1280', 'webp 480', 'webp 1280']);
  });

  it('drops a format that is no smaller than the one that more browsers read', () => {
    expect(choose(900_000, ['avif', 800, 95_000], ['webp', 800, 100_000])).toEqual(['webp 800']);
    expect(choose(900_000, ['avif', 800, 80_000], ['webp', 800, 850_000])).toEqual(['avif 800']);
  });

  it('drops everything where the original is as small, or so small that nothing is spared', () => {
    expect(choose(100_000, ['avif', 800, 95_000], ['webp', 800, 120_000])).toEqual([]);
    expect(choose(1400, ['avif', 90, 500], ['webp', 90, 600])).toEqual([]);
  });

  it('drops a narrower one that takes as many bytes as a wider one', () => {
    const made: readonly Made[] = [
      ['avif', 480, 39_900],
      ['avif', 720, 40_000],
      ['avif', 1280, 60_000],
    ];
    expect(choose(900_000, ...made)).toEqual(['avif 720', 'avif 1280']);
  });
});
