import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { CalendarDay } from '../../archive/calendar-day.ts';
import { KEY_LENGTH } from './bundle-key.ts';

/** A period's bundle and the articles of which it was made. */
export interface PeriodBundle {
  /** `2019`, `2000-2004`, `2019-01~2019-06` */
  readonly name: string;
  /** Its folder's name, which holds its hash. */
  readonly path: string;
  readonly hash: string;
  /** Days of the oldest and the newest article. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** The articles' keys by their numbers, newest first. */
  readonly keys: readonly string[];
}

/** The period bundles as they were last made of the whole archive, newest first: builds after it set themselves apart from them. */
export type SearchBase = readonly PeriodBundle[];

interface BaseFile {
  readonly fingerprint: string;
  readonly bundles: readonly (Omit<PeriodBundle, 'keys'> & { readonly keys: string })[];
}

/**
 * Reads the base of the last build.
 *
 * @param fingerprint of the code that would use it: a base of other code is none
 * @returns `damaged` when there is a file that is not what was written
 */
export function readSearchBase(file: string, fingerprint: string): SearchBase | 'damaged' | undefined {
  try {
    const [digest, text = ''] = readFileSync(file, 'utf8').split('\n', 2);
    if (digest !== hash('sha256', text)) return 'damaged';
    const base = JSON.parse(text) as BaseFile;
    if (base.fingerprint !== fingerprint) return undefined;
    return base.bundles.map((bundle) => ({ ...bundle, keys: splitKeys(bundle.keys) }));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'damaged';
  }
}

/** Writes the base in one step. */
export function writeSearchBase(file: string, fingerprint: string, base: SearchBase): void {
  // By name: what a plan knows of its bundles besides, their articles, would make the file sixty times as large.
  const bundles = base.map(({ name, path, hash, from, to, keys }) => ({
    ...{ name, path, hash, from, to },
    keys: keys.join(''),
  }));
  const text = JSON.stringify({ fingerprint, bundles } satisfies BaseFile);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${hash('sha256', text)}\n${text}`);
  renameSync(fresh, file);
}

function splitKeys(joined: string): string[] {
  return Array.from({ length: joined.length / KEY_LENGTH }, (_, number) =>
    joined.slice(number * KEY_LENGTH, (number + 1) * KEY_LENGTH),
  );
}
