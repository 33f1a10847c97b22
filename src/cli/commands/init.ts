import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageDirectory, packageVersion } from '../../publish/package-place.ts';
import type { Command, CommandCall } from '../command.ts';
import { displayWidth, padToWidth } from '../display-width.ts';
import { exitCode } from '../exit-code.ts';
import { folderForPeople } from '../folders.ts';
import { findPackageOrigin, type PackageOrigin } from '../package-origin.ts';
import { writeStarter } from '../starter.ts';

/**
 * `baoku init`.
 *
 * @param origin where this Baoku comes from; looked up by default
 */
export function initCommand(origin?: PackageOrigin): Command {
  return {
    name: 'init',
    options: [],
    word: 'DIR',
    async run({ words, texts, surroundings }) {
      const { workingDirectory } = surroundings;
      const directory = path.resolve(workingDirectory, words[0] ?? '.');
      const version = packageVersion();
      const from = origin ?? findPackageOrigin(packageDirectory, version);
      const facts = { now: surroundings.now(), version, origin: from };
      const { written, completed } = writeStarter(directory, facts);
      const folder = folderForPeople(directory, workingDirectory);
      surroundings.output.write(
        [
          texts.init.written(folder),
          ...written.map((file) => `  ${file}`),
          ...completed.map((file) => `  ${texts.init.completed(file)}`),
          '',
          texts.init.nextSteps,
          ...alignSteps(nextSteps(directory, workingDirectory, from, texts)),
          '',
        ].join('\n'),
      );
      return exitCode.done;
    },
  };
}

/** A command or a place, and what it is for. */
type Step = readonly [what: string, why: string];

function nextSteps(
  directory: string,
  workingDirectory: string,
  origin: PackageOrigin,
  texts: CommandCall['texts'],
): Step[] {
  const steps: Step[] = [];
  if (directory !== workingDirectory)
    steps.push([`cd ${quoted(folderForPeople(directory, workingDirectory))}`, '']);
  // Where Baoku was installed first and started the archive then, nothing is left to install.
  if (!existsSync(path.join(directory, 'node_modules/baoku'))) {
    if (origin.kind === 'sources') steps.push([`npm pack ${quoted(origin.directory)}`, texts.init.pack]);
    steps.push(['npm install', texts.init.install]);
  }
  return [
    ...steps,
    ['npx baoku dev', texts.init.preview],
    ['content/site.yaml', texts.init.settings],
    ['content/articles/', texts.init.write],
  ];
}

/** The steps in two columns; one that is long does not push the others aside. */
function alignSteps(steps: readonly Step[]): string[] {
  const widths = steps.map(([what]) => displayWidth(what)).filter((width) => width <= 30);
  const column = Math.max(...widths) + 2;
  return steps.map(([what, why]) => `  ${padToWidth(`${what}  `, column)}${why}`.trimEnd());
}

/** A path as a shell takes it, in quotation marks where it needs them. */
function quoted(folder: string): string {
  return /^[\p{L}\p{N}\\/:.,@%+=_~-]+$/u.test(folder) ? folder : `"${folder}"`;
}
