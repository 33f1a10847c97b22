import type { startDevServer } from '../../publish/dev-server.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { resolveBuildFolders } from '../folders.ts';
import { writeProblems } from '../problem-text.ts';
import { scheduleOptions } from '../publication-moment.ts';
import { describeFailure } from '../report.ts';
import { describeSchedule } from '../schedule-text.ts';
import { chooseListening } from '../ports.ts';

/**
 * `baoku dev`.
 *
 * @param loadServer imported only when the server runs, as for `build`
 */
export function devCommand(
  loadServer: () => Promise<typeof startDevServer> = async () =>
    (await import('../../publish/dev-server.ts')).startDevServer,
): Command {
  return {
    name: 'dev',
    options: ['content', 'public', 'out', 'cache', 'drafts', 'now', 'port', 'host'],
    async run(call) {
      const { values, language, texts, surroundings } = call;
      const { errors, output, workingDirectory } = surroundings;
      const folders = resolveBuildFolders(values, workingDirectory);
      const listening = await chooseListening(values, texts, surroundings);
      const start = await loadServer();
      const interrupted = surroundings.untilInterrupted();
      let hadErrors = false;
      const server = await start({
        ...folders,
        ...listening,
        ...scheduleOptions(call),
        onRebuilt: (part) => errors.write(`${texts.build.cacheRebuilt([part])}\n`),
        onSchedule: (schedule) => output.write(describeSchedule(schedule, call)),
        onProblems(problems) {
          const hasErrors = problems.some(({ severity }) => severity === 'error');
          errors.write(writeProblems(problems, folders.contentDirectory, language, surroundings));
          if (hadErrors && !hasErrors) errors.write(`${texts.server.mended}\n`);
          hadErrors = hasErrors;
        },
        onFault: (error) => errors.write(describeFailure(error, texts)),
      });
      output.write(`${texts.server.openAddress(server.url)}\n${texts.server.howToStop}\n`);
      await interrupted;
      await server.stop();
      return exitCode.done;
    },
  };
}
