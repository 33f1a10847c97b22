import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createSearchClient } from '../../src/search/client/search-client.ts';
import { filesInFolder } from '../../src/search/store/folder-files.ts';
import { SearchFileError } from '../../src/search/store/search-files.ts';
import { differences, type Tree } from './test-site.ts';

/** The two versions of a site between which a build leads, and what a search finds in each. */
export interface Versions {
  readonly trees: readonly [Tree, Tree];
  readonly answers: readonly [string, string];
}

/** What is wrong with a site that is on its way from one version to the other: nothing, where the list is empty. */
export function faultsOf(site: Tree, { trees: [one, other] }: Versions): string[] {
  const faults: string[] = [];
  for (const path of differences(site, one)) {
    const found = site.get(path);
    if (found === undefined) {
      if (other.has(path)) faults.push(`${path} is missing`);
    } else if (found !== other.get(path)) faults.push(`${path} is neither old nor new`);
  }
  return faults;
}

/** Between two rounds of a reader, in milliseconds: readers must not take the processor from the build. */
const pause = 8;

/** What readers of a folder find while a build works in it: until `stop`, every file and a search, again and again. */
export function readMeanwhile(folder: string, versions: Versions): { stop: () => Promise<string[]> } {
  const [one, other] = versions.trees;
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  const faults = new Set<string>();
  let stopped = false;
  const pages = async () => {
    while (!stopped) {
      for (const path of paths) {
        const fault = faultOfFile(folder, path, one, other);
        if (fault !== undefined) faults.add(fault);
      }
      await setTimeout(pause);
    }
  };
  const searches = async () => {
    while (!stopped) {
      const answer = await search(folder).catch((error: unknown) => String(error));
      if (!versions.answers.includes(answer)) faults.add(`A search finds ${answer}`);
      await setTimeout(pause);
    }
  };
  const reading = Promise.all([pages(), searches()]);
  return {
    async stop() {
      stopped = true;
      await reading;
      return [...faults];
    },
  };
}

/** The addresses and headlines that a search finds, as the search page would: once more, when a file is gone. */
export async function search(folder: string, query = '工匠精神'): Promise<string> {
  const client = createSearchClient(filesInFolder(join(folder, 'search')));
  const attempt = async () => {
    const { hits } = await client.search(query);
    const records = await client.records(hits);
    return records
      .map(({ address, headline }) => `${address} ${headline}`)
      .sort()
      .join('\n');
  };
  return attempt().catch((error: unknown) => {
    if (error instanceof SearchFileError) return attempt();
    throw error;
  });
}

function faultOfFile(folder: string, path: string, one: Tree, other: Tree): string | undefined {
  let found: string;
  try {
    found = readFileSync(join(folder, path), 'latin1');
  } catch {
    return one.has(path) && other.has(path) ? `${path} was missing for a moment` : undefined;
  }
  return found === one.get(path) || found === other.get(path) ? undefined : `${path} was neither old nor new`;
}
