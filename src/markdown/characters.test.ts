import { describe, expect, it } from 'vitest';
import { cleanCharacters } from './characters.ts';

describe('cleaning characters', () => {
  it('removes controls, noncharacters and byte order marks', () => {
    expect(cleanCharacters('\uFEFF甲\u0000\u001B\u007F\u0085乙\uFDD0\uFFFE\u{1FFFF}丙')).toBe('甲乙丙');
  });

  it('ends every line alike and keeps tabs', () => {
    expect(cleanCharacters('甲\r\n乙\r丙\n\t丁')).toBe('甲\n乙\n丙\n\t丁');
  });

  it('replaces half a surrogate pair and keeps whole ones', () => {
    expect(cleanCharacters('\uD842𠮷\uDFB7')).toBe('\uFFFD𠮷\uFFFD');
  });
});
