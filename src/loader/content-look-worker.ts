import { parentPort, workerData } from 'node:worker_threads';
import { packLook } from './content-look.ts';

// The thread of `content-look.ts`.

const { contentDirectory } = workerData as { readonly contentDirectory: string };
const message = packLook(contentDirectory);
parentPort?.postMessage(message, [message.stamps.buffer as ArrayBuffer]);
