import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle } from '../fixtures/sample-articles.ts';
import { isBundleFile } from './bundle-key.ts';
import { compareWithBase, type KeyedArticle } from './compare-with-base.ts';
import { planIndex } from './plan-index.ts';

const limits = { largestBundle: 10, remakeAtMost: 3, largestRecent: 4 };

/** Ten articles a year, the newest in 2019; the key tells the version. */
function archive(versions: readonly number[]): KeyedArticle[] {
  return versions.map((version, number) => {
    const id = `report-${number}`;
    const article = sampleArticle(id, `${2019 - Math.floor(number / 10)}-05-01`);
    return { article, key: `${id} ${version}` };
  });
}

const versions = Array.from({ length: 30 }, () => 1);
const before = planIndex(archive(versions), 'f', undefined, () => false, limits).periods;
const keptPaths = new Set(before.map(({ path }) => path));
const planAfter = (articles: readonly KeyedArticle[], isKept = (path: string) => keptPaths.has(path)) =>
  planIndex(articles, 'f', before, isKept, limits);

describe('planIndex', () => {
  it('sets an edited article apart when its bundle is large', () => {
    const edited = archive(versions.with(15, 2));
    expect(planAfter(edited)).toMatchObject({
      kind: 'recent',
      periods: before,
      difference: { recent: [edited[15]], places: [15], dead: [[], [5], []] },
    });
  });

  it('makes the bundle anew when it is small', () => {
    const small = archive(versions.slice(0, 22));
    const base = planIndex(small, 'f', undefined, () => false, limits).periods;
    const paths = new Set(base.map(({ path }) => path));
    const edited = archive(versions.slice(0, 22).with(21, 2));
    expect(planIndex(edited, 'f', base, (path) => paths.has(path), limits).kind).toBe('compact');
  });

  it('folds changes into the periods past the limit, of recent and of dead articles', () => {
    const edit = (count: number) => archive(versions.map((_, number) => (number < count ? 2 : 1)));
    expect(planAfter(edit(4)).kind).toBe('recent');
    expect(planAfter(edit(5)).kind).toBe('compact');
    expect(planAfter(archive(versions).slice(4)).kind).toBe('recent');
    expect(planAfter(archive(versions).slice(5)).kind).toBe('compact');
  });

  it('does not build on a base of which a bundle is gone, or on one without bundles', () => {
    const edited = archive(versions.with(15, 2));
    expect(planAfter(edited, (path) => path !== before[2]?.path && keptPaths.has(path)).kind).toBe('compact');
    expect(planIndex(edited, 'f', [], (path) => keptPaths.has(path), limits).kind).toBe('compact');
  });
});

describe('compareWithBase', () => {
  it('gives places that put the living and the recent into the order of the archive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 }), { minLength: 30, maxLength: 34 }), (changes) => {
        // Version 0 is gone, 1 is as in the base, 2 is edited; beyond the base's 30 articles, added.
        const articles = archive(changes).filter((_, number) => changes[number] !== 0);
        const { recent, places, dead } = compareWithBase(articles, before);
        let from = 0;
        const living = before.flatMap(({ keys }, bundle) => {
          const first = from;
          from += keys.length;
          return keys.flatMap((key, number) =>
            dead[bundle]?.includes(number) === true ? [] : [{ key, place: first + number }],
          );
        });
        const set = recent.map(({ key }, number) => ({ key, place: (places[number] as number) - 0.5 }));
        const merged = [...living, ...set].sort((a, b) => a.place - b.place);
        expect(merged.map(({ key }) => key)).toEqual(articles.map(({ key }) => key));
      }),
    );
  });
});

describe('isBundleFile', () => {
  it('knows the folders whose names tell what they hold', () => {
    expect(isBundleFile('2018-2024_0123456789abcdef/index/3.pf_index')).toBe(true);
    expect(isBundleFile('recent_0123456789abcdef/facets.bin')).toBe(true);
    expect(isBundleFile('manifest.json')).toBe(false);
    expect(isBundleFile('people/z.bin')).toBe(false);
  });
});
