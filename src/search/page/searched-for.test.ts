import { describe, expect, it } from 'vitest';
import { parseQuery } from '../text/query.ts';
import { searchedFor } from './searched-for.ts';

const said = (text: string) => searchedFor(text, parseQuery(text));

describe('what is searched for', () => {
  it('is said where symbols of the query do not count', () => {
    expect(said('C++')).toBe('C');
    expect(said('C# 编程 -VB#')).toBe('C 编程 -VB');
    expect(said('工会 👍')).toBe('工会');
    expect(said('"100% true!" $5')).toBe('“100% true” 5');
  });

  it('goes without saying where only punctuation is left off, or where signs count', () => {
    for (const text of [
      '《人民日报》',
      '“工会 工作”',
      '工会，余杭',
      'AT&T',
      '5℃',
      '3.14',
      'year:2019 工会 -通知',
    ])
      expect(said(text)).toBeUndefined();
  });

  it('is nothing where nothing is left', () => {
    expect(said('👍')).toBeUndefined();
    expect(said('')).toBeUndefined();
  });
});
