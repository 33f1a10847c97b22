import type { ImportOptions, OnChanged } from '../../import/import-inputs.ts';
import type { ImportCounts } from '../import-report.ts';
import type { ListedInput } from '../../import/list-inputs.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import { readColumn, readDate } from '../article-questions.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { importColumns } from '../import-columns.ts';
import { parseLanguage } from '../language.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { summarizeFailure, reportProblems } from '../report.ts';
import { writeCount } from '../write-count.ts';

/** What the command needs of the rest, imported only when it runs: it takes long to load. */
const loadImport = async () => ({
  ...(await import('../../authoring/shelf.ts')),
  ...(await import('../../import/import-inputs.ts')),
  ...(await import('../../import/list-inputs.ts')),
  ...(await import('../import-report.ts')),
});

/** `baoku import`. */
export function importCommand(): Command {
  return {
    name: 'import',
    options: ['content', 'cache', 'if-changed', 'date', 'column', 'map', 'keys', 'all', 'dry-run', 'json'],
    word: 'FILE…',
    words: 'some',
    async run(call) {
      if (call.values.json !== true) return runForPeople(call);
      return runForPrograms(call);
    },
  };
}

async function runForPeople(call: CommandCall): Promise<ExitCode> {
  const { texts, language, surroundings, values } = call;
  const { output, errors } = surroundings;
  const { countImport, describeResult, describeTotals, noImports } = await loadImport();
  const progress = createProgress(errors, texts, surroundings.now);
  const opened = await openImport(call, progress.show, progress.end);
  if ('problems' in opened) {
    errors.write(writeProblems(opened.problems, opened.contentDirectory, language, surroundings));
    errors.write(`${texts.importing.notImported}\n`);
    return exitCode.contentProblems;
  }
  const counts = { ...noImports };
  try {
    for await (const result of opened.results) {
      progress.end();
      output.write(describeResult(result, call));
      countImport(counts, result);
    }
  } catch (error) {
    throw asWriteError(error, opened.contentDirectory);
  } finally {
    progress.end();
  }
  output.write(describeTotals(counts, values['dry-run'] === true, texts));
  return exitCodeOf(counts);
}

/**
 * One object on the standard output whatever happens, and nothing else. It is written as it comes about, since an export
 * may hold more articles than the memory; the status and the exit code are therefore last.
 */
async function runForPrograms(call: CommandCall): Promise<ExitCode> {
  const { texts, language, surroundings, values } = call;
  const { output } = surroundings;
  const state: Record<string, unknown> = { version: 1 };
  let summary: { readonly exitCode: ExitCode; readonly status: string };
  let isOpen = false;
  try {
    const opened = await openImport(call);
    if ('problems' in opened) {
      state['problems'] = reportProblems(opened.problems, language);
      summary = { status: 'problems', exitCode: exitCode.contentProblems };
    } else {
      const { countImport, noImports, summarizeResult } = await loadImport();
      const counts = { ...noImports };
      const start = JSON.stringify({ ...state, dryRun: values['dry-run'] === true });
      output.write(`${start.slice(0, -1)},"results":[`);
      isOpen = true;
      let separator = '';
      try {
        for await (const result of opened.results) {
          countImport(counts, result);
          output.write(separator + JSON.stringify(summarizeResult(result, texts)));
          separator = ',';
        }
      } catch (error) {
        throw asWriteError(error, opened.contentDirectory);
      }
      summary = { status: 'imported', exitCode: exitCodeOf(counts) };
    }
  } catch (error) {
    summary = summarizeFailure(error, texts);
  }
  output.write(
    isOpen
      ? `],${JSON.stringify({ ...summary, version: undefined }).slice(1)}\n`
      : `${JSON.stringify({ ...state, ...summary })}\n`,
  );
  return summary.exitCode;
}

/** Reads what the import has to fit in with, and begins it. */
async function openImport(
  call: CommandCall,
  show: (step: 'import', done: number, total: number, detail?: string) => void = () => {},
  endProgress: () => void = () => {},
) {
  const { values, language, words, surroundings } = call;
  const { contentDirectory, cacheDirectory } = resolveBuildFolders(values, surroundings.workingDirectory);
  const { readShelf, importInputs, listInputs } = await loadImport();
  const shelf = await readShelf(contentDirectory, cacheDirectory);
  if (shelf.problems.length > 0) return { contentDirectory, problems: shelf.problems };
  const inputs: (ListedInput | Uint8Array)[] = [];
  const own = { directory: contentDirectory, rules: shelf.rules };
  for (const word of words) {
    if (word === '-') inputs.push(await surroundings.input.readAll());
    else inputs.push(...listInputs(word, surroundings.workingDirectory, own));
  }
  const options: ImportOptions = {
    contentDirectory,
    shelf,
    keys: parseLanguage(values.keys ?? '') ?? language,
    dryRun: values['dry-run'] === true,
    fallback: {
      ...(values.date !== undefined && { date: readDate(values.date.trim()) }),
      ...present('column', readColumn(values.column?.trim() ?? '', shelf.site)),
    },
    columns: importColumns(
      call,
      inputs.map((each) => (each instanceof Uint8Array ? '-' : each.name)),
    ),
    onChanged: (input, file) => {
      endProgress();
      return decideOnChanged(input, file, call);
    },
    onProgress: (done, total, articles) =>
      show('import', done, total, call.texts.importing.articlesSoFar(writeCount(articles))),
  };
  return { contentDirectory, results: importInputs(inputs, options) };
}

/** As `--if-changed` says, else as a person at the terminal answers; where nobody can be asked, the article stays. */
async function decideOnChanged(input: string, file: string, call: CommandCall): Promise<OnChanged> {
  const { values, texts, surroundings } = call;
  if (values['if-changed'] !== undefined) return values['if-changed'] as OnChanged;
  if (!surroundings.input.isTerminal || values.json === true) return 'keep';
  for (;;) {
    const answer = await surroundings.input.ask(texts.importing.askChanged(input, file));
    if (answer === undefined) return 'keep';
    const found = (['replace', 'new', 'keep'] as const).find(
      (each) => each[0] === answer.trim().toLowerCase(),
    );
    if (found !== undefined || answer.trim() === '') return found ?? 'keep';
  }
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

function exitCodeOf({ failed, changed }: ImportCounts): ExitCode {
  return failed + changed > 0 ? exitCode.importIncomplete : exitCode.done;
}

function asWriteError(error: unknown, folder: string): unknown {
  const { code: reason } = error as NodeJS.ErrnoException;
  if (reason === undefined) return error;
  if (reason === 'ENOSPC') return new OperatorError('disk-full', { folder }, { cause: error });
  return new OperatorError('folder-not-writable', { folder, reason }, { cause: error });
}
