import { readdirSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from './operator-error.ts';

/** Who hears of changes. */
export interface FolderListener {
  /** Files changed, and it is quiet again. */
  readonly onChange: () => void;
  /** A folder that appeared cannot be followed: changes in it may go unnoticed. */
  readonly onFault: (error: unknown) => void;
}

/** Milliseconds without an event after which a change counts as done: editors save in several steps. */
const quiet = 40;
/** Milliseconds after which a change is told even if it goes on, as during a long copy. */
const patience = 1000;

/** These systems follow a whole tree with one watcher. Elsewhere Node would watch every file by itself. */
const watchesTrees = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Follows everything below some folders until the returned function is called. A folder may be missing, come and go.
 * Files that are replaced by renaming are followed like those that are written in place.
 *
 * @param folders absolute paths
 * @throws OperatorError `folder-not-watchable` when the system refuses to follow a folder
 */
export function watchFolders(folders: readonly string[], listener: FolderListener): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let firstEvent: number | undefined;

  coverAll();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };

  function coverAll(): void {
    const wanted = new Map(
      folders.flatMap((folder) => [...placesToWatch(folder)].map((place) => [identityOf(place), place])),
    );
    for (const [identity, watcher] of watchers) {
      if (wanted.has(identity)) continue;
      watcher.close();
      watchers.delete(identity);
    }
    for (const [identity, place] of wanted) if (!watchers.has(identity)) cover(identity, place);
  }

  function cover(identity: string, { folder, name }: Place): void {
    try {
      const watcher = watch(folder, { recursive: watchesTrees && name === undefined });
      watcher.on('change', (_event, changed) => {
        if (name === undefined || changed === name) noteChange();
      });
      // A folder that goes away ends its watcher; a new one of its name gets another.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(identity);
        noteChange();
      });
      watchers.set(identity, watcher);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return;
      throw new OperatorError('folder-not-watchable', { folder, reason: code }, { cause: error });
    }
  }

  function noteChange(): void {
    firstEvent ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.min(quiet, Math.max(0, firstEvent + patience - Date.now())));
  }

  function tell(): void {
    firstEvent = undefined;
    try {
      // Before anybody reads, so that what changes in a new folder after that is noticed.
      coverAll();
    } catch (error) {
      listener.onFault(error);
    }
    listener.onChange();
  }
}

/** A folder to follow; with a name, only that entry of it counts. */
interface Place {
  readonly folder: string;
  readonly name?: string;
}

/** The folders in which changes of a tree show. Where the tree is missing, the nearest folder above it. */
function* placesToWatch(root: string): Generator<Place> {
  if (isFolder(root)) {
    yield { folder: root };
    if (!watchesTrees) for (const folder of subfolders(root)) yield { folder };
    return;
  }
  let missing = root;
  while (!isFolder(dirname(missing))) missing = dirname(missing);
  yield { folder: dirname(missing), name: basename(missing) };
}

/** Tells a folder from another that took its place: a watcher stays with the one that it was given. */
function identityOf({ folder, name = '' }: Place): string {
  const stat = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return [folder, name, stat?.ino, stat?.birthtimeNs].join('\0');
}

function* subfolders(folder: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // It went away, or may not be read; reading the content reports that.
    return;
  }
  for (const entry of entries) {
    if (!entry.isDirectory() || ['.git', 'node_modules'].includes(entry.name)) continue;
    yield join(folder, entry.name);
    yield* subfolders(join(folder, entry.name));
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
