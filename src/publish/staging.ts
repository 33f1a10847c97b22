import { lstatSync, mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeUnlessPublished, type StagedPlace } from './staged-file.ts';

/** The folder within the output folder that holds files until they are swapped in: renaming works within one file system only. */
export const stagingName = '.baoku-staging';

/** What a build did to the files of the output folder. */
export interface FileCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Takes the files of a site one by one. */
export type SiteFiles = Pick<Staging, 'write' | 'writeLater' | 'keep' | 'expected'>;

/** A file of the site whose bytes are still to be made. */
export interface LaterFile {
  readonly place: StagedPlace;
  /** Is to be called when it is written, or was found to be published with the same bytes. */
  readonly settle: (isSame: boolean) => void;
}

/**
 * Files on their way into the output folder. Nothing that is published changes before `swapIn`; then each changed file is
 * replaced in one step, so that at every moment the old or the new version is served, never a part. Files whose bytes are
 * the same already are not touched.
 */
export class Staging {
  readonly #output: string;
  readonly #staging: string;
  /** Paths in the order in which they were staged, by their numbers. */
  readonly #staged = new Map<number, string>();
  #lastNumber = 0;
  readonly #expected = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #changedFolders = new Set<string>();
  #unchanged = 0;

  /** @param output the output folder, absolute; it must exist */
  constructor(output: string) {
    this.#output = output;
    this.#staging = join(output, stagingName);
    rmSync(this.#staging, { recursive: true, force: true });
  }

  /** Paths within the output folder that the new site consists of. */
  get expected(): ReadonlySet<string> {
    return this.#expected;
  }

  /**
   * Stages a file, unless it is published with these bytes already. Where a path is staged twice, the first stands.
   *
   * @param path within the output folder, `/` as separator
   */
  write(path: string, content: string | Uint8Array): void {
    const later = this.writeLater(path);
    if (later === undefined) return;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    later.settle(writeUnlessPublished(later.place, bytes));
  }

  /**
   * Stages a file that somebody else writes, before the swap: its place is among the others in the order in which they are asked for.
   *
   * @returns `undefined` where the path is staged already
   */
  writeLater(path: string): LaterFile | undefined {
    if (this.#expected.has(path)) return undefined;
    this.#expected.add(path);
    this.#makeFolder(this.#staging);
    const number = this.#lastNumber++;
    this.#staged.set(number, path);
    return {
      place: { published: join(this.#output, path), staged: this.#placeOf(number) },
      settle: (isSame) => {
        if (!isSame) return;
        this.#staged.delete(number);
        this.#unchanged++;
      },
    };
  }

  /** Which of the files in the output folder the new site does not hold, given their paths; to be asked when all is staged. */
  goneOf(published: readonly string[]): string[] {
    return published.filter((path) => !this.#expected.has(path));
  }

  /** Whether the swap would change nothing, but for removing. */
  isIdle(): boolean {
    return this.#staged.size === 0;
  }

  /** Keeps a file as it is published. */
  keep(path: string): void {
    if (this.#expected.has(path)) return;
    this.#expected.add(path);
    this.#unchanged++;
  }

  /** The folders to which the swap added something, or from which it took something: paths with a final slash, `''` for all. */
  get changedFolders(): ReadonlySet<string> {
    return this.#changedFolders;
  }

  /** The paths of the new site in those folders. */
  inChangedFolders(): ReadonlySet<string> {
    const isIn = (path: string): boolean =>
      this.#changedFolders.has(path.slice(0, path.lastIndexOf('/') + 1));
    return new Set([...this.#expected].filter(isIn));
  }

  /**
   * Puts the staged files in their places, in the order in which they were staged, then removes what the new site does
   * not hold: pages first, then what they refer to.
   *
   * @param gone what {@link goneOf} gives
   */
  swapIn(gone: readonly string[]): FileCounts {
    // A new folder takes space, a renamed file none: a disk that is full shows before the first file changes.
    for (const path of this.#staged.values()) {
      const folder = dirname(join(this.#output, path));
      if (!this.#folders.has(folder)) clearWay(this.#output, path);
      this.#makeFolder(folder);
    }
    for (const [number, path] of this.#staged) replace(this.#placeOf(number), join(this.#output, path));
    for (const path of [...this.#staged.values(), ...gone]) this.#noteFolders(path);
    for (const path of gone.filter(isPage)) remove(join(this.#output, path));
    for (const path of gone.filter((each) => !isPage(each))) remove(join(this.#output, path));
    this.discard();
    return { written: this.#staged.size, unchanged: this.#unchanged, removed: gone.length };
  }

  /** Forgets what was staged; the published site stays as it is. */
  discard(): void {
    try {
      rmSync(this.#staging, { recursive: true, force: true });
    } catch {
      // The next build begins by removing it, and says what is wrong if it cannot.
    }
  }

  /** A folder that is made, or is empty and removed, changes the one that holds it. */
  #noteFolders(path: string): void {
    let folder = path;
    while (folder !== '') {
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
      if (this.#changedFolders.has(folder)) return;
      this.#changedFolders.add(folder);
    }
  }

  /** Staged files are numbered: folders for them, as the site has, would take longer to make than the files. */
  #placeOf(number: number): string {
    return join(this.#staging, String(number));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/**
 * Removes what stands where `path` needs folders, which is rare: an article took the address of a file. A symbolic link is
 * in the way too, for what is written behind it would land in somebody else's folder.
 */
function clearWay(output: string, path: string): void {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = join(output, ...parts.slice(0, depth));
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) rmSync(folder);
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    // It is gone, or a new file took the place of its folder, or a folder took its place.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(code)) throw error;
  }
}

/** Renames over whatever stands there; a folder in the place of a file is removed first. */
function replace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}
