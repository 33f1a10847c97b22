import { describe, expect, it } from 'vitest';
import { qrCodeOf } from './qr-code.ts';

const url = 'https://archive.example/2019/11/25/zheng-rongsheng-yuhang/';

/** The dark modules of a path, as `x,y`. */
function modulesOf(path: string): Set<string> {
  const runs = [...path.matchAll(/(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/g)];
  expect(runs.map(([text]) => text).join('')).toBe(path);
  const modules = new Set<string>();
  let [x, y] = [0, 0];
  for (const [, left, top, gap, width] of runs) {
    x = left === undefined ? x + Number(gap) : Number(left);
    y = top === undefined ? y : Number(top);
    for (let at = 0; at < Number(width); at++) modules.add(`${x++},${y}`);
  }
  return modules;
}

describe('qrCodeOf', () => {
  it('draws the three finder patterns within a quiet zone of four modules', () => {
    const { size, path } = qrCodeOf(url) ?? { size: 0, path: '' };
    const modules = modulesOf(path);
    const end = size - 4;
    for (const [left, top] of [
      [4, 4],
      [end - 7, 4],
      [4, end - 7],
    ] as const) {
      for (let at = 0; at < 49; at++) {
        const [x, y] = [at % 7, Math.floor(at / 7)];
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        expect(modules.has(`${left + x},${top + y}`)).toBe(ring !== 2);
      }
    }
    for (const place of modules) {
      for (const at of place.split(',').map(Number)) expect(at >= 4 && at < end).toBe(true);
    }
  });

  it('draws the same code for the same address, and another for another', () => {
    expect(qrCodeOf(url)).toEqual(qrCodeOf(url));
    expect(qrCodeOf(`${url}x`)).not.toEqual(qrCodeOf(url));
  });

  it('draws none for an address that is too long for any', () => {
    expect(qrCodeOf('a'.repeat(2331))).toMatchObject({ size: 177 + 8 });
    expect(qrCodeOf('a'.repeat(2332))).toBeUndefined();
  });
});
