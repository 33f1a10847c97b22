import { describe, expect, it } from 'vitest';
import { formerAddressKey } from './former-address.ts';

describe('formerAddressKey', () => {
  it.each([
    ['/news/1.html', '/news/1.html'],
    ['https://old.example:8080/news/1.html#top', '/news/1.html'],
    ['HTTP://OLD.EXAMPLE/news/', '/news'],
    ['/news/index.html', '/news'],
    ['https://old.example', '/'],
    ['/article.asp?id=12', '/article.asp?id=12'],
    ['/article.asp?name=%E4%B8%AD&x=1', '/article.asp?name=中&x=1'],
    ['/中国.html', '/中国.html'],
    ['/%E4%B8%AD%E5%9B%BD.html', '/中国.html'],
    ['/%D6%D0%B9%FA.html', '/中国.html'],
    ['/list.asp?t=%d6%d0', '/list.asp?t=中'],
    ['/a%2Fb', '/a%2Fb'],
    ['/100%25', '/100%25'],
    ['/a/../b', '/b'],
  ])('takes %s for %s', (address, key) => {
    expect(formerAddressKey(address)).toBe(key);
  });

  it.each(['news/1.html', 'ftp://old.example/1', '', '/%FF%FF', 'javascript:alert(1)', 'https://'])(
    'finds no address in %j',
    (address) => {
      expect(formerAddressKey(address)).toBeUndefined();
    },
  );
});
