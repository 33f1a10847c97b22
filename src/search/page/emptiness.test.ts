import { describe, expect, it } from 'vitest';
import { parseQuery } from '../text/query.ts';
import { emptinessOf } from './emptiness.ts';
import { readState } from './search-state.ts';

function emptiness(query: string) {
  const state = readState(query);
  return emptinessOf(state, parseQuery(state.text));
}

describe('a search without results', () => {
  it.each(['👍', '~!@', '"', '-', '。'])('says of %s that it holds nothing to search for', (text) => {
    expect(emptiness(`?q=${encodeURIComponent(text)}`)).toBe('nothingSearchable');
  });

  it('says of exclusions alone that they are', () => {
    expect(emptiness('?q=-通知')).toBe('onlyExcludes');
  });

  it('says that nothing was found where there was something to look for', () => {
    expect(emptiness('?q=饕餮')).toBe('nothing');
    expect(emptiness('?q=-通知&year=2019')).toBe('nothing');
    expect(emptiness('?q=👍&year=2019')).toBe('nothingChosen');
    expect(emptiness('?year=1999')).toBe('nothingChosen');
  });
});
