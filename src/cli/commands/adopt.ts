import { statSync } from 'node:fs';
import path from 'node:path';
import { countSeverities } from '../../archive/problem.ts';
import type { Adoption } from '../../authoring/adopt/adopt-folder.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { writeProblems } from '../problem-text.ts';
import { summarizeFailure } from '../report.ts';

/** What the command needs of the rest, imported only when it runs: it takes long to load. */
const loadAdopt = async () => ({
  ...(await import('../../authoring/adopt/adopt-folder.ts')),
  ...(await import('../adopt-report.ts')),
});

/** `baoku adopt`. */
export function adoptCommand(): Command {
  return {
    name: 'adopt',
    options: ['keys', 'dry-run', 'json'],
    word: 'DIR',
    async run(call) {
      if (call.values.json === true) return runForPrograms(call);
      const directory = directoryOf(call);
      const { describeAdoption } = await loadAdopt();
      const adoption = await adopt(directory, call);
      const { surroundings, language } = call;
      surroundings.errors.write(writeProblems(adoption.problems, directory, language, surroundings));
      surroundings.output.write(describeAdoption(adoption, directory, call));
      return exitCodeOf(adoption);
    },
  };
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(call: CommandCall): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  let summary: { readonly exitCode: ExitCode };
  try {
    const { summarizeAdoption } = await loadAdopt();
    const adoption = await adopt(directoryOf(call), call);
    summary = summarizeAdoption(adoption, exitCodeOf(adoption), language);
  } catch (error) {
    summary = summarizeFailure(error, texts);
  }
  surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}

function directoryOf({ words, surroundings }: CommandCall): string {
  const directory = path.resolve(surroundings.workingDirectory, words[0] ?? '.');
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true) return directory;
  throw new OperatorError('file-not-readable', { file: directory, reason: 'ENOTDIR' });
}

async function adopt(directory: string, { values, language }: CommandCall): Promise<Adoption> {
  const { adoptFolder } = await loadAdopt();
  const keys = values.keys === 'zh' || values.keys === 'en' ? values.keys : language;
  try {
    return await adoptFolder({ directory, language: keys, dryRun: values['dry-run'] === true });
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (reason === undefined) throw error;
    throw new OperatorError('folder-not-writable', { folder: directory, reason }, { cause: error });
  }
}

function exitCodeOf({ status, problems }: Adoption): ExitCode {
  if (status === 'nothing') return exitCode.wrongUsage;
  const isComplete = status !== 'exists' && countSeverities(problems).errors === 0;
  return isComplete ? exitCode.done : exitCode.adoptionIncomplete;
}
