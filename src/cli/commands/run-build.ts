import type { BuildOptions } from '../../publish/build-options.ts';
import type { buildSite } from '../../publish/build-site.ts';
import type { CommandCall } from '../command.ts';
import { collectNotes } from '../build-notes.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { folderForPeople, resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { summarizeBuild, summarizeFailure, type BuildSummary } from '../report.ts';
import { describeSchedule } from '../schedule-text.ts';
import { writeCount } from '../write-count.ts';

export type BuildSite = typeof buildSite;

/** What a command asks of a build besides its folders. */
export type BuildWishes = Pick<BuildOptions, 'compact' | 'shard' | 'shards'>;

/** Imported only when a build runs: Astro takes longer to load than the other commands to run. */
export async function loadBuildSite(): Promise<BuildSite> {
  return (await import('../../publish/build-site.ts')).buildSite;
}

/**
 * Builds, and tells of it as the command line asks.
 *
 * @param wishesOf may throw OperatorError
 */
export async function runBuild(
  call: CommandCall,
  loadBuilder: () => Promise<BuildSite>,
  wishesOf: (call: CommandCall) => BuildWishes,
): Promise<ExitCode> {
  const run = call.values.json === true ? runForPrograms : runForPeople;
  return run(call, loadBuilder, wishesOf);
}

async function runForPeople(
  call: CommandCall,
  loadBuilder: () => Promise<BuildSite>,
  wishesOf: (call: CommandCall) => BuildWishes,
): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  const { output, errors, workingDirectory } = surroundings;
  const wishes = wishesOf(call);
  const folders = resolveBuildFolders(call.values, workingDirectory);
  const progress = createProgress(errors, texts, surroundings.now);
  const build = await loadBuilder();
  const { describe, ...notes } = collectNotes(texts);
  const options = { ...folders, ...scheduleOptions(call), ...wishes, onProgress: progress.show, ...notes };
  const result = await build(options).finally(progress.end);
  errors.write(describe());

  errors.write(writeProblems(result.problems, folders.contentDirectory, language, surroundings));
  if (result.status === 'problems') {
    errors.write(`${texts.build.notPublished}\n`);
    return exitCode.contentProblems;
  }

  const { articles, pages, files } = result;
  const { shard } = wishes;
  const folder = folderForPeople(folders.outputDirectory, workingDirectory);
  output.write(
    [
      ...(shard ? [texts.build.shard(shard.number, shard.total, articles)] : []),
      texts.build.summary(writeCount(articles), writeCount(pages), result.seconds.toFixed(1), {
        articles,
        pages,
      }),
      files.written + files.removed === 0
        ? texts.build.unchanged(folder)
        : texts.build.files(folder, writeCount(files.written), writeCount(files.removed)),
    ].join('\n') + `\n${describeSchedule(result.schedule, call)}`,
  );
  return exitCode.done;
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(
  call: CommandCall,
  loadBuilder: () => Promise<BuildSite>,
  wishesOf: (call: CommandCall) => BuildWishes,
): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  let summary: BuildSummary;
  try {
    const wishes = wishesOf(call);
    const build = await loadBuilder();
    const folders = resolveBuildFolders(call.values, surroundings.workingDirectory);
    const { take, ...notes } = collectNotes(texts);
    const result = await build({ ...folders, ...scheduleOptions(call), ...wishes, ...notes });
    summary = summarizeBuild(result, take(), language);
  } catch (error) {
    summary = summarizeFailure(error, texts);
  }
  surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}
