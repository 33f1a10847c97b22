import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const simplified = '全区工会工作会议召开，与会人员一致认为，要把服务职工放在首位。';
const utf16 = (text: string, swap: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};
// Node encodes neither GB18030 nor Big5: the bytes of `工会来了` and `工會來了`.
const gbk = Buffer.from('b9a4bbe1c0b4c1cb', 'hex');
const big5 = Buffer.from('a475b77ca8d3a446', 'hex');

describe('decodeBytes', () => {
  it('reads UTF-8, with a mark and without', () => {
    expect(decodeBytes(Buffer.from(simplified))).toEqual({
      text: simplified,
      encoding: 'utf-8',
      undecodable: 0,
    });
    expect(decodeBytes(Buffer.from(`\uFEFF${simplified}`)).text).toBe(simplified);
  });

  it('reads UTF-16 of either order, with a mark and without', () => {
    const text = `标题\n${simplified}\n<html>\n`;
    for (const swap of [false, true]) {
      expect(decodeBytes(utf16(`\uFEFF${text}`, swap)).text).toBe(text);
      expect(decodeBytes(utf16(text, swap)).text).toBe(text);
    }
  });

  it('tells GB18030 from Big5 by the characters that come out', () => {
    expect(decodeBytes(gbk)).toMatchObject({ text: '工会来了', encoding: 'gb18030' });
    expect(decodeBytes(big5)).toMatchObject({ text: '工會來了', encoding: 'big5' });
  });

  it('believes a declaration where the bytes allow it, and valid UTF-8 before it', () => {
    expect(decodeBytes(gbk, 'gb2312').encoding).toBe('gb18030');
    expect(decodeBytes(Buffer.from(simplified), 'gb2312').encoding).toBe('utf-8');
    expect(decodeBytes(gbk, 'utf-8').encoding).toBe('gb18030');
  });

  it('says that bytes mean nothing', () => {
    expect(decodeBytes(Uint8Array.of(0x41, 0x81)).undecodable).toBe(1);
    expect(decodeBytes(Buffer.from('甲\uFFFD')).undecodable).toBe(0);
  });

  it('says that it guessed, and whether the bytes are valid in another encoding as well', () => {
    expect(decodeBytes(Buffer.from(simplified)).guessed).toBeUndefined();
    expect(decodeBytes(gbk, 'gbk').guessed).toBeUndefined();
    expect(decodeBytes(gbk).guessed).toBe('open');
    // `镕`, which Big5 has not: its second byte is none there.
    expect(decodeBytes(Buffer.concat([gbk, Buffer.from('e946', 'hex')])).guessed).toBe('open');
    expect(decodeBytes(Buffer.concat([gbk, Buffer.from('9532b035', 'hex')])).guessed).toBe('sure');
  });

  it('reads the characters that GBK lacks and GB18030 has', () => {
    expect(decodeBytes(Buffer.from('9532b035', 'hex'), 'gbk').text).toBe(
      new TextDecoder('gb18030').decode(Buffer.from('9532b035', 'hex')),
    );
  });
});
