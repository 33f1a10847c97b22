import { hash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Pictures that earlier builds made, by the keys that name of what and how. */
export interface PictureCache {
  /** The names of what was made for a key; empty where nothing was worth it, `undefined` where nothing was tried. */
  readonly namesOf: (key: string) => readonly string[] | undefined;
  /** The files made for a key by their names, or `undefined` when one is not as it was made. */
  readonly read: (key: string) => ReadonlyMap<string, Uint8Array> | undefined;
  /** Keeps what was made for a key. Killed at any moment, it keeps all or nothing. */
  readonly keep: (key: string, files: ReadonlyMap<string, Uint8Array>) => void;
  /** Removes what was made for other keys, once that is more than what was made for these. */
  readonly forgetOthers: (keys: ReadonlySet<string>) => void;
}

/** What was made for a key: the files' names and SHA-1. */
type Made = readonly (readonly [name: string, digest: string])[];

const indexName = 'index';

/** @param folder made when something is kept in it */
export function openPictureCache(folder: string): PictureCache {
  const index = readIndex(join(folder, indexName));
  return {
    namesOf: (key) => index.get(key)?.map(([name]) => name),
    read(key) {
      const made = index.get(key) ?? [];
      const files = new Map<string, Uint8Array>();
      for (const [name, digest] of made) {
        const bytes = readWhereThere(join(folder, name));
        if (bytes === undefined || hash('sha1', bytes) !== digest) return undefined;
        files.set(name, bytes);
      }
      return files;
    },
    keep(key, files) {
      mkdirSync(folder, { recursive: true });
      for (const [name, bytes] of files) {
        const place = join(folder, name);
        writeFileSync(`${place}.new`, bytes);
        renameSync(`${place}.new`, place);
      }
      const made = [...files].map(([name, bytes]) => [name, hash('sha1', bytes)] as const);
      // The line feed in front ends what a killed build may have left.
      appendFileSync(join(folder, indexName), `\n${writeLine(key, made)}`);
      index.set(key, made);
    },
    forgetOthers(keys) {
      const others = [...index.keys()].filter((key) => !keys.has(key));
      if (others.length <= keys.size || !existsSync(folder)) return;
      for (const key of others) index.delete(key);
      const lines = [...index].map(([key, made]) => writeLine(key, made));
      writeFileSync(join(folder, `${indexName}.new`), lines.join('\n'));
      renameSync(join(folder, `${indexName}.new`), join(folder, indexName));
      const kept = new Set([indexName, ...[...index.values()].flat().map(([name]) => name)]);
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
    },
  };
}

/** A key, then each file's name and digest, then a sum over all that. */
function writeLine(key: string, made: Made): string {
  const text = [key, ...made.map((each) => each.join(':'))].join(' ');
  return `${text} ${crc32(text)}`;
}

/** Lines that are not whole are left out. */
function readIndex(file: string): Map<string, Made> {
  const index = new Map<string, Made>();
  for (const line of (readWhereThere(file)?.toString('latin1') ?? '').split('\n')) {
    const end = line.lastIndexOf(' ');
    if (end === -1 || String(crc32(line.slice(0, end))) !== line.slice(end + 1)) continue;
    const [key = '', ...files] = line.slice(0, end).split(' ');
    index.set(
      key,
      files.map((each) => each.split(':') as [string, string]),
    );
  }
  return index;
}

function readWhereThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
