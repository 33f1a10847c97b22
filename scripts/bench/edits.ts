import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleName, benchArticles } from './article-text.ts';
import { fileOfArticle, writeArticle } from './content-folder.ts';

/** Later than every day of the bench's archives. */
const newestDay = '2025-01-01';

/**
 * An edit of a content folder of `count` articles, as an editor makes it. `run` counts from 0 and makes the edits of
 * several runs differ.
 */
export type Edit = (folder: string, count: number, run: number) => void;

/** The edits that are measured. */
export const edits = {
  /** A sentence more at the end of an article from the middle of the archive. */
  body: (folder, count, run) => addSentence(folder, count, Math.floor(count / 2) + run, run),
  /** Another headline for an article. */
  headline: (folder, count, run) => {
    const file = fileOf(folder, count, Math.floor(count / 3) + run);
    changeFile(file, (text) => text.replace(/^title: "/m, `title: "更正${run + 1}：`));
  },
  /** A new article, newer than all. */
  added: (folder, count, run) => {
    const [article] = benchArticles(count);
    if (article !== undefined) writeArticle(folder, { ...article, id: `added-${run}`, day: newestDay });
  },
  /** A sentence more in one of every hundred articles. */
  percent: (folder, count, run) => {
    for (let number = run; number < count; number += 100) addSentence(folder, count, number, run);
  },
} satisfies Record<string, Edit>;

function addSentence(folder: string, count: number, number: number, run: number): void {
  changeFile(fileOf(folder, count, number), (text) => `${text.trimEnd()}第${run + 1}次补充说明。\n`);
}

function fileOf(folder: string, count: number, number: number): string {
  return join(folder, fileOfArticle(articleName(number, count)));
}

function changeFile(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
