import { describe, expect, it } from 'vitest';
import { compoundFile } from '../fixtures/compound-file.ts';
import { compoundKind } from './compound-file.ts';

describe('compoundKind', () => {
  it('tells documents with a password from the old formats of Word and Excel', () => {
    expect(compoundKind(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
    expect(compoundKind(compoundFile('1Table', 'WordDocument'))).toBe('old-word');
    expect(compoundKind(compoundFile('Workbook'))).toBe('old-excel');
    expect(compoundKind(compoundFile('Book'))).toBe('old-excel');
    expect(compoundKind(compoundFile('PowerPoint Document'))).toBe('unknown');
  });

  it('goes by the names of streams, not by what a document says', () => {
    const words = Buffer.from('EncryptedPackage\0'.repeat(40), 'utf16le');
    expect(compoundKind(Buffer.concat([compoundFile('WordDocument'), words]))).toBe('old-word');
  });

  it('knows other files, and cut ones, for what they are', () => {
    expect(compoundKind(Buffer.from('PK\x03\x04'))).toBeUndefined();
    expect(compoundKind(compoundFile('WordDocument').subarray(0, 600))).toBe('unknown');
    expect(compoundKind(new Uint8Array())).toBeUndefined();
  });
});
