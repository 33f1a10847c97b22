import { writeInstant } from '../../archive/instant.ts';
import type { readDatedContent, Schedule } from '../../publish/dated-content.ts';
import type { Problem } from '../../archive/problem.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { scheduleOptions } from '../publication-moment.ts';
import {
  reportProblems,
  summarizeFailure,
  type FailureSummary,
  type ProblemsSummary,
  type ReportedProblem,
} from '../report.ts';

/**
 * What `baoku next --json` writes: one object on one line. Later versions may add fields; a change of what a field means
 * raises `version`.
 */
type NextSummary =
  | {
      readonly version: 1;
      readonly exitCode: ExitCode;
      readonly status: 'scheduled' | 'none';
      /** ISO 8601 with the offset of the site's zone. */
      readonly next: string | null;
      readonly changes: readonly { readonly file: string; readonly change: 'appears' | 'expires' }[];
      readonly problems: readonly ReportedProblem[];
    }
  | ProblemsSummary
  | FailureSummary;

type Reader = typeof readDatedContent;

/**
 * `baoku next`: the moment alone on the output, so that a scheduler can take it from there.
 *
 * @param loadReader imported only when it runs: what reads content takes long to load
 */
export function nextCommand(
  loadReader: () => Promise<Reader> = async () =>
    (await import('../../publish/dated-content.ts')).readDatedContent,
): Command {
  return {
    name: 'next',
    options: ['content', 'cache', 'now', 'drafts', 'json'],
    async run(call) {
      return call.values.json === true ? runForPrograms(call, loadReader) : runForPeople(call, loadReader);
    },
  };
}

async function lookAhead(
  call: CommandCall,
  loadReader: () => Promise<Reader>,
): Promise<{
  readonly contentDirectory: string;
  readonly errors: readonly Problem[];
  readonly schedule: Schedule;
}> {
  const { contentDirectory, cacheDirectory } = resolveBuildFolders(
    call.values,
    call.surroundings.workingDirectory,
  );
  const read = await loadReader();
  const content = await read({ contentDirectory, cacheDirectory }, scheduleOptions(call));
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  return { contentDirectory, errors, schedule: content.schedule };
}

async function runForPeople(call: CommandCall, loadReader: () => Promise<Reader>): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  const { contentDirectory, errors, schedule } = await lookAhead(call, loadReader);
  if (errors.length > 0) {
    surroundings.errors.write(writeProblems(errors, contentDirectory, language, surroundings));
    surroundings.errors.write(`${texts.next.unknown(new Set(errors.map(({ file }) => file)).size)}\n`);
    return exitCode.contentProblems;
  }
  const [next] = schedule.next;
  if (next === undefined) {
    surroundings.errors.write(`${texts.next.none}\n`);
    return exitCode.done;
  }
  for (const { change, file } of schedule.next) surroundings.errors.write(`${texts.next[change](file)}\n`);
  surroundings.output.write(`${writeInstant(next.at, schedule.timeZone)}\n`);
  return exitCode.done;
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(call: CommandCall, loadReader: () => Promise<Reader>): Promise<ExitCode> {
  let summary: NextSummary;
  try {
    const { errors, schedule } = await lookAhead(call, loadReader);
    summary = summarize(errors, schedule, call);
  } catch (error) {
    summary = summarizeFailure(error, call.texts);
  }
  call.surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}

function summarize(
  errors: readonly Problem[],
  { next, timeZone }: Schedule,
  { language }: CommandCall,
): NextSummary {
  const problems = reportProblems(errors, language);
  if (problems.length > 0)
    return { version: 1, exitCode: exitCode.contentProblems, status: 'problems', problems };
  const [first] = next;
  return {
    version: 1,
    exitCode: exitCode.done,
    status: first ? 'scheduled' : 'none',
    next: first ? writeInstant(first.at, timeZone) : null,
    changes: next.map(({ file, change }) => ({ file, change })),
    problems,
  };
}
