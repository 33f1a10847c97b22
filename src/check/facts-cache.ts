import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFingerprint } from '../loader/loader-fingerprint.ts';
import type { ArticleFacts } from './facts/article-facts.ts';
import type { NamedRecords } from './facts/named-records.ts';

/** What is known of one file. */
export interface KnownFile {
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly facts: ArticleFacts;
  /** Where links into its page can lead; known once a link asked for it. */
  readonly anchors?: readonly string[];
  /** Of articles, where the archive has authority records. */
  readonly named?: NamedRecords;
}

/** By path within the content folder. */
export type KnownFiles = Readonly<Record<string, KnownFile>>;

const cacheFile = 'check.json';

/**
 * What an earlier run found in the files; nothing when there was none, when it was another version's, or when its file is damaged.
 *
 * @param siteUrl facts hold for this address of the site
 */
export function openFactsCache(cacheDirectory: string, siteUrl: string): KnownFiles {
  try {
    const text = readFileSync(join(cacheDirectory, cacheFile), 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    return text.slice(0, end) === headerOf(payload, siteUrl) ? (JSON.parse(payload) as KnownFiles) : {};
  } catch {
    return {};
  }
}

/** A folder that cannot be written to means no cache, not a failed check. */
export function saveFactsCache(cacheDirectory: string, siteUrl: string, files: KnownFiles): void {
  const temporary = join(cacheDirectory, `${cacheFile}.${process.pid}`);
  const payload = JSON.stringify(files);
  try {
    mkdirSync(cacheDirectory, { recursive: true });
    writeFileSync(temporary, `${headerOf(payload, siteUrl)}\n${payload}`);
    renameSync(temporary, join(cacheDirectory, cacheFile));
  } catch {
    removeIfThere(temporary);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be written need not be removed either.
  }
}

function headerOf(payload: string, siteUrl: string): string {
  return `baoku-check ${fingerprint()} ${hash('sha256', siteUrl)} ${hash('sha256', payload)}`;
}

/** A hash of the code that finds facts, and of what it builds upon. */
function fingerprint(): string {
  return sourceFingerprint(
    [
      '.',
      './facts',
      '../search/text',
      '../loader',
      '../loader/foreign',
      '../markdown',
      '../archive',
      '../archive/problems',
    ].map((folder) => join(import.meta.dirname, folder)),
  );
}
