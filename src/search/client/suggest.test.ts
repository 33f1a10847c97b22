import { describe, expect, it } from 'vitest';
import type { Manifest } from '../store/bundle-files.ts';
import type { IndexPart } from './index-parts.ts';
import { suggest } from './suggest.ts';

/** A period of one article with this headline, which tells when its headlines are loaded. */
function period(text: string, syllables: string, onLoad: () => void = () => undefined): IndexPart {
  const bundle = {
    entry: { count: 1 },
    loadHeadlines: async () => {
      onLoad();
      return [[0, syllables]];
    },
    loadRecords: async () => ({ headlines: [text] }),
  };
  return { bundle, dead: new Set(), placeOf: (number: number) => number } as unknown as IndexPart;
}

async function suggested(typed: string, periods: readonly IndexPart[]): Promise<string[]> {
  const manifest = { peopleLetters: '', recordsPerPart: 25 } as unknown as Manifest;
  const files = { read: () => Promise.reject(new Error('read')) };
  return (await suggest(files, manifest, { periods, recent: undefined }, typed, 8)).map(({ text }) => text);
}

const long = period(
  '杭州市第18届职工代表大会在余杭区召开',
  'hang zhou shi di 18 jie zhi gong dai biao da hui zai yu hang qu zhao kai',
);

describe('suggest', () => {
  it('knows a headline by the full pinyin of all of it, with its numbers', async () => {
    const typed = 'hang zhou shi di 18 jie zhi gong dai biao da hui zai yu hang qu zhao kai';
    expect(typed.replaceAll(' ', '').length).toBeGreaterThan(40);
    expect(await suggested(typed, [long])).toEqual(['杭州市第18届职工代表大会在余杭区召开']);
    expect(await suggested('18jie', [long])).toEqual(['杭州市第18届职工代表大会在余杭区召开']);
  });

  it('loads no headlines for numbers alone, nor for more than 80 letters', async () => {
    const loads: string[] = [];
    const watched = period('x', 'x', () => void loads.push('headlines'));
    for (const typed of ['2019', '18', 'x'.repeat(81)]) expect(await suggested(typed, [watched])).toEqual([]);
    expect(loads).toEqual([]);
  });

  it('knows the headlines of the two newest periods', async () => {
    const periods = ['工会', '工匠', '工作'].map((text) => period(text, 'gong hui'));
    expect(await suggested('gonghui', periods)).toEqual(['工会', '工匠']);
  });
});
