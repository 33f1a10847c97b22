import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder: path → what changes when a file is written. */
export type FolderState = ReadonlyMap<string, { readonly stamp: string; readonly bytes: number }>;

/** What a command did to a folder. */
export interface FolderChange {
  /** Files made or replaced. */
  readonly written: number;
  /** Bytes of those files. */
  readonly bytes: number;
  readonly removed: number;
}

/** Every file of a folder; none where there is no folder. */
export function folderState(folder: string): FolderState {
  const state = new Map<string, { stamp: string; bytes: number }>();
  for (const entry of entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { ino, mtimeMs, size } = statSync(path);
    state.set(path, { stamp: `${ino} ${mtimeMs}`, bytes: size });
  }
  return state;
}

/** The difference of two states of a folder. */
export function folderChange(before: FolderState, after: FolderState): FolderChange {
  const written = [...after].filter(([path, { stamp }]) => before.get(path)?.stamp !== stamp);
  return {
    written: written.length,
    bytes: written.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    removed: [...before.keys()].filter((path) => !after.has(path)).length,
  };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
