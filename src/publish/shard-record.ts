import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKey } from './page-key.ts';
import type { RecordedKeys } from './recorded-keys.ts';
import type { Shard } from './shard.ts';
import type { SiteOrigin } from './site-hash.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Stands in the folder of every finished shard and says what is in it. The name has no dot in front: programs that collect files
 * leave hidden ones out.
 */
export const shardRecordName = 'baoku-shard';

/** Changes when a record of an older version can no longer be understood. */
const format = 1;

/** What stands in a shard's folder, and from what it was made. */
export interface ShardRecord extends SiteOrigin, Shard {
  /** By path within the folder. */
  readonly files: ReadonlyMap<string, ShardFile>;
}

export interface ShardFile {
  /** SHA-1 of its bytes, hexadecimal. */
  readonly digest: string;
  /** Of a page. */
  readonly key: PageKey | undefined;
}

/** The record's first line, as JSON. A line for each file follows: path, digest and, of a page, the parts of its key. */
interface Heading extends SiteOrigin, Shard {
  readonly format: number;
  /** SHA-1 of the lines that follow. */
  readonly lines: string;
}

/** Says what is in a folder, which is a finished shard from then on. Cut short, it counts as damaged. */
export function writeShardRecord(folder: string, { files, ...from }: ShardRecord): void {
  const lines = [...files]
    .map(([path, { digest, key }]) =>
      [path, digest, ...(key ? [key.shown, key.made, key.text] : [])].join('\t'),
    )
    .join('\n');
  const heading: Heading = { format, ...from, lines: hash('sha1', lines) };
  writeWhole(join(folder, shardRecordName), `${JSON.stringify(heading)}\n${lines}`);
}

/** Before anything in the folder changes: until it is finished, it is no shard. */
export function removeShardRecord(folder: string): void {
  rmSync(join(folder, shardRecordName), { force: true });
}

/**
 * What a record says of the files of a folder. A file that was not made again keeps its digest, so that damage done to it since
 * shows when it is read.
 *
 * @param keys of the pages among them
 * @param earlier what was in the folder before
 */
export function digestFiles(
  folder: string,
  paths: Iterable<string>,
  keys: Pick<RecordedKeys, 'get'>,
  earlier: ShardRecord | undefined,
): Map<string, ShardFile> {
  const files = new Map<string, ShardFile>();
  for (const path of paths) {
    const key = keys.get(path);
    const before = earlier?.files.get(path);
    // Of a bundle, the path tells all that it holds.
    const digest =
      before && before.key?.shown === key?.shown
        ? before.digest
        : hash('sha1', readFileSync(join(folder, path)));
    files.set(path, { digest, key });
  }
  return files;
}

/** @returns `damaged` when the record is not as it was written, `undefined` when there is none */
export function readShardRecord(folder: string): ShardRecord | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, shardRecordName), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  const end = text.indexOf('\n');
  const lines = text.slice(end + 1);
  const heading = parseHeading(text.slice(0, Math.max(end, 0)));
  if (heading === undefined || heading.lines !== hash('sha1', lines)) return 'damaged';
  const { number, total, generator, content } = heading;
  const files = readFiles(lines);
  return files ? { number, total, generator, content, files } : 'damaged';
}

function parseHeading(line: string): Heading | undefined {
  try {
    const heading = JSON.parse(line) as Heading;
    return heading.format === format ? heading : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` when a file were to lie elsewhere than in the folder. */
function readFiles(lines: string): Map<string, ShardFile> | undefined {
  const files = new Map<string, ShardFile>();
  for (const line of lines === '' ? [] : lines.split('\n')) {
    const [path = '', digest = '', shown, made = '', text = ''] = line.split('\t');
    if (path.startsWith('/') || path.split('/').includes('..')) return undefined;
    files.set(path, { digest, key: shown === undefined ? undefined : { shown, made, text } });
  }
  return files;
}
