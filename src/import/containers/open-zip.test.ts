import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, zipLimits } from './open-zip.ts';

const all = (): boolean => true;

describe('openZip', () => {
  it('gives the wanted files by their names, which lead nowhere', () => {
    const zip = zipSync({ 'a.txt': strToU8('一'), '../../b.txt': strToU8('二') });
    expect([...openZip(zip, all).keys()].sort()).toEqual(['../../b.txt', 'a.txt']);
    expect([...openZip(zip, (name) => name === 'a.txt').keys()]).toEqual(['a.txt']);
  });

  it('refuses a file that unpacks to far more than its size, before unpacking it', () => {
    const zip = zipSync({ a: new Uint8Array(8 * 1024 * 1024) });
    expect(() => openZip(zip, all)).toThrow(/unpacks-too-large/);
  });

  it('refuses a file whose declared size is false', () => {
    const zip = zipSync({ a: strToU8('text '.repeat(1000)) });
    const view = new DataView(zip.buffer);
    const directory = Buffer.from(zip).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    view.setUint32(directory + 24, 10, true);
    // No more than what was declared is ever unpacked.
    expect(openZip(zip, all).get('a')).toHaveLength(10);
    view.setUint32(directory + 24, zipLimits.total + 1, true);
    expect(() => openZip(zip, all)).toThrow(/unpacks-too-large/);
  });

  it('refuses more files than any document has', () => {
    const files = Object.fromEntries(
      Array.from({ length: zipLimits.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    expect(() => openZip(zipSync(files, { level: 0 }), all)).toThrow(/too-many-entries/);
  });

  it('counts the files, whatever number the archive or its comment declares', () => {
    const files = Object.fromEntries(
      Array.from({ length: zipLimits.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    const comment = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(12)]);
    const zip = Buffer.concat([zipSync(files, { level: 0 }), comment]);
    expect(() => openZip(zip, all)).toThrow(/too-many-entries/);
  });

  it('leaves archives within as they are', () => {
    const inner = zipSync({ a: strToU8('一') });
    expect(openZip(zipSync({ 'inner.zip': inner }), all).get('inner.zip')).toEqual(inner);
  });
});
