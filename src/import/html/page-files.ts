import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** The files that came with a page. */
export interface PageFiles {
  /** Reads the file at an address as the page writes it; `undefined` when it did not come with the page. */
  readonly find: (address: string) => (() => Uint8Array) | undefined;
}

/** A page without files. */
export const noFiles: PageFiles = { find: () => undefined };

/**
 * The files beside a saved page, at relative addresses within `root`, as in the folder that browsers save with a page
 * (`page_files/`). Nothing outside `root` is ever read.
 *
 * @param page absolute path of the page
 * @param root absolute path of the folder that is imported
 */
export function filesBeside(page: string, root: string): PageFiles {
  const folder = dirname(page);
  return {
    find(address) {
      const path = plainPath(address);
      if (path === undefined) return undefined;
      const place = path.startsWith('/') ? join(root, path) : resolve(folder, path);
      return place.startsWith(root + sep) && isFile(place) ? () => readFileSync(place) : undefined;
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
