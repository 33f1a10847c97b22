import { isOperatorError } from '../publish/operator-error.ts';
import { packageVersion } from '../publish/package-place.ts';
import { parseCommandLine, type WrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { commands as allCommands } from './commands/registry.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { optionUsage, writeCommandHelp, writeHelp } from './help.ts';
import { localeLanguage, parseLanguage } from './language.ts';
import { optionOf } from './options.ts';
import { describeFailure } from './report.ts';
import type { Surroundings } from './surroundings.ts';
import { textsIn, type Texts } from './texts/texts.ts';

/**
 * Runs one command line. Never throws: what goes wrong is written to the error stream and told by the exit code.
 *
 * @param args without the program's name: `['build', '--out', 'dist']`
 */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
  commands: readonly Command[] = allCommands,
): Promise<ExitCode> {
  const { line, values } = parseCommandLine(args, commands);
  const language =
    parseLanguage(values.lang ?? '') ?? localeLanguage(surroundings.environment, surroundings.systemLanguage);
  const texts = textsIn(language);

  switch (line.kind) {
    case 'help':
      surroundings.output.write(
        line.command ? writeCommandHelp(line.command, texts) : writeHelp(commands, texts),
      );
      return exitCode.done;
    case 'version':
      surroundings.output.write(`${packageVersion()}\n`);
      return exitCode.done;
    case 'wrong':
      if (line.usage.kind === 'no-command') surroundings.errors.write(`${writeHelp(commands, texts)}\n`);
      surroundings.errors.write(`${describeWrongUsage(line.usage, texts)}\n`);
      return exitCode.wrongUsage;
    case 'run':
      try {
        return await line.command.run({ values, words: line.words, language, texts, surroundings });
      } catch (error) {
        return reportFailure(error, texts, surroundings);
      }
  }
}

function reportFailure(error: unknown, texts: Texts, { errors }: Surroundings): ExitCode {
  errors.write(describeFailure(error, texts));
  return isOperatorError(error) ? exitCode.wrongUsage : exitCode.bug;
}

/** What is wrong, what may have been meant, and where to read on. */
function describeWrongUsage(usage: WrongUsage, texts: Texts): string {
  const { sentence, nearest, command } = explain(usage, texts);
  const suggestion = nearest === undefined ? [] : [texts.usage.nearest(nearest)];
  return [
    sentence,
    ...suggestion,
    texts.usage.seeHelp(command ? `baoku ${command} --help` : 'baoku --help'),
  ].join('\n');
}

function explain(
  usage: WrongUsage,
  texts: Texts,
): { sentence: string; nearest?: string | undefined; command?: string | undefined } {
  switch (usage.kind) {
    case 'no-command':
      return { sentence: texts.usage.noCommand };
    case 'unknown-command':
      return { sentence: texts.usage.unknownCommand(usage.found), nearest: usage.nearest };
    case 'unknown-option':
      return { sentence: texts.usage.unknownOption(usage.found, usage.command), ...usage };
    case 'value-missing':
      return {
        sentence: texts.usage.valueMissing(`--${usage.option}`, optionOf(usage.option).value ?? ''),
      };
    case 'value-unexpected':
      return { sentence: texts.usage.valueUnexpected(`--${usage.option}`) };
    case 'value-wrong':
      return {
        sentence: texts.usage.valueWrong(
          `--${usage.option}`,
          usage.found,
          optionUsage(usage.option),
          texts.options[usage.option],
        ),
      };
    case 'options-exclusive': {
      const [first, second] = usage.options;
      return { sentence: texts.usage.optionsExclusive(`--${first}`, `--${second}`) };
    }
    case 'word-missing':
      return { sentence: texts.usage.wordMissing(usage.command, usage.word), command: usage.command };
    case 'too-many-words':
      return { sentence: texts.usage.tooManyWords(usage.found, usage.command), command: usage.command };
  }
}
