import type { checkPublishedSearch } from '../../publish/check-published-search.ts';
import { formatCheck } from '../../search/check/format-check.ts';
import { summarizeCheck, type CheckSummary } from '../check-report.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { optionTable } from '../options.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { summarizeFailure } from '../report.ts';
import { writeCount } from '../write-count.ts';

type CheckPublishedSearch = typeof checkPublishedSearch;

/**
 * `baoku check-search`.
 *
 * @param loadCheck imported only when a check runs: what reads content takes long to load
 */
export function checkSearchCommand(
  loadCheck: () => Promise<CheckPublishedSearch> = async () =>
    (await import('../../publish/check-published-search.ts')).checkPublishedSearch,
): Command {
  return {
    name: 'check-search',
    options: ['content', 'public', 'out', 'cache', 'drafts', 'now', 'samples', 'seed', 'json'],
    async run(call) {
      return call.values.json === true ? runForPrograms(call, loadCheck) : runForPeople(call, loadCheck);
    },
  };
}

/** What the command line asks of the check. */
function optionsOf(call: CommandCall) {
  const { values, surroundings } = call;
  return {
    ...scheduleOptions(call),
    ...resolveBuildFolders(values, surroundings.workingDirectory),
    samples: Number(values.samples ?? optionTable.samples.standard),
    seed: Number(values.seed ?? optionTable.seed.standard),
  };
}

async function runForPeople(call: CommandCall, loadCheck: () => Promise<CheckPublishedSearch>) {
  const { texts, language, surroundings } = call;
  const { output, errors } = surroundings;
  const options = optionsOf(call);
  const progress = createProgress(errors, texts, surroundings.now);
  const checkSearch = await loadCheck();
  const result = await checkSearch({ ...options, onProgress: progress.show }).finally(progress.end);

  if (result.status === 'problems') {
    errors.write(writeProblems(result.problems, options.contentDirectory, language, surroundings));
    errors.write(`${texts.checkSearch.notCompared}\n`);
    return exitCode.contentProblems;
  }
  const { check, articles } = result;
  const queries = check.kinds.reduce((sum, kind) => sum + kind.queries, 0);
  const verdict = check.exact ? texts.checkSearch.exact : texts.checkSearch.notExact;
  output.write(`${formatCheck(check, language)}\n\n${verdict(writeCount(queries), writeCount(articles))}\n`);
  return check.exact ? exitCode.done : exitCode.searchNotExact;
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(call: CommandCall, loadCheck: () => Promise<CheckPublishedSearch>) {
  let summary: CheckSummary;
  try {
    const checkSearch = await loadCheck();
    summary = summarizeCheck(await checkSearch(optionsOf(call)), call.language);
  } catch (error) {
    summary = summarizeFailure(error, call.texts);
  }
  call.surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}
