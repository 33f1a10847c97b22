import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ContentChanged } from '../../loader/read-body.ts';
import type { WorkerJob, WorkerMessage } from './bundle-worker.ts';

const workerFile = fileURLToPath(new URL('./bundle-worker.ts', import.meta.url));
/** Lets Node run TypeScript where the package is installed below node_modules. */
const typescriptHook = new URL('../../../bin/typescript.mjs', import.meta.url).href;

/**
 * Makes one bundle in a child process.
 *
 * @param onArticles is told how many more articles were read
 * @throws ContentChanged when an article's file is no longer the one that was read
 * @throws Error when the child fails or dies
 */
export async function runWorker(
  job: WorkerJob,
  onArticles: (count: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = fork(workerFile, {
    execArgv: ['--import', typescriptHook],
    serialization: 'advanced',
    ...(signal === undefined ? {} : { signal }),
  });
  child.on('message', (message: WorkerMessage) => {
    if (message.kind === 'read') onArticles(message.articles);
    else if (message.kind === 'done') resolve();
    else if (message.changedFile !== undefined) reject(new ContentChanged(message.changedFile));
    else reject(new Error(`A search bundle cannot be made: ${message.message}`));
  });
  child.on('error', reject);
  child.on('exit', (code, killedBy) => {
    reject(new Error(`The process that makes a search bundle ended early (${killedBy ?? code}).`));
  });
  child.send(job);
  await promise;
}
