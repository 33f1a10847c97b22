import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, type BundleEntry, type Manifest } from '../store/bundle-files.ts';
import { openBundle } from './bundle.ts';
import { groupsToAsk, partsOf } from './index-parts.ts';

function entry(name: string, from: string, to: string, count: number): BundleEntry {
  return { name, path: name, from, to, count, hash: name, dead: [] } as unknown as BundleEntry;
}

const manifest: Manifest = {
  format: FORMAT_VERSION,
  base: '/',
  columns: [],
  recordsPerPart: 48,
  peopleLetters: '',
  years: ['2018', '2019', '2020'],
  bundles: [
    entry('2019', '2019-01-01', '2019-12-31', 3),
    { ...entry('2018', '2018-01-01', '2018-12-31', 2), dead: [1] },
  ],
  recent: { ...entry('recent', '2018-03-01', '2020-01-01', 4), places: [0, 3, 3, 5] },
};
const readsNothing = { read: () => Promise.reject(new Error('Nothing is to be read.')) };
const parts = partsOf(manifest, (each) => openBundle(readsNothing, each));
const paths = (groups: ReturnType<typeof groupsToAsk>) =>
  groups.map((group) => group.map(({ bundle }) => bundle.entry.path));

describe('partsOf', () => {
  it('puts recent articles between those of the periods', () => {
    const [newer, older] = parts.periods;
    const places = [
      ...[0, 1, 2].map((number) => ({ name: `2019 ${number}`, place: newer?.placeOf(number) })),
      ...[0, 1].map((number) => ({ name: `2018 ${number}`, place: older?.placeOf(number) })),
      ...[0, 1, 2, 3].map((number) => ({ name: `recent ${number}`, place: parts.recent?.placeOf(number) })),
    ].sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    expect(new Set(places.map(({ place }) => place)).size).toBe(9);
    expect(places.map(({ name }) => name)).toEqual([
      'recent 0',
      '2019 0',
      '2019 1',
      '2019 2',
      'recent 1',
      'recent 2',
      '2018 0',
      '2018 1',
      'recent 3',
    ]);
  });

  it('takes what is dead from the manifest, whatever was known of the bundle before', () => {
    expect([...(parts.periods[1]?.dead ?? [])]).toEqual([1]);
    const bundles = new Map(parts.periods.map(({ bundle }) => [bundle.entry.path, bundle]));
    const next = { ...manifest, bundles: manifest.bundles.map((each) => ({ ...each, dead: [0] })) };
    const { periods } = partsOf(next, (each) => bundles.get(each.path) ?? openBundle(readsNothing, each));
    expect(periods.map(({ dead }) => [...dead])).toEqual([[0], [0]]);
  });
});

describe('groupsToAsk', () => {
  it('asks recent changes together with the period that is first in the order', () => {
    expect(paths(groupsToAsk(parts, undefined, 'relevance'))).toEqual([['2019', 'recent'], ['2018']]);
    expect(paths(groupsToAsk(parts, undefined, 'oldest'))).toEqual([['2018', 'recent'], ['2019']]);
  });

  it('leaves out what holds no article of the days', () => {
    expect(paths(groupsToAsk(parts, { from: '2018-01-01', to: '2018-02-01' }, 'newest'))).toEqual([['2018']]);
    expect(paths(groupsToAsk(parts, { from: '2020-01-01', to: '2020-01-01' }, 'newest'))).toEqual([
      ['recent'],
    ]);
    expect(paths(groupsToAsk(parts, { from: '2021-01-01', to: '2021-01-01' }, 'newest'))).toEqual([]);
  });
});
