import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ContentChanged } from '../../loader/read-body.ts';
import { typescriptHook } from '../../threads/typescript-hook.ts';
import type { WorkerJob, WorkerMessage } from './bundle-worker.ts';
import { WorkerDied } from './worker-died.ts';

const workerFile = fileURLToPath(new URL('./bundle-worker.ts', import.meta.url));
/** Of what a child writes to its error stream, so many characters are kept: the last words of a program that gives up. */
const lastWords = 4000;

/**
 * Makes one bundle in a child process.
 *
 * @param period the bundle's name
 * @param onArticles is told how many more articles were read
 * @throws ContentChanged when an article's file is no longer the one that was read
 * @throws WorkerDied when the child, or Pagefind's program below it, is killed or runs out of memory
 * @throws Error when the child fails; its `code` is the system's, where the system said no
 */
export async function runWorker(
  period: string,
  job: WorkerJob,
  onArticles: (count: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = fork(workerFile, {
    execArgv: ['--import', typescriptHook],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    ...(signal === undefined ? {} : { signal }),
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-lastWords);
  });
  child.on('message', (message: WorkerMessage) => {
    if (message.kind === 'read') onArticles(message.articles);
    else if (message.kind === 'done') resolve();
    else if (message.changedFile !== undefined) reject(new ContentChanged(message.changedFile));
    else if (message.diedBy !== undefined) reject(new WorkerDied(period, message.diedBy, said));
    else {
      const { code, path } = message;
      const error = new Error(`A search bundle cannot be made: ${message.message}`);
      reject(Object.assign(error, code !== undefined && { code }, path !== undefined && { path }));
    }
  });
  child.on('error', reject);
  child.on('close', (code, killedBy) => {
    reject(new WorkerDied(period, killedBy ?? String(code), said));
  });
  child.send(job, (error) => {
    // It died before it could be told what to do: its exit says so.
    if (error !== null && child.connected) reject(error);
  });
  await promise;
}
