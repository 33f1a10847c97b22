import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeVisible } from '../../archive/problem-catalogue.ts';
import type { checkOldAddresses, LostAddress, OldAddresses } from '../../publish/check-old-addresses.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import type { Command, CommandCall } from '../command.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { reportProblems, summarizeFailure, type FailureSummary, type ProblemsSummary } from '../report.ts';
import { writeCount } from '../write-count.ts';

/**
 * What `baoku redirects check --json` writes: one object on one line. Later versions may add fields; a change of what a field
 * means raises `version`.
 */
type RedirectsSummary =
  | ({
      readonly version: 1;
      readonly exitCode: ExitCode;
      readonly status: 'answered' | 'lost';
      readonly addresses: number;
    } & Omit<OldAddresses, 'status'>)
  | ProblemsSummary
  | FailureSummary;

type Check = typeof checkOldAddresses;

/**
 * `baoku redirects check FILE`.
 *
 * @param loadCheck imported only when a check runs: what reads content takes long to load
 */
export function redirectsCommand(
  loadCheck: () => Promise<Check> = async () =>
    (await import('../../publish/check-old-addresses.ts')).checkOldAddresses,
): Command {
  return {
    name: 'redirects',
    options: ['content', 'public', 'cache', 'drafts', 'now', 'json'],
    word: 'check FILE',
    words: 'some',
    async run(call) {
      return call.values.json === true ? runForPrograms(call, loadCheck) : runForPeople(call, loadCheck);
    },
  };
}

async function check(call: CommandCall, loadCheck: () => Promise<Check>) {
  const [action, file, ...surplus] = call.words;
  if (action !== 'check' || file === undefined || surplus.length > 0)
    throw new OperatorError('redirects-words', {});
  const folders = resolveBuildFolders(call.values, call.surroundings.workingDirectory);
  const list = await readList(file, call);
  const checkAddresses = await loadCheck();
  const checked = await checkAddresses({ ...folders, ...scheduleOptions(call), list });
  return { file, folders, checked };
}

/** The list's text, in whatever encoding the old system wrote it. */
async function readList(file: string, { surroundings }: CommandCall): Promise<string> {
  const { decodeBytes } = await import('../../import/decode/decode-bytes.ts');
  if (file === '-') return decodeBytes(await surroundings.input.readAll()).text;
  try {
    return decodeBytes(readFileSync(path.resolve(surroundings.workingDirectory, file))).text;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw new OperatorError('file-not-readable', { file, reason }, { cause: error });
  }
}

async function runForPeople(call: CommandCall, loadCheck: () => Promise<Check>): Promise<ExitCode> {
  const { texts, language, surroundings } = call;
  const { file, folders, checked } = await check(call, loadCheck);
  if (checked.status === 'problems') {
    surroundings.errors.write(
      writeProblems(checked.problems, folders.contentDirectory, language, surroundings),
    );
    surroundings.errors.write(`${texts.redirects.notChecked}\n`);
    return exitCode.contentProblems;
  }
  const { answered, byServer, lost } = checked;
  const counts = Object.fromEntries(
    Object.entries(answered).map(([kind, count]) => [kind, writeCount(count)]),
  ) as Record<keyof typeof answered, string>;
  surroundings.output.write(
    [
      ...lost.map((one) => describeLost(one, file, call)),
      texts.redirects.totals(writeCount(countAddresses(checked)), counts),
      ...(byServer > 0 ? [texts.redirects.byServer(writeCount(byServer))] : []),
      lost.length > 0 ? texts.redirects.lost(writeCount(lost.length)) : texts.redirects.all,
      '',
    ].join('\n'),
  );
  return exitCodeOf(checked);
}

/** One summary on the standard output whatever happens, and nothing else. */
async function runForPrograms(call: CommandCall, loadCheck: () => Promise<Check>): Promise<ExitCode> {
  let summary: RedirectsSummary;
  try {
    const { checked } = await check(call, loadCheck);
    summary =
      checked.status === 'problems'
        ? {
            version: 1,
            exitCode: exitCode.contentProblems,
            status: 'problems',
            problems: reportProblems(checked.problems, call.language),
          }
        : {
            version: 1,
            exitCode: exitCodeOf(checked),
            addresses: countAddresses(checked),
            ...checked,
            status: checked.lost.length > 0 ? 'lost' : 'answered',
          };
  } catch (error) {
    summary = summarizeFailure(error, call.texts);
  }
  call.surroundings.output.write(`${JSON.stringify(summary)}\n`);
  return summary.exitCode;
}

/** `old-urls.txt:12:1  /news/1.htm  nothing answers here; did you mean /news/1.html?` */
function describeLost(
  { line, address, reason, suggestion }: LostAddress,
  file: string,
  { texts: { redirects } }: CommandCall,
): string {
  const said = [
    redirects.reasons[reason],
    ...(suggestion === '' ? [] : [redirects.suggestion(makeVisible(suggestion))]),
  ];
  return `${file}:${line}:1  ${makeVisible(address)}  ${said.join(redirects.separator)}`;
}

function countAddresses({ answered, lost }: OldAddresses): number {
  return Object.values(answered).reduce((sum, count) => sum + count, lost.length);
}

function exitCodeOf({ lost }: OldAddresses): ExitCode {
  return lost.length > 0 ? exitCode.addressesLost : exitCode.done;
}
