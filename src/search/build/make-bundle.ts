import { rmSync } from 'node:fs';
import type { WorkerJob } from './bundle-worker.ts';
import { runWorker } from './run-worker.ts';
import { WorkerDied } from './worker-died.ts';

/**
 * Makes one bundle in a child process. When that is killed (a system short of memory kills what takes most), it is begun
 * again once.
 *
 * @param period the bundle's name
 * @param onArticles is told how many more articles were read; a second attempt tells only of those beyond the first's
 * @param run starts the child process
 * @throws WorkerDied when the second process ended early as well; what {@link runWorker} throws otherwise
 */
export async function makeBundle(
  period: string,
  job: WorkerJob,
  onArticles: (count: number) => void,
  signal?: AbortSignal,
  run: typeof runWorker = runWorker,
): Promise<void> {
  let told = 0;
  const attempt = async () => {
    let read = 0;
    const tellNew = (count: number) => {
      read += count;
      if (read <= told) return;
      onArticles(read - told);
      told = read;
    };
    await run(period, job, tellNew, signal);
  };
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    signal?.throwIfAborted();
    rmSync(job.folder, { recursive: true, force: true, maxRetries: 5 });
    await attempt();
  }
}
