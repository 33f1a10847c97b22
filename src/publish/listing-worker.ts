import { parentPort, workerData } from 'node:worker_threads';
import { ListedOutput } from './listed-output.ts';

/** The thread of `output-listing.ts`: when asked, says what stands in the folder, or records what it is told, and says so. */
export interface StandingMessage {
  /** Joined by the character 0: a list takes longer to hand over. */
  readonly paths: string;
  readonly isAsRecorded: boolean;
  readonly isRecordDamaged: boolean;
}

/** Asks for what stands there. */
export type ListOrder = 'list';

/** Asks to record what stands there after a build. */
export interface RecordOrder {
  readonly changed: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
}

const { folder, recordFile } = workerData as { folder: string; recordFile: string };
const output = new ListedOutput(folder, recordFile);

parentPort?.on('message', (order: ListOrder | RecordOrder) => {
  if (order === 'list') {
    const { paths, ...standing } = output.list();
    parentPort?.postMessage({ paths: paths.join('\0'), ...standing } satisfies StandingMessage);
  } else {
    output.record(order.changed, order.expected);
    parentPort?.postMessage('recorded');
  }
});
