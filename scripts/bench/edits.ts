import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleName, benchArticles, type ArticleName } from './article-text.ts';
import { fileOfArticle, writeArticle } from './content-folder.ts';

/** Later than every day of the bench's archives. */
const newestDay = '2025-01-01';

/**
 * An edit of a content folder of `count` articles, as an editor makes it. `run` counts from 0 and makes the edits of
 * several runs differ; a folder that was edited before is changed once more.
 */
export type Edit = (folder: string, count: number, run: number) => void;

/** The edits that are measured. */
export const edits = {
  /** A sentence more at the end of an article from the middle of the archive. */
  body: (folder, count, run) => void addSentence(folder, articleName(Math.floor(count / 2) + run, count)),
  /** Another headline for an article. */
  headline: (folder, count, run) => {
    const file = join(folder, fileOfArticle(articleName(Math.floor(count / 3) + run, count)));
    changeFile(file, (text) => text.replace(/^title: "/m, `title: "更正${run + 1}：`));
  },
  /** A new article, newer than all. */
  added: (folder, count, run) => {
    const [article] = benchArticles(count);
    if (article !== undefined) writeArticle(folder, { ...article, ...unusedName(folder, run) });
  },
  /** A sentence more in one of every hundred articles. */
  percent: (folder, count, run) => {
    for (let number = run; number < count; number += 100) addSentence(folder, articleName(number, count));
  },
} satisfies Record<string, Edit>;

/** Adds a sentence that the article does not hold to its end, and returns it. */
export function addSentence(folder: string, article: ArticleName): string {
  let sentence = '';
  changeFile(join(folder, fileOfArticle(article)), (text) => {
    for (let number = 1; sentence === '' || text.includes(sentence); number++)
      sentence = `第${number}次补充说明。`;
    return `${text.trimEnd()}${sentence}\n`;
  });
  return sentence;
}

function unusedName(folder: string, first: number): ArticleName {
  for (let number = first; ; number++) {
    const name = { id: `added-${number}`, day: newestDay };
    if (!existsSync(join(folder, fileOfArticle(name)))) return name;
  }
}

function changeFile(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
