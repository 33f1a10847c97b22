import { Worker } from 'node:worker_threads';
import { typescriptHook } from './typescript-hook.ts';

/**
 * Starts a module of ours in a thread of its own.
 *
 * @param module its address
 * @param workerData what it finds under that name: plain data
 */
export function startThread(module: URL, workerData: object): Worker {
  return new Worker(module, { execArgv: ['--import', typescriptHook], workerData });
}
