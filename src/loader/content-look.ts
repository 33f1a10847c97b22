import { once } from 'node:events';
import { join } from 'node:path';
import { startThread } from '../threads/start-thread.ts';
import { stampOf, type FileStamp } from './file-stamp.ts';
import { walkContent, type ContentTree } from './walk-content.ts';

/** What is known of a content folder before a file of it is opened. */
export interface ContentLook {
  readonly tree: ContentTree;
  /** Of Markdown files, by the names under which they are stored; those that are not here are still to be asked for. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/** What the thread of `content-look-worker.ts` says. */
export interface LookMessage {
  readonly tree: ContentTree;
  /** The names, joined by the character 0: a list takes longer to hand over. */
  readonly files: string;
  /** For each name its two times and its size, one after the other. */
  readonly stamps: Float64Array;
}

/** Lists a content folder, which must exist. */
export function lookAtContent(contentDirectory: string): ContentLook {
  return { tree: walkContent(contentDirectory), stamps: new Map() };
}

/** Lists a content folder, which must exist, and takes the stamps of its Markdown files, in a thread of its own: a hundred thousand of them take two seconds. */
export async function lookBeside(contentDirectory: string): Promise<ContentLook> {
  const worker = startThread(new URL('content-look-worker.ts', import.meta.url), { contentDirectory });
  try {
    const [message] = (await once(worker, 'message')) as [LookMessage];
    return unpackLook(message);
  } finally {
    void worker.terminate();
  }
}

/** What the thread does. */
export function packLook(contentDirectory: string): LookMessage {
  const tree = walkContent(contentDirectory);
  const files: string[] = [];
  const numbers: number[] = [];
  for (const file of tree.files.values()) {
    if (!file.endsWith('.md')) continue;
    try {
      const { modified, changed, size } = stampOf(join(contentDirectory, file));
      files.push(file);
      numbers.push(modified, changed, size);
    } catch {
      // It is gone again: reading it meets the same error and reports it.
    }
  }
  return { tree, files: files.join('\0'), stamps: Float64Array.from(numbers) };
}

function unpackLook({ tree, files, stamps }: LookMessage): ContentLook {
  const names = files === '' ? [] : files.split('\0');
  const found = new Map<string, FileStamp>();
  for (const [index, file] of names.entries()) {
    const [modified = 0, changed = 0, size = 0] = stamps.subarray(index * 3, index * 3 + 3);
    found.set(file, { modified, changed, size });
  }
  return { tree, stamps: found };
}
