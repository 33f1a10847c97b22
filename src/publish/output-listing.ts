import { once } from 'node:events';
import { statSync } from 'node:fs';
import { startThread } from '../threads/start-thread.ts';
import { ListedOutput, type StandingFiles } from './listed-output.ts';
import type { ListingOrder, StandingMessage } from './listing-worker.ts';

/** {@link ListedOutput} where it does not hold up the build. */
export interface OutputListing {
  readonly list: () => Promise<StandingFiles>;
  readonly record: (changed: ReadonlySet<string>, expected: ReadonlySet<string>) => Promise<void>;
  /** To be called at the end, whatever happened. */
  readonly close: () => void;
}

/** From this size of the record on, in bytes, listing takes longer than a thread takes to start: that of some 5,000 pages. */
const largeRecord = 500_000;

/**
 * Begins to list an output folder: a large one in a thread of its own, beside the reading of the content.
 *
 * @param recordFile keeps the listing from one build to the next
 * @param large from how many bytes of that file on the folder counts as large
 */
export function openOutputListing(folder: string, recordFile: string, large = largeRecord): OutputListing {
  const size = statSync(recordFile, { throwIfNoEntry: false })?.size ?? 0;
  return size < large ? listHere(folder, recordFile) : listBeside(folder, recordFile);
}

function listHere(folder: string, recordFile: string): OutputListing {
  const output = new ListedOutput(folder, recordFile);
  return {
    list: async () => output.list(),
    record: async (changed, expected) => output.record(changed, expected),
    close: () => undefined,
  };
}

function listBeside(folder: string, recordFile: string): OutputListing {
  const worker = startThread(new URL('listing-worker.ts', import.meta.url), { folder, recordFile });
  const answer = async (): Promise<unknown> => {
    const [message] = (await once(worker, 'message')) as unknown[];
    return message;
  };
  const listed = answer() as Promise<StandingMessage>;
  // Awaited in `list`; until then its failure must not count as unhandled.
  listed.catch(() => undefined);
  return {
    async list() {
      const { paths, ...standing } = await listed;
      return { paths: paths === '' ? [] : paths.split('\0'), ...standing };
    },
    async record(changed, expected) {
      const recorded = answer();
      worker.postMessage({ changed, expected } satisfies ListingOrder);
      await recorded;
    },
    close: () => void worker.terminate(),
  };
}
