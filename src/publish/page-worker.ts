import { parentPort, workerData } from 'node:worker_threads';
import { ContentChanged } from '../loader/read-body.ts';
import { pageMaker } from './page-maker.ts';
import type { PageAnswer, PageTask, PlacedJob } from './page-thread.ts';
import { writeUnlessPublished } from './staged-file.ts';
import { loadApplication } from './template-application.ts';

// The program of a thread that makes pages: see page-thread.ts.

const { applicationFile, sources } = workerData as PageTask;
const make = loadApplication(applicationFile).then((application) => pageMaker(application, sources));
/** The end of the share that is being worked on: those that come meanwhile wait for it. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (share: readonly PlacedJob[]) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(share)));
});

async function answerTo(share: readonly PlacedJob[]): Promise<PageAnswer> {
  try {
    const same: boolean[] = [];
    for (const { job, place } of share) same.push(writeUnlessPublished(place, await (await make)(job)));
    return { same };
  } catch (thrown) {
    const failure = thrown instanceof Error ? thrown : new Error(String(thrown));
    const { code, path } = failure as NodeJS.ErrnoException;
    return { failure, changedFile: failure instanceof ContentChanged ? failure.file : undefined, code, path };
  }
}
