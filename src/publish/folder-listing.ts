import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSameStamp, stampOf, stampToKeep, type FileStamp } from '../loader/file-stamp.ts';

/** What stands in one folder. */
export interface ListedFolder {
  /** The folder's own stamp: while it is the same, nothing was added to it or taken from it. */
  readonly stamp: FileStamp;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The folders within a folder by their paths with a final slash, and itself as `''`; each stands before what it holds. */
export type FolderListing = ReadonlyMap<string, ListedFolder>;

export interface KnownListing {
  readonly listing: FolderListing;
  /** Folders of which it is known, without asking the disk, that nothing was added to them or taken from them since. */
  readonly isSure?: (path: string) => boolean;
}

/**
 * Lists a folder and all folders in it. To ask for a stamp takes a sixth of the time of listing a folder, and a site has as
 * many folders as pages.
 *
 * @param isLeftOut names in the folder itself that do not count
 */
export function listFolders(
  root: string,
  { listing: known, isSure }: KnownListing,
  isLeftOut: (name: string) => boolean,
): FolderListing {
  const listing = new Map<string, ListedFolder>();
  const visit = (path: string): void => {
    const listed = listOne(root, path, known.get(path), isSure, path === '' ? isLeftOut : undefined);
    listing.set(path, listed);
    for (const name of listed.folders) visit(`${path}${name}/`);
  };
  visit('');
  return listing;
}

function listOne(
  root: string,
  path: string,
  known: ListedFolder | undefined,
  isSure: KnownListing['isSure'],
  isLeftOut: ((name: string) => boolean) | undefined,
): ListedFolder {
  if (known !== undefined && isSure?.(path) === true) return known;
  const folder = join(root, path);
  // Before it is listed: what changes in between shows in the next stamp.
  const stamp = stampOf(folder);
  if (known !== undefined && isSameStamp(known.stamp, stamp)) return known;
  const files: string[] = [];
  const folders: string[] = [];
  // Node's own recursive listing takes three times as long.
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isLeftOut?.(entry.name) !== true) (entry.isDirectory() ? folders : files).push(entry.name);
  }
  return { stamp: stampToKeep(stamp, Date.now(), uncertainTime(stamp)), files, folders };
}

/** The paths of all files in the folders. */
export function filesIn(listing: FolderListing): string[] {
  const paths: string[] = [];
  for (const [path, { files }] of listing) for (const name of files) paths.push(path + name);
  return paths;
}

/** Whether these files stand in the folders, and no others. */
export function holdsExactly(listing: FolderListing, paths: ReadonlySet<string>): boolean {
  const files = filesIn(listing);
  return files.length === paths.size && files.every((path) => paths.has(path));
}

/** Whether the same files and folders stand in both. */
export function isSameListing(a: FolderListing, b: FolderListing): boolean {
  if (a.size !== b.size) return false;
  for (const [path, folder] of a) {
    const other = b.get(path);
    if (other === undefined || (other !== folder && namesOf(other) !== namesOf(folder))) return false;
  }
  return true;
}

function namesOf({ files, folders }: ListedFolder): string {
  return [...files.toSorted(), '', ...folders.toSorted()].join('/');
}

/**
 * For how many milliseconds after it changed a folder may change again unnoticed. Clocks of file systems tick every 10 at
 * most, those that count whole seconds aside.
 */
function uncertainTime({ modified }: FileStamp): number {
  return modified % 1000 === 0 ? 2500 : 100;
}

/**
 * Reads what {@link writeListing} wrote; nothing where there is no file, or another.
 *
 * @param onDamaged told where there is another
 */
export function readListing(file: string, onDamaged: () => void = () => undefined): FolderListing {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    if (hash('sha256', payload) !== text.slice(0, end)) {
      onDamaged();
      return new Map();
    }
    // Most folders hold a page and nothing else: they share their lists.
    const shared = new Map<string, readonly string[]>();
    const split = (names: string): readonly string[] => {
      let list = shared.get(names);
      if (list === undefined) shared.set(names, (list = names === '/' ? [] : names.slice(1).split('/')));
      return list;
    };
    return new Map(
      payload.split('\0\0').map((line): [string, ListedFolder] => {
        const [path = '', modified, changed, size, files = '', folders = ''] = line.split('\0');
        const stamp = { modified: Number(modified), changed: Number(changed), size: Number(size) };
        return [path.slice(1), { stamp, files: split(files), folders: split(folders) }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Writes a listing in one step. No name holds a slash or the character 0; no part is empty, so that two zeros end a folder. */
export function writeListing(file: string, listing: FolderListing): void {
  const lines = Array.from(listing, ([path, { stamp, files, folders }]) =>
    [
      `/${path}`,
      ...[stamp.modified, stamp.changed, stamp.size].map(String),
      ...[files, folders].map((names) => `/${names.join('/')}`),
    ].join('\0'),
  );
  const payload = lines.join('\0\0');
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${hash('sha256', payload)}\n${payload}`);
  renameSync(fresh, file);
}
