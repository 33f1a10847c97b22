import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { strictRules } from './reading-rules.ts';
import { openReadingThread } from './reading-thread.ts';

/** A thread that does this once it is told what to read, and answers every list that follows with none. */
const threadThat = (does: string): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     let begun = false;
     parentPort.on('message', () => { if (begun) parentPort.postMessage([]); else { begun = true; ${does} } });`,
    { eval: true },
  );

const task = {
  contentDirectory: '.',
  parser: { kind: 'page', rules: strictRules, timeZone: 'Asia/Shanghai' },
} as const;

describe('openReadingThread', () => {
  it.each([
    ['fails', "throw new Error('broken')", /broken/],
    ['ends without a word', 'process.exit(3)', /code 3/],
  ])('rejects every list, those that come later too, when the thread %s', async (_how, does, reason) => {
    const thread = openReadingThread(task, threadThat(does));
    const lists = [thread.read(['a.md']), thread.read(['b.md'])];
    for (const list of lists) list.catch(() => undefined);
    for (const list of lists) await expect(list).rejects.toThrow(reason);
    await expect(thread.read(['c.md'])).rejects.toThrow(reason);
    thread.close();
    const another = openReadingThread(task, threadThat(''));
    await expect(another.read(['a.md'])).resolves.toEqual([]);
    another.close();
  });
});
