import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAddress, isExternalAddress, isSafeAddress } from './address.ts';

const site = 'https://archive.example/reports/';

describe('an address', () => {
  it('is safe only if a browser finds a known scheme in it', () => {
    const part = fc.constantFrom(
      'javascript',
      'java',
      'script',
      'data',
      'http',
      'https',
      ':',
      '/',
      '//',
      '\\',
      '?',
      '#',
    );
    const more = fc.constantFrom(' ', '\t', '\n', '\u0001', 'x', '.', '%3A', '：', 'é');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, more), { maxLength: 8 }), (parts) => {
        const address = encodeAddress(parts.join(''));
        fc.pre(isSafeAddress(address));
        const protocol = URL.parse(address, site)?.protocol ?? 'https:';
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
      }),
      { numRuns: 2000 },
    );
  });

  it('is encoded once', () => {
    expect(encodeAddress(' 图 1%20.jpg?甲=1&b#节 ')).toBe('%E5%9B%BE%201%20.jpg?%E7%94%B2=1&b#%E8%8A%82');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeAddress(text);
        expect(encodeAddress(encoded)).toBe(encoded);
        expect(encoded).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
  });

  it('is external when it leaves the site', () => {
    const elsewhere = [
      'http://archive.example/reports/',
      'https://archive.example/',
      '//a.example/',
      'https://[',
    ];
    expect(elsewhere.filter((address) => !isExternalAddress(address, site))).toEqual([]);
    const within = [
      'https://archive.example/reports/x',
      '//archive.example/reports/',
      '/x',
      'x',
      '#x',
      'mailto:a@b.c',
    ];
    expect(within.filter((address) => isExternalAddress(address, site))).toEqual([]);
  });
});
