import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';

/** A file that came with a page. */
export interface FoundFile {
  readonly read: () => Uint8Array;
  /** Absolute path, for a file on the disk. */
  readonly path?: string;
}

/** The files that came with a page. */
export interface PageFiles {
  /** Reads the file at an address as the page writes it; `undefined` when it did not come with the page. */
  readonly find: (address: string) => FoundFile | undefined;
}

/** A page without files. */
export const noFiles: PageFiles = { find: () => undefined };

/**
 * The files beside a saved page, at relative addresses within `root`, as in the folder that browsers save with a page
 * (`page_files/`), or that Hexo has for an article's pictures (`article/`). An address from the top is looked for in `root`
 * and in the folders that Hugo and Hexo publish as they are. Nothing outside `root` is ever read.
 *
 * @param page absolute path of the page
 * @param root absolute path of the folder that is imported
 */
export function filesBeside(page: string, root: string): PageFiles {
  const folder = dirname(page);
  const stem = basename(page, extname(page));
  return {
    find(address) {
      const path = plainPath(address);
      if (path === undefined) return undefined;
      const places = path.startsWith('/')
        ? ['', 'static', 'source', 'public'].map((top) => join(root, top, path))
        : [resolve(folder, path), resolve(folder, stem, path)];
      const place = places.find((each) => each.startsWith(root + sep) && isFile(each));
      return place === undefined ? undefined : { read: () => readFileSync(place), path: place };
    },
  };
}

function plainPath(address: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) || address.includes('\0')) return undefined;
  const path = address.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
