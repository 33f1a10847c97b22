import { once } from 'node:events';
import { join } from 'node:path';
import { placesInTurn } from '../cache/places-in-turn.ts';
import { startThread } from '../threads/start-thread.ts';
import { stampOf, type FileStamp } from './file-stamp.ts';
import { walkContent, type ContentTree } from './walk-content.ts';

/** What is known of a content folder before a file of it is opened. */
export interface ContentLook {
  readonly tree: ContentTree;
  /** The stamp of a Markdown file, by the name under which it is stored; `undefined` where it is still to be asked for. */
  readonly stampOf: (file: string) => FileStamp | undefined;
}

/** What the thread of `content-look-worker.ts` says. Lists and maps of many strings take longer to hand over. */
export interface LookMessage {
  readonly tree: Omit<ContentTree, 'files'>;
  /** The names of all files, joined by the character 0. */
  readonly files: string;
  /** The plain forms of those that are stored otherwise, by their numbers. */
  readonly plainForms: ReadonlyMap<number, string>;
  /** For each file two times and a size, one after the other: of those that are no Markdown, or are gone again, not numbers. */
  readonly stamps: Float64Array;
}

/** Lists a content folder, which must exist. */
export function lookAtContent(contentDirectory: string): ContentLook {
  return { tree: walkContent(contentDirectory), stampOf: () => undefined };
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
  const { files, ...tree } = walkContent(contentDirectory);
  const stamps = new Float64Array(files.size * 3).fill(Number.NaN);
  const plainForms = new Map<number, string>();
  let number = 0;
  for (const [plain, file] of files) {
    if (plain !== file) plainForms.set(number, plain);
    if (file.endsWith('.md')) {
      try {
        const { modified, changed, size } = stampOf(join(contentDirectory, file));
        stamps.set([modified, changed, size], number * 3);
      } catch {
        // It is gone again: reading it meets the same error and reports it.
      }
    }
    number += 1;
  }
  return { tree, files: [...files.values()].join('\0'), plainForms, stamps };
}

function unpackLook({ tree, files, plainForms, stamps }: LookMessage): ContentLook {
  const names = files === '' ? [] : files.split('\0');
  const placeOf = placesInTurn(names);
  return {
    tree: {
      ...tree,
      files: new Map(names.map((file, number) => [plainForms.get(number) ?? file, file])),
    },
    stampOf(file) {
      const at = (placeOf(file) ?? -1) * 3;
      const [modified, changed, size] = [stamps[at], stamps[at + 1], stamps[at + 2]];
      if (modified === undefined || changed === undefined || size === undefined) return undefined;
      return Number.isNaN(modified) ? undefined : { modified, changed, size };
    },
  };
}
