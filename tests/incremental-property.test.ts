import { existsSync, readFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildMemory } from '../src/publish/build-options.ts';
import { indexAnswers } from '../src/search/fixtures/index-answers.ts';
import type { Manifest } from '../src/search/store/bundle-files.ts';
import { at, build, stamps, tree, useBuiltFolder } from './built-folder.ts';
import { changed } from './compared-folders.ts';
import { apply, edits, startingFolder, writeFolder } from './random-content.ts';

useBuiltFolder();

const isLong = process.env['BAOKU_LONG'] === '1';
const runs = isLong ? 60 : 4;

/**
 * Edits, after which is built as of some day; the articles' own lie in October and November 2019. Time may run backwards.
 * `watch` builds as a process that follows the folder does: with what it remembers, pages first, then search.
 */
const session = fc.record({
  made: fc.array(edits, { maxLength: 4 }),
  day: fc.nat({ max: 75 }),
  through: fc.constantFrom('build', 'watch'),
});

/** So small that a few articles make bundles, recent changes, and a fold of them into the periods. */
const smallLimits = { largestBundle: 3, remakeAtMost: 0, largestRecent: 4 };

const queries = ['工匠精神', '标题', '“正文 3”', '人物:人物1', ''];
const filters = [{}, { from: '2019-10-10', to: '2019-11-05' }, { column: 'c1' }];

/** Without the years' counts: of a year that a choice of days cuts, they depend on the bundles that need not be asked. */
async function answersOf(name: string): Promise<object[]> {
  const answers = await indexAnswers(at(name, 'search'), queries, filters);
  return answers.map((answer) => ({ ...answer, years: undefined }));
}

const asOf = (day: number) => () => new Date(Date.UTC(2019, 9, day));
const isOfIndex = (path: string) => /^\/(zh-hant\/)?search\/(?!index\.html$)/.test(path);

/** Whether articles stand in the bundle of recent changes, or are only struck out in the bundles of their periods. */
function holdsChangesApart(name: string): boolean {
  const manifest = JSON.parse(readFileSync(at(name, 'search/manifest.json'), 'utf8')) as Manifest;
  return manifest.recent !== undefined || manifest.bundles.some(({ dead }) => dead.length > 0);
}

/** The files whose bytes are the same, though they were written again. */
function touchedInVain(before: Site, after: Site): string[] {
  return [...after.files]
    .filter(([path, bytes]) => before.files.get(path) === bytes)
    .map(([path]) => path)
    .filter((path) => path !== '/.baoku-output' && before.stamps.get(path) !== after.stamps.get(path));
}

interface Site {
  readonly files: ReadonlyMap<string, string>;
  readonly stamps: ReadonlyMap<string, string>;
}

function siteNow(): Site {
  if (!existsSync(at('site'))) return { files: new Map(), stamps: new Map() };
  return { files: tree('site'), stamps: stamps('site') };
}

describe('a build after edits', () => {
  it(
    'publishes what a clean build publishes, and leaves every file alone that stays the same',
    async () => {
      let setApart = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(session, { minLength: 1, maxLength: isLong ? 4 : 3 }),
          fc.boolean(),
          async (sessions, isSmall) => {
            rmSync(at(), { recursive: true });
            const state = startingFolder();
            writeFolder(at('content'), state);
            const limits = isSmall ? { indexLimits: smallLimits } : {};
            const memory: BuildMemory = { content: {}, listing: {} };
            for (const { made, day, through } of sessions) {
              const before = new Map(state);
              for (const edit of made) apply(state, edit);
              writeFolder(at('content'), state, before);
              const options = { ...limits, clock: asOf(day) };
              const published = siteNow();
              if (through === 'watch') {
                await build('site', 'cache', { ...options, memory, search: 'keep' });
                await build('site', 'cache', { ...options, memory });
              } else await build('site', 'cache', options);
              expect(touchedInVain(published, siteNow())).toEqual([]);
            }
            void memory.listing.worker?.terminate();
            const options = { ...limits, clock: asOf(sessions.at(-1)?.day ?? 0) };
            await build('clean', 'clean-cache', options);
            if (holdsChangesApart('site')) {
              setApart += 1;
              expect(changed(tree('site'), tree('clean')).filter((path) => !isOfIndex(path))).toEqual([]);
              expect(await answersOf('site')).toEqual(await answersOf('clean'));
              await build('site', 'cache', { ...options, compact: true });
            }
            // Search too, where the index consists of the same bundles.
            expect(changed(tree('site'), tree('clean'))).toEqual([]);
          },
        ),
        { numRuns: runs },
      );
      if (isLong) expect(setApart).toBeGreaterThan(runs / 10);
    },
    isLong ? 3_600_000 : 600_000,
  );
});
