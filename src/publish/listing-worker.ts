import { parentPort, workerData } from 'node:worker_threads';
import { ListedOutput } from './listed-output.ts';

/** The thread of `output-listing.ts`: says what stands in the folder, then records what it is told, and says so. */
export interface StandingMessage {
  /** Joined by the character 0: a list takes longer to hand over. */
  readonly paths: string;
  readonly isAsRecorded: boolean;
  readonly isRecordDamaged: boolean;
}

export interface ListingOrder {
  readonly changed: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

const { folder, recordFile } = workerData as { folder: string; recordFile: string };
const output = new ListedOutput(folder, recordFile);

const { paths, ...standing } = output.list();
parentPort?.postMessage({ paths: paths.join('\0'), ...standing } satisfies StandingMessage);
parentPort?.on('message', ({ changed, expected }: ListingOrder) => {
  output.record(changed, expected);
  parentPort?.postMessage('recorded');
});
