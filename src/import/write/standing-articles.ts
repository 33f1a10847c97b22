import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlannedArticle } from './write-import.ts';

/** The articles that stand in the content folder and came from one input, by what they say. */
export interface StandingArticles {
  /** Takes out one that says the same as the text, its origin aside; `undefined` when there is none. */
  readonly take: (text: () => string) => string | undefined;
}

/** Reads the articles once. */
export function standingArticles(contentDirectory: string, files: readonly string[]): StandingArticles {
  const byText = new Map<string, string[]>();
  for (const file of files) {
    const path = join(contentDirectory, file);
    if (!existsSync(path)) continue;
    const digest = digestOf(readFileSync(path, 'utf8'));
    byText.set(digest, [...(byText.get(digest) ?? []), file]);
  }
  return { take: (text) => (files.length === 0 ? undefined : byText.get(digestOf(text()))?.shift()) };
}

/** Whether the article stands in its place as it would be written, its origin aside, its pictures and attachments included. */
export function standsAsPlanned(contentDirectory: string, { file, text, files }: PlannedArticle): boolean {
  const path = join(contentDirectory, file);
  if (!existsSync(path) || withoutOrigin(readFileSync(path, 'utf8')) !== withoutOrigin(text)) return false;
  return files.every((each) => {
    const beside = join(dirname(path), each.path);
    return existsSync(beside) && readFileSync(beside).equals(each.bytes);
  });
}

function digestOf(text: string): string {
  return hash('sha256', withoutOrigin(text));
}

/** Without the digest of the input, and the number of the part. */
function withoutOrigin(text: string): string {
  const end = text.indexOf('\n---\n', 4) + 1;
  const head = text.slice(0, end).replace(/^ {2}(?:sha256|指纹|part|条目): .*\n/gmu, '');
  return head + text.slice(end);
}
