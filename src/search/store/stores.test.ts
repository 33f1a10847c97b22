import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndexer } from '../../archive/site.ts';
import { coverOf } from '../text/cover.ts';
import { foldFields, layOutFields, type SearchFields } from '../text/fields.ts';
import { foldWithSource } from '../text/fold.ts';
import { mixedText } from '../fixtures/mixed-text.ts';
import { findPhrase } from '../text/phrase.ts';
import { filesInFolder } from './folder-files.ts';
import { createDirectWriter } from './direct-writer.ts';
import { openChunk } from './pagefind-format.ts';
import { createPagefindReader } from './pagefind-reader.ts';
import { createPagefindWriter } from './pagefind-writer.ts';
import { SearchFileError, type SearchFiles } from './search-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of all sorts, the same on every run. */
const articles: SearchFields[] = fc.sample(
  fc.record({
    headline: fc.array(mixedText, { minLength: 1, maxLength: 2 }),
    rest: fc.array(mixedText, { minLength: 1, maxLength: 4 }),
  }),
  { numRuns: 300, seed: 20191125 },
);
// One without any word among them.
articles.push({ headline: ['……'], rest: [] });
articles.push({ headline: ['𠮷野家與鄭榮勝'], rest: ['﨑﨑𪛟𠀀ꓸꓹ'] });

const writers = {
  baoku: createDirectWriter,
  pagefind: createPagefindWriter,
} satisfies Record<SearchIndexer, unknown>;
const indexers = Object.keys(writers) as SearchIndexer[];

async function writeStore(name: string, indexer: SearchIndexer): Promise<void> {
  const writer = await writers[indexer]({ folder: join(folder, name), chunkSize: 100 });
  for (const [number, fields] of articles.entries()) await writer.put(number, layOutFields(fields).tokens);
  await writer.finish();
  await writer.close();
}

beforeAll(async () => {
  for (const indexer of indexers) {
    await writeStore(indexer, indexer);
    await writeStore(`${indexer} again`, indexer);
  }
});

function truthOf(text: string): number[] {
  return articles.flatMap((fields, number) =>
    foldFields(fields).some((field) => field.includes(text)) ? [number] : [],
  );
}

/** Every word of a store with all its postings. */
function contentsOf(name: string): Map<string, [number, readonly number[]][]> {
  const words = new Map<string, [number, readonly number[]][]>();
  for (const file of readdirSync(join(folder, name, 'index'))) {
    const chunk = openChunk(gunzipSync(readFileSync(join(folder, name, 'index', file))));
    for (const [word, offset] of chunk.words) words.set(word, [...chunk.postingsAt(offset)]);
  }
  return words;
}

it('Baoku writes every word and every position as Pagefind does', () => {
  const [ours, theirs] = [contentsOf('baoku'), contentsOf('pagefind')];
  // The word that stands in for an article without any, which Pagefind leaves out otherwise.
  theirs.delete('ꓸꓸꓸ');
  expect(ours.size).toBeGreaterThan(700);
  expect(ours).toEqual(theirs);
});

describe.each(indexers)('the store that %s writes', (indexer) => {
  const reader = createPagefindReader(filesInFolder(folder), indexer);

  it('answers every query exactly, over many files', async () => {
    expect(readdirSync(join(folder, indexer, 'index')).length).toBeGreaterThan(50);
    const queries = articles.flatMap(({ headline, rest }, number) => {
      const text = [...[...headline, ...rest].join('')];
      return [
        text.slice(number % 7, (number % 7) + 2),
        text.slice(number % 5, (number % 5) + 2 + (number % 8)),
      ];
    });
    for (const query of [...queries.map((each) => each.join('')), '郑荣', '𠮷野', '﨑𪛟', '𪛟𠀀']) {
      const { characters } = foldWithSource(query);
      if (characters.length < 2) continue;
      const cover = coverOf(characters);
      const found = findPhrase(cover, await reader.ask(cover.map((token) => token.text)));
      expect([query, [...found.keys()].sort((a, b) => a - b)]).toEqual([query, truthOf(characters.join(''))]);
    }
  });

  it('answers for one character, wherever it stands in a text', async () => {
    for (const character of ['郑', '工', 'a', '1', '𠮷', '﨑', '한'.normalize('NFD').charAt(0), '无']) {
      const found = await reader.askCharacter(character);
      expect([character, [...found.keys()].sort((a, b) => a - b)]).toEqual([character, truthOf(character)]);
    }
  });

  it('keeps the positions of the tokens', async () => {
    const number = articles.length - 1;
    const [postings] = await reader.ask(['荣胜']);
    expect(postings?.get(number)).toEqual([5]);
  });

  it('writes the same bytes for the same articles', () => {
    const bytesOf = (name: string) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]);
    expect(bytesOf(`${indexer} again`)).toEqual(bytesOf(indexer));
  });

  it('names the file that cannot be read, and reads it when asked again', async () => {
    const files = filesInFolder(folder);
    let broken = true;
    const unreliable: SearchFiles = {
      read: async (path) => {
        if (broken && path.endsWith('.pf_index')) throw new SearchFileError(path, new Error('offline'));
        return files.read(path);
      },
    };
    const asking = createPagefindReader(unreliable, indexer);
    await expect(asking.ask(['荣胜'])).rejects.toThrow(
      /The search file \w+\/index\/\d+\.pf_index could not be read/,
    );
    broken = false;
    expect((await asking.ask(['荣胜']))[0]?.size).toBe(truthOf('荣胜').length);
  });

  it('says so when a file is damaged', async () => {
    const files = filesInFolder(folder);
    const damaged: SearchFiles = {
      read: async (path) => {
        const bytes = await files.read(path);
        return path.endsWith('.pf_index') ? bytes.slice(0, bytes.length >> 1) : bytes;
      },
    };
    await expect(createPagefindReader(damaged, indexer).ask(['荣胜'])).rejects.toThrow(SearchFileError);
  });
});
