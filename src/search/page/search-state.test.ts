import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksNothing,
  changeFilter,
  filterNames,
  readState,
  withoutTime,
  writeState,
} from './search-state.ts';

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((name) => name.trim() === name);
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const states = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
  filters: fc.record(
    {
      column: names,
      year: fc.integer({ min: 1000, max: 9999 }).map(String),
      person: names,
      organization: names,
      source: names,
      from: days,
      to: days,
    },
    { requiredKeys: [] },
  ),
  order: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
});

describe('the state of a search in its address', () => {
  it('comes back from the address as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual({ ...state, filters: { ...state.filters } });
      }),
    );
  });

  it('is written in one order, so that one state has one address', () => {
    const state = readState('?order=oldest&to=2019-12-31&q=%E5%B7%A5%E5%8C%A0&year=2019&column=yaowen');
    expect(writeState(state)).toBe(
      '?q=%E5%B7%A5%E5%8C%A0&column=yaowen&year=2019&to=2019-12-31&order=oldest',
    );
  });

  it('is empty for an address that asks for nothing', () => {
    expect(readState('')).toEqual({ text: '', filters: {}, order: 'relevance' });
    expect(writeState(readState('?q=+&column='))).toBe('');
    expect(asksNothing(readState('?q=+'))).toBe(true);
    expect(asksNothing(readState('?year=2019'))).toBe(false);
  });

  it('leaves out years, days and orders that there are not', () => {
    expect(readState('?q=a&year=19&from=2019-02-30&to=soon&order=random')).toEqual(readState('?q=a'));
  });

  it('leaves out columns that the archive does not have', () => {
    const columns = new Set(['yaowen']);
    expect(readState('?q=a&column=nope', columns)).toEqual(readState('?q=a'));
    expect(readState('?q=a&column=%00', columns)).toEqual(readState('?q=a'));
    expect(readState('?column=yaowen', columns).filters).toEqual({ column: 'yaowen' });
  });

  it('reads any address without fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(
          Object.keys(readState(query).filters).every((name) => filterNames.includes(name as 'year')),
        ).toBe(true);
      }),
    );
  });
});

describe('filters', () => {
  it('are set, replaced and taken off one at a time', () => {
    expect(changeFilter({ column: 'a' }, 'year', '2019')).toEqual({ column: 'a', year: '2019' });
    expect(changeFilter({ column: 'a' }, 'column', 'b')).toEqual({ column: 'b' });
    expect(changeFilter({ column: 'a' }, 'column', undefined)).toEqual({});
    expect(changeFilter({ from: '2019-01-01' }, 'from', '')).toEqual({});
  });

  it('are told apart from those that choose a time', () => {
    expect(withoutTime({ column: 'a', year: '2019', from: '2019-01-01', to: '2019-02-01' })).toEqual({
      column: 'a',
    });
  });
});
