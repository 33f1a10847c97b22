import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../archive/addresses.ts';
import type { Address } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { ContentChanged } from '../loader/read-body.ts';
import { listPublicFiles, readPublicFile } from './public-files.ts';
import type { SiteFiles } from './staging.ts';

/** The images and attachments of an archive: address → path within the content folder. */
export function assetsOf(archive: Archive): ReadonlyMap<Address, string> {
  const assets = new Map<Address, string>();
  if (archive.logo) assets.set(archive.logo.address, archive.logo.file);
  const topics = archive.topics.map(({ topic }) => topic);
  for (const { images } of [...archive.articles, ...archive.pages, ...topics]) {
    for (const image of images) assets.set(image.address, image.file);
  }
  for (const { cover, attachments } of archive.articles) {
    if (cover) assets.set(cover.image.address, cover.image.file);
    for (const attachment of attachments) assets.set(attachment.address, attachment.file);
  }
  return assets;
}

/**
 * Stages the archive's images and attachments. One that is published is kept unread: its address holds its hash.
 *
 * @throws ContentChanged when a file is gone, or no longer the one whose hash stands in its address
 */
export function stageAssets(
  assets: ReadonlyMap<Address, string>,
  contentDirectory: string,
  published: ReadonlySet<string>,
  staging: SiteFiles,
): void {
  for (const [address, file] of assets) {
    const path = fileOf(address);
    if (published.has(path)) {
      staging.keep(path);
      continue;
    }
    const bytes = readAsset(contentDirectory, file);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    if (!address.includes(hash)) throw new ContentChanged(file);
    staging.write(path, bytes);
  }
}

/** Reads an image or attachment again. Throws ContentChanged when it is gone. */
export function readAsset(contentDirectory: string, file: string): Uint8Array {
  try {
    return readFileSync(join(contentDirectory, file));
  } catch (cause) {
    throw new ContentChanged(file, { cause });
  }
}

/**
 * Stages every file of a folder under its own name; a folder that does not exist has none. Links, pipes and the like are
 * left out.
 *
 * @returns their paths
 * @throws OperatorError `file-not-readable`
 */
export function stageFolder(folder: string, staging: SiteFiles): string[] {
  const files = listPublicFiles(folder);
  for (const file of files) staging.write(file, readPublicFile(join(folder, file)));
  return files;
}
