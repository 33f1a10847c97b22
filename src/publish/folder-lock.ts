import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';
import { isRunning, startOf } from './running-process.ts';
import { writeWhole } from './write-whole.ts';

/** How the names begin of what stands in a folder while builds work in it. */
export const lockName = '.baoku-lock';

/** Two builds that start at once see each other and both step back; so often they try again. */
const attempts = 8;

/**
 * Takes a folder for this process until the returned function is called. The folder is made where there is none, and
 * removed again when it was left empty. The lock of a process that is gone, as after a power cut, is taken over.
 *
 * Every process puts up a claim under a name that no other ever uses, `.baoku-lock.<process>.<start>.<random>`, and then
 * looks for claims of others: of two processes, at least one sees the other. So a claim of a process that is gone can be
 * removed by anybody, at any time, which cannot be said of one lock file that all share.
 *
 * @throws OperatorError `build-running` when another build holds the folder
 */
export function lockFolder(folder: string): () => void {
  const made = mkdirSync(folder, { recursive: true }) !== undefined;
  const own = `${lockName}.${process.pid}.${startOf(process.pid) ?? ''}.${randomUUID().slice(0, 8)}`;
  const unlock = () => {
    rmSync(join(folder, own), { force: true });
    if (made) removeIfEmpty(folder);
  };
  try {
    for (let attempt = 1; ; attempt++) {
      // What it says is for people who find it.
      writeWhole(join(folder, own), `${process.pid}\n`);
      const holder = otherHolder(folder, own);
      if (holder === undefined) return unlock;
      if (attempt === attempts) throw new OperatorError('build-running', { folder, processId: holder });
      rmSync(join(folder, own));
      waitAMoment();
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The process of a claim other than our own. Claims of processes that are gone are removed. */
function otherHolder(folder: string, own: string): number | undefined {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(lockName) || name === own) continue;
    const [processId, start] = name.slice(lockName.length + 1).split('.');
    if (isRunning(Number(processId), start)) return Number(processId);
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return undefined;
}

/** 5 to 50 milliseconds: builds that collided once must not do so at each attempt. */
function waitAMoment(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 45);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something was put into it, which is the usual case.
  }
}
