import type { CachePart } from '../../publish/build-options.ts';
import type { buildSite } from '../../publish/build-site.ts';
import { dryRun } from './dry-run.ts';
import { watchBuild } from './watch-build.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { folderForPeople, resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { summarizeBuild, summarizeFailure, type BuildSummary } from '../report.ts';
import { describeSchedule } from '../schedule-text.ts';
import { writeCount } from '../write-count.ts';

type BuildSite = typeof buildSite;

/**
 * `baoku build`.
 *
 * @param loadBuilder imported only when a build runs: Astro takes longer to load than the other commands to run
 */
export function buildCommand(
  loadBuilder: () => Promise<BuildSite> = async () => (await import('../../publish/build-site.ts')).buildSite,
): Command {
  return {
    name: 'build',
    options: ['content', 'public', 'out', 'cache', 'drafts', 'now', 'compact', 'watch', 'dry-run', 'json'],
    exclusive: [
      ['watch', 'dry-run'],
      ['watch', 'compact'],
    ],
    async run(call) {
      if (call.values.watch === true) return watchBuild(call);
      if (call.values['dry-run'] === true) return dryRun(call);
      return call.values.json === true ? runForPrograms(call, loadBuilder) : runForPeople(call, loadBuilder);
    },
  };
}

async function runForPeople(call: CommandCall, loadBuilder: () => Promise<BuildSite>) {
  const { texts, language, surroundings } = call;
  const { output, errors, workingDirectory } = surroundings;
  const folders = resolveBuildFolders(call.values, workingDirectory);
  const compact = call.values.compact === true;
  const progress = createProgress(errors, texts, surroundings.now);
  const build = await loadBuilder();
  const rebuilt: CachePart[] = [];
  const onRebuilt = (part: CachePart) => rebuilt.push(part);
  const asked = { ...folders, ...scheduleOptions(call), compact };
  const result = await build({ ...asked, onProgress: progress.show, onRebuilt }).finally(progress.end);
  if (rebuilt.length > 0) errors.write(`${texts.build.cacheRebuilt(rebuilt)}\n`);

  errors.write(writeProblems(result.problems, folders.contentDirectory, language, surroundings));
  if (result.status === 'problems') {
    errors.write(`${texts.build.notPublished}\n`);
    return exitCode.contentProblems;
  }

  const { articles, pages, files } = result;
  const folder = folderForPeople(folders.outputDirectory, workingDirectory);
  output.write(
    [
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
async function runForPrograms(call: CommandCall, loadBuilder: () => Promise<BuildSite>) {
  const { texts, language, surroundings } = call;
  let summary: BuildSummary;
  try {
    const build = await loadBuilder();
    const folders = resolveBuildFolders(call.values, surroundings.workingDirectory);
    const asked = { ...folders, ...scheduleOptions(call), compact: call.values.compact === true };
    summary = summarizeBuild(await build(asked), language);
  } catch (error) {
    summary = summarizeFailure(error, texts);
  }
  surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}
