import { describe, expect, it } from 'vitest';
import type { SearchClient } from '../client/search-client.ts';
import { parseQuery } from '../text/query.ts';
import { readState } from './search-state.ts';
import { countWaysOut, waysOut } from './way-out.ts';

const filtered = readState('?q=工匠 大师&year=2019&column=yaowen');
const chosen = [
  { names: ['column'], label: '栏目：要闻' },
  { names: ['year'], label: '年份：2019' },
] as const;

describe('the ways out of an empty answer', () => {
  it('are the search without filters, without each filter, and for each word', () => {
    const ways = waysOut(filtered, parseQuery(filtered.text), chosen);
    expect(ways.map(({ kind, label, state }) => [kind, label, state.text, state.filters])).toEqual([
      ['withoutFilters', '', '工匠 大师', {}],
      ['withoutFilter', '栏目：要闻', '工匠 大师', { year: '2019' }],
      ['withoutFilter', '年份：2019', '工匠 大师', { column: 'yaowen' }],
      ['part', '工匠', '工匠', {}],
      ['part', '大师', '大师', {}],
    ]);
  });

  it('do not offer the same search again', () => {
    const state = readState('?q=工匠');
    expect(waysOut(state, parseQuery(state.text), [])).toEqual([]);
  });

  it('offer the word alone when something else kept it from being found', () => {
    const state = readState('?q=工匠 -报道');
    expect(waysOut(state, parseQuery(state.text), []).map(({ label }) => label)).toEqual(['工匠']);
  });

  it('are counted; those that lead nowhere go, except words, of which that is worth knowing', async () => {
    const found: Record<string, number> = { 工匠: 3 };
    const client = {
      search: async (text: string) => ({ total: found[text] ?? 0 }),
      suggest: async () => [],
    } as unknown as SearchClient;
    const ways = waysOut(filtered, parseQuery(filtered.text), chosen);
    const counted = await countWaysOut(client, ways, filtered, new AbortController().signal);
    expect(counted.map(({ label, count }) => [label, count])).toEqual([
      ['工匠', 3],
      ['大师', 0],
    ]);
  });

  it('begin with what pinyin may have meant', async () => {
    const client = {
      search: async () => ({ total: 2 }),
      suggest: async () => [{ kind: 'person', text: '郑荣胜' }],
    } as unknown as SearchClient;
    const counted = await countWaysOut(client, [], readState('?q=zrs'), new AbortController().signal);
    expect(counted).toMatchObject([{ kind: 'pinyin', label: '郑荣胜', count: 2, state: { text: '郑荣胜' } }]);
  });
});
