import { join } from 'node:path';
import type { NewArticle } from '../../authoring/new-article.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import { askForFacts } from '../article-questions.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { folderForPeople, resolveBuildFolders } from '../folders.ts';
import { parseLanguage } from '../language.ts';
import { writeProblems } from '../problem-text.ts';

/** What the command needs of the rest, imported only when it runs: it takes long to load. */
const loadAuthoring = async () => ({
  ...(await import('../../authoring/shelf.ts')),
  ...(await import('../../authoring/new-article.ts')),
});

/** `baoku new`. The path of the new file is all that it writes to the output. */
export function newCommand(): Command {
  return { name: 'new', options: ['title', 'column', 'date', 'keys', 'content', 'cache'], run };
}

async function run(call: CommandCall) {
  const { values, texts, language, surroundings } = call;
  const { output, errors, workingDirectory } = surroundings;
  const { contentDirectory, cacheDirectory } = resolveBuildFolders(values, workingDirectory);
  const { readShelf, writeNewArticle } = await loadAuthoring();
  const shelf = await readShelf(contentDirectory, cacheDirectory);
  if (shelf.problems.length > 0) {
    errors.write(writeProblems(shelf.problems, contentDirectory, language, surroundings));
    errors.write(`${texts.newArticle.notWritten}\n`);
    return exitCode.contentProblems;
  }

  const facts = await askForFacts(call, shelf.site);
  const languages = { keys: parseLanguage(values.keys ?? '') ?? language, comments: language };
  let article: NewArticle;
  try {
    article = writeNewArticle(contentDirectory, facts, languages, shelf);
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (reason === undefined) throw error;
    throw new OperatorError('folder-not-writable', { folder: contentDirectory, reason }, { cause: error });
  }
  const { id, file, taken } = article;
  if (taken) errors.write(`${texts.newArticle.idTaken(taken.id, taken.file, id)}\n`);
  output.write(`${folderForPeople(join(contentDirectory, file), workingDirectory)}\n`);
  errors.write(`${texts.newArticle.written}\n`);
  return exitCode.done;
}
