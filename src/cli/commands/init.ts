import path from 'node:path';
import { packageVersion } from '../../publish/package-place.ts';
import type { Command, CommandCall } from '../command.ts';
import { padToWidth } from '../display-width.ts';
import { exitCode } from '../exit-code.ts';
import { folderForPeople } from '../folders.ts';
import { writeStarter } from '../starter.ts';

/** `baoku init`. */
export const initCommand: Command = {
  name: 'init',
  options: [],
  word: 'DIR',
  async run({ words, texts, surroundings }) {
    const directory = path.resolve(surroundings.workingDirectory, words[0] ?? '.');
    const { written, completed } = writeStarter(directory, {
      now: surroundings.now(),
      version: packageVersion(),
    });
    const folder = folderForPeople(directory, surroundings.workingDirectory);
    surroundings.output.write(
      [
        texts.init.written(folder),
        ...written.map((file) => `  ${file}`),
        ...completed.map((file) => `  ${texts.init.completed(file)}`),
        '',
        texts.init.nextSteps,
        ...nextSteps(directory, folder, surroundings.workingDirectory, texts),
        '',
      ].join('\n'),
    );
    return exitCode.done;
  },
};

function nextSteps(
  directory: string,
  folder: string,
  workingDirectory: string,
  texts: CommandCall['texts'],
): string[] {
  const steps = [
    ...(directory === workingDirectory ? [] : [[`cd ${folder}`, '']]),
    ['npm install', texts.init.install],
    ['npx baoku dev', texts.init.preview],
    ['content/site.yaml', texts.init.settings],
    ['content/articles/', texts.init.write],
  ];
  return steps.map(([what = '', why = '']) => `  ${padToWidth(what, 20)}${why}`.trimEnd());
}
