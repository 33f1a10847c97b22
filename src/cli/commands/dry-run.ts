import type { planBuild, PlannedChange } from '../../publish/plan-build.ts';
import type { CommandCall } from '../command.ts';
import { collectNotes } from '../build-notes.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { createProgress } from '../progress.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { summarizeBuild, summarizeFailure, type BuildSummary } from '../report.ts';
import { describeSchedule } from '../schedule-text.ts';
import type { Texts } from '../texts/texts.ts';
import { writeCount } from '../write-count.ts';

type LoadPlan = () => Promise<typeof planBuild>;

/**
 * `baoku build --dry-run`: a line for each file that a build would touch, with the reasons.
 *
 * @param loadPlan imported only when it runs, as for `build`
 */
export async function dryRun(
  call: CommandCall,
  loadPlan: LoadPlan = async () => (await import('../../publish/plan-build.ts')).planBuild,
): Promise<ExitCode> {
  return call.values.json === true ? runForPrograms(call, loadPlan) : runForPeople(call, loadPlan);
}

async function runForPeople(call: CommandCall, loadPlan: LoadPlan): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  const { output, errors, workingDirectory } = surroundings;
  const folders = resolveBuildFolders(call.values, workingDirectory);
  const compact = call.values.compact === true;
  const progress = createProgress(errors, texts, surroundings.now);
  const plan = await loadPlan();
  const { describe, ...notes } = collectNotes(texts);
  const asked = { ...folders, ...scheduleOptions(call), compact, onProgress: progress.show, ...notes };
  const result = await plan(asked).finally(progress.end);
  errors.write(describe());
  errors.write(writeProblems(result.problems, folders.contentDirectory, language, surroundings));
  if (result.status === 'problems') {
    errors.write(`${texts.build.notPublished}\n`);
    return exitCode.contentProblems;
  }
  const { changes, unchanged } = result;
  const count = (kind: PlannedChange['change']) =>
    writeCount(changes.filter(({ change }) => change === kind).length);
  output.write(
    writeChanges(changes, texts) +
      `${texts.plan.summary(count('made'), count('changed'), count('removed'), writeCount(unchanged))}\n` +
      describeSchedule(result.schedule, call),
  );
  return exitCode.done;
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(call: CommandCall, loadPlan: LoadPlan): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  let summary: BuildSummary;
  try {
    const plan = await loadPlan();
    const folders = resolveBuildFolders(call.values, surroundings.workingDirectory);
    const { take, ...notes } = collectNotes(texts);
    const compact = call.values.compact === true;
    const result = await plan({ ...folders, ...scheduleOptions(call), compact, ...notes });
    summary = summarizeBuild(result, take(), language);
  } catch (error) {
    summary = summarizeFailure(error, texts);
  }
  surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}

const signs = { made: '+', changed: '~', removed: '-' } as const;

/**
 * A line for each change: `~ 2019/11/index.html  what it shows of other articles changed`. The hundreds of files of a
 * bundle of the search index share one.
 */
function writeChanges(changes: readonly PlannedChange[], texts: Texts): string {
  const lines = new Map<string, { readonly place: string; readonly reasons: string; count: number }>();
  for (const { path, change, reasons } of changes) {
    const [bundle] = /^search\/[^/]+\/(?=.)/.exec(path) ?? [];
    const place = `${signs[change]} ${bundle ?? path}`;
    const why = reasons.map((reason) => texts.plan.reasons[reason]).join(texts.plan.separator);
    const line = lines.get(place + why) ?? { place, reasons: why, count: 0 };
    lines.set(place + why, { ...line, count: line.count + 1 });
  }
  return [...lines.values()]
    .map(({ place, reasons, count }) => {
      const files = count === 1 ? '' : texts.plan.files(writeCount(count));
      return `${place}${files}  ${reasons}\n`;
    })
    .join('');
}
