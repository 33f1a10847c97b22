import { describe, expect, it } from 'vitest';
import { measureImage } from './measure-image.ts';

/** The beginning of a PNG of the given size, which is all that is looked at. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

describe('measureImage', () => {
  it('reads an image of a usual size', () => {
    expect(measureImage(png(1200, 800))).toEqual({ type: 'png', width: 1200, height: 800 });
  });

  it('takes no image that no browser would show', () => {
    expect(measureImage(png(2 ** 31 - 1, 2 ** 31 - 1))).toBeUndefined();
    expect(measureImage(png(0, 5))).toBeUndefined();
    expect(measureImage(Buffer.from('no image'))).toBeUndefined();
  });
});
