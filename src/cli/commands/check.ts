import { dayAt } from '../../archive/calendar-day.ts';
import { makeVisible } from '../../archive/problem-catalogue.ts';
import { githubAnnotations } from '../../check/report/github-annotations.ts';
import { formatProblems } from '../../loader/format-problems.ts';
import { changedFiles } from '../../publish/changed-files.ts';
import type { checkContent, CheckedContent } from '../../publish/check-content.ts';
import type { MendResult } from '../../publish/mend-content.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCodeOf, summarizeContentCheck } from '../content-check-report.ts';
import type { ExitCode } from '../exit-code.ts';
import { folderForPeople, resolveBuildFolders, type Folders } from '../folders.ts';
import { optionTable } from '../options.ts';
import { createProgress } from '../progress.ts';
import { reportFile, writeReportFile } from '../report-file.ts';
import { summarizeFailure } from '../report.ts';
import { writeCount } from '../write-count.ts';

type CheckContent = typeof checkContent;

/** Of warnings of one kind, a terminal shows so many. */
const shownOfAKind = 20;

/**
 * `baoku check`.
 *
 * @param loadCheck imported only when a check runs: what reads content takes long to load
 */
export function checkCommand(
  loadCheck: () => Promise<CheckContent> = async () =>
    (await import('../../publish/check-content.ts')).checkContent,
): Command {
  return {
    name: 'check',
    options: ['content', 'public', 'cache', 'format', 'to', 'all', 'changed', 'fix', 'dry-run'],
    async run(call) {
      if (call.values.format !== 'json') return run(call, loadCheck);
      try {
        return await run(call, loadCheck);
      } catch (error) {
        // Programs get one summary whatever happens.
        const summary = summarizeFailure(error, call.texts);
        call.surroundings.output.write(`${JSON.stringify(summary)}\n`);
        return summary.exitCode;
      }
    },
  };
}

async function run(call: CommandCall, loadCheck: () => Promise<CheckContent>): Promise<ExitCode> {
  const { texts, surroundings } = call;
  const folders = resolveBuildFolders(call.values, surroundings.workingDirectory);
  const { to } = call.values;
  const target =
    to === undefined ? undefined : reportFile(to, folders.contentDirectory, surroundings.workingDirectory);
  const wanted = call.values.changed === true ? changedFiles(folders.contentDirectory) : undefined;
  const progress = createProgress(surroundings.errors, texts, surroundings.now);
  const load = await loadCheck();
  const check = async () => {
    const options = { ...folders, now: surroundings.now(), onProgress: progress.show };
    const checked = await load(options).finally(progress.end);
    if (wanted === undefined) return checked;
    const { problemsOfChanges } = await import('../../publish/changed-content.ts');
    const problems = await problemsOfChanges(folders.contentDirectory, wanted, checked);
    return { ...checked, problems };
  };
  let checked = await check();
  let mended: MendResult | undefined;
  if (call.values.fix === true) {
    const { mendContent } = await import('../../publish/mend-content.ts');
    const pathPrefix = pathPrefixOf(call, folders);
    const dryRun = call.values['dry-run'] === true;
    mended = mendContent({ ...folders, ...checked, pathPrefix, dryRun, wanted });
    // What is left is told as of the files that are there.
    if (!dryRun && mended.mended.length > 0) checked = await check();
  }
  const { problems } = checked;
  const report = await writeReport(call, folders, checked, mended);
  if (to === undefined || target === undefined) surroundings.output.write(report);
  else {
    writeReportFile(to, target, report);
    surroundings.errors.write(`${texts.check.written(to)}\n`);
  }
  return exitCodeOf(problems);
}

/** What was found, in the format that was asked for. */
async function writeReport(
  call: CommandCall,
  folders: Folders,
  checked: CheckedContent,
  mended: MendResult | undefined,
): Promise<string> {
  const { values, texts, language, surroundings } = call;
  const { problems } = checked;
  const pathPrefix = pathPrefixOf(call, folders);
  switch (values.format ?? optionTable.format.standard) {
    case 'json':
      return `${JSON.stringify(summarizeContentCheck(checked, mended, language))}\n`;
    case 'github':
      return githubAnnotations(problems, language, pathPrefix);
    case 'html': {
      const { site } = checked.archive;
      const { healthOf } = await import('../../check/report/health.ts');
      const { writeHealthReport } = await import('../../check/report/health-report.ts');
      const today = dayAt(surroundings.now(), site.timeZone);
      return writeHealthReport(healthOf(checked.archive, problems, today), language, pathPrefix);
    }
    default: {
      const mends = mended === undefined ? '' : writeMends(mended, call);
      const count = checked.archive.articles.length;
      if (problems.length === 0) return `${mends}${texts.check.clean(writeCount(count), count)}\n`;
      const { output, environment } = surroundings;
      const list = formatProblems(problems, language, {
        pathPrefix,
        colour: values.to === undefined && output.isTerminal && !environment['NO_COLOR'],
        ...(values.all === true ? {} : { mostOfAKind: shownOfAKind }),
      });
      return mends + list;
    }
  }
}

/** The diffs, and what became of them. */
function writeMends({ mended, skipped, dryRun }: MendResult, { texts }: CommandCall): string {
  return [
    ...mended.map(({ diff }) => diff),
    `${dryRun ? texts.check.wouldMend(mended.length) : texts.check.mended(mended.length)}\n`,
    ...skipped.map((file) => `${texts.check.changedMeanwhile(makeVisible(file))}\n`),
    '\n',
  ].join('');
}

/** What stands before a path within the content folder, so that it opens from the working folder. */
function pathPrefixOf(
  { surroundings: { workingDirectory } }: CommandCall,
  { contentDirectory }: Folders,
): string {
  const isWithin = contentDirectory === workingDirectory;
  return isWithin ? '' : `${folderForPeople(contentDirectory, workingDirectory)}/`;
}
