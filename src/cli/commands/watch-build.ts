import type { BuildResult } from '../../publish/build-site.ts';
import type { watchSite } from '../../publish/watch-site.ts';
import type { CommandCall } from '../command.ts';
import { collectNotes, type BuildNotes } from '../build-notes.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { describeFailure, summarizeBuild, summarizeFailure } from '../report.ts';
import { describeSchedule } from '../schedule-text.ts';
import { writeCount } from '../write-count.ts';

/** Says what a build came to, and that one failed. */
interface Reporter {
  readonly built: (result: BuildResult) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * `baoku build --watch`: one line for each build, until the person interrupts it.
 *
 * @param loadWatch imported only when it runs, as for `build`
 */
export async function watchBuild(
  call: CommandCall,
  loadWatch: () => Promise<typeof watchSite> = async () =>
    (await import('../../publish/watch-site.ts')).watchSite,
): Promise<ExitCode> {
  const { texts, surroundings } = call;
  const folders = resolveBuildFolders(call.values, surroundings.workingDirectory);
  const interruption = new AbortController();
  void surroundings.untilInterrupted().then(() => interruption.abort());
  const forPrograms = call.values.json === true;
  const notes = collectNotes(texts);
  const reporter = forPrograms
    ? reportToPrograms(call, notes)
    : reportToPeople(call, folders.contentDirectory, notes);
  if (!forPrograms) surroundings.errors.write(`${texts.watch.following} ${texts.server.howToStop}\n`);
  // In a log, lines about the steps of every build would bury what the builds came to.
  const progress =
    surroundings.errors.isTerminal && !forPrograms
      ? createProgress(surroundings.errors, texts, surroundings.now)
      : undefined;
  const watch = await loadWatch();
  await watch(
    {
      ...folders,
      ...scheduleOptions(call),
      ...(progress && { onProgress: progress.show }),
      onRebuilt: notes.onRebuilt,
      onPictures: notes.onPictures,
    },
    {
      onBuilt(result) {
        progress?.end();
        reporter.built(result);
      },
      onFailure(error) {
        progress?.end();
        reporter.failed(error);
      },
    },
    interruption.signal,
  ).finally(progress?.end);
  return exitCode.done;
}

function reportToPeople(call: CommandCall, contentDirectory: string, notes: BuildNotes): Reporter {
  const { texts, language, surroundings } = call;
  const { output, errors } = surroundings;
  let shown = '';
  let withheld = '';
  let toldBefore = '';
  return {
    built(result) {
      const told = notes.describe();
      if (told !== toldBefore) errors.write(told);
      if (told !== '') toldBefore = told;
      const problems = writeProblems(result.problems, contentDirectory, language, surroundings);
      // Warnings that stand there from build to build need saying once.
      if (problems !== shown || result.status === 'problems') errors.write(problems);
      shown = problems;
      if (result.status === 'problems') errors.write(`${texts.build.notPublished}\n`);
      else {
        output.write(`${writeTime(surroundings.now())}  ${describe(result)}\n`);
        const schedule = describeSchedule(result.schedule, call);
        if (schedule !== withheld) output.write(schedule);
        withheld = schedule;
      }
    },
    failed: (error) => errors.write(describeFailure(error, texts)),
  };

  function describe({ files, searchCurrent, seconds }: Extract<BuildResult, { status: 'built' }>): string {
    const { written, removed } = files;
    if (!searchCurrent)
      return texts.watch.pages(writeCount(written), writeCount(removed), seconds.toFixed(1));
    return written + removed === 0 ? texts.watch.unchanged : texts.watch.search(seconds.toFixed(1));
  }
}

/** One summary a line, as `--json` gives one for a single build. */
function reportToPrograms({ texts, language, surroundings }: CommandCall, notes: BuildNotes): Reporter {
  const write = (summary: object) => surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return {
    built: (result) => write(summarizeBuild(result, notes.take(), language)),
    failed: (error) => write(summarizeFailure(error, texts)),
  };
}

/** `09:05:07`, in the zone of the machine. */
function writeTime(time: Date): string {
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
