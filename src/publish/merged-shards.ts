import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.ts';
import type { PageKey } from './page-key.ts';
import { readShardRecord, shardRecordName, type ShardRecord } from './shard-record.ts';

/** A page that a shard has made. */
export interface MadePage {
  readonly key: PageKey;
  /** Reads its HTML. Throws OperatorError `shard-damaged` when that is not as it was made. */
  readonly read: () => Uint8Array;
}

/** A bundle of the search index that a shard has made. */
export interface MadeBundle {
  /** Its folder's name, which tells what it holds. */
  readonly path: string;
  /** The folder of the shard. */
  readonly shard: string;
  /** Paths within the bundle's folder, with their digests. */
  readonly files: ReadonlyMap<string, string>;
}

/** All shards of one build. */
export interface MergedShards {
  /** The page whose file has this path. */
  readonly pageAt: (path: string) => MadePage | undefined;
  readonly bundles: readonly MadeBundle[];
  /** The files that were made of the picture with this key, by their names; `undefined` where there are none. Throws OperatorError `shard-damaged`. */
  readonly picturesOf: (key: string) => ReadonlyMap<string, Uint8Array> | undefined;
  /** Throws OperatorError `shards-of-other-content` when shards were made from something else than what the hash tells. */
  readonly checkContent: (contentHash: string) => void;
}

interface ShardFolder {
  readonly folder: string;
  readonly record: ShardRecord;
}

/**
 * Reads what is in the folders of shards, and makes sure that they are all the shards of one build, each once.
 *
 * @param folders absolute, in any order; at least one
 * @param generator key of the code that is running, with which they must have been made
 * @throws OperatorError `shard-not-finished`, `shard-damaged`, `shards-divided-differently`, `shard-given-twice`,
 *   `shards-missing`, `shards-of-other-version`
 */
export function openShards(folders: readonly string[], generator: string): MergedShards {
  const shards = folders.map((folder): ShardFolder => ({ folder, record: readRecord(folder) }));
  checkCompleteness(shards);
  const ofOtherVersion = shards.filter(({ record }) => record.generator !== generator);
  if (ofOtherVersion.length > 0)
    throw new OperatorError('shards-of-other-version', foldersOf(ofOtherVersion));

  const pages = new Map<string, MadePage>();
  const bundles: MadeBundle[] = [];
  const pictures = new Map<string, Map<string, () => Uint8Array>>();
  for (const { folder, record } of shards) {
    const ofBundles = new Map<string, Map<string, string>>();
    for (const [path, { digest, key }] of record.files) {
      const [, bundle] = /^search\/([^/]+)\//.exec(path) ?? [];
      const [, picture, ofPicture] = /^images\/(([0-9a-f]+)[^/]*)$/.exec(path) ?? [];
      if (key) pages.set(path, { key, read: () => readChecked(folder, path, digest) });
      else if (picture !== undefined && ofPicture !== undefined) {
        const files = pictures.get(ofPicture) ?? new Map<string, () => Uint8Array>();
        pictures.set(
          ofPicture,
          files.set(picture, () => readChecked(folder, path, digest)),
        );
      } else if (bundle !== undefined) {
        const files = ofBundles.get(bundle) ?? new Map<string, string>();
        ofBundles.set(bundle, files.set(path.slice(`search/${bundle}/`.length), digest));
      }
    }
    for (const [path, files] of ofBundles) bundles.push({ path, shard: folder, files });
  }
  return {
    pageAt: (path) => pages.get(path),
    bundles,
    picturesOf(key) {
      const files = pictures.get(key);
      return files && new Map([...files].map(([name, read]) => [name, read()]));
    },
    checkContent(contentHash) {
      const others = shards.filter(({ record }) => record.content !== contentHash);
      if (others.length > 0) throw new OperatorError('shards-of-other-content', foldersOf(others));
    },
  };
}

/**
 * The bytes of a shard's file.
 *
 * @throws OperatorError `shard-damaged` when they are not those that the shard's build wrote
 */
export function readChecked(folder: string, path: string, digest: string): Uint8Array {
  const damaged = (cause?: unknown) => new OperatorError('shard-damaged', { folder, file: path }, { cause });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    throw damaged(error);
  }
  if (hash('sha1', bytes) !== digest) throw damaged();
  return bytes;
}

function readRecord(folder: string): ShardRecord {
  const record = readShardRecord(folder);
  if (record === undefined) throw new OperatorError('shard-not-finished', { folder });
  if (record === 'damaged') throw new OperatorError('shard-damaged', { folder, file: shardRecordName });
  return record;
}

function checkCompleteness(shards: readonly ShardFolder[]): void {
  const first = shards[0] as ShardFolder;
  const { total } = first.record;
  const folderOf = new Map<number, string>();
  for (const { folder, record } of shards) {
    const { number } = record;
    if (record.total !== total) {
      const values = { folder: first.folder, total, other: folder, otherTotal: record.total };
      throw new OperatorError('shards-divided-differently', values);
    }
    const other = folderOf.get(number);
    if (other !== undefined)
      throw new OperatorError('shard-given-twice', { number, folder: other, other: folder });
    folderOf.set(number, folder);
  }
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !folderOf.has(number));
  if (missing.length > 0) throw new OperatorError('shards-missing', { missing, total });
}

function foldersOf(shards: readonly ShardFolder[]): { readonly folders: readonly string[] } {
  return { folders: shards.map(({ folder }) => folder) };
}
