import type { Command } from './command.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { commonOptions, optionOf, type OptionName } from './options.ts';
import type { Texts } from './texts/texts.ts';

/** The help for all of Baoku. Ends with a line feed. */
export function writeHelp(commands: readonly Command[], texts: Texts): string {
  return sections([
    texts.about,
    `${texts.help.usage}baoku <${texts.help.command}> [--…]`,
    table(
      texts.help.commands,
      commands.map((command) => [commandUsage(command), texts.commands[command.name].summary]),
    ),
    optionsTable(commonOptions, texts),
    texts.help.more,
  ]);
}

/** The help for one command. Ends with a line feed. */
export function writeCommandHelp(command: Command, texts: Texts): string {
  const { summary, details } = texts.commands[command.name];
  return sections([
    summary,
    writeUsage(`${texts.help.usage}baoku ${commandUsage(command)}`, command.options),
    details,
    optionsTable([...command.options, ...commonOptions], texts),
  ]);
}

/** The command with its options, in lines that a terminal of 120 columns holds. */
function writeUsage(command: string, options: readonly OptionName[]): string {
  const lines = [command];
  for (const name of options) {
    const option = `[${optionUsage(name)}]`;
    const longer = `${lines.at(-1) ?? ''} ${option}`;
    if (displayWidth(longer) <= 100) lines[lines.length - 1] = longer;
    else lines.push(`  ${option}`);
  }
  return lines.join('\n');
}

/** `--out DIR`, as it is written on the command line. */
export function optionUsage(name: OptionName): string {
  const { value } = optionOf(name);
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** `init [DIR]`, as it is written on the command line. */
export function commandUsage({ name, word, words }: Command): string {
  if (word === undefined) return name;
  return words === undefined ? `${name} [${word}]` : `${name} ${word}`;
}

function optionsTable(names: readonly OptionName[], texts: Texts): string {
  const rows = names.map((name): [string, string] => {
    const { short, standard } = optionOf(name);
    const text = texts.options[name];
    return [
      `${optionUsage(name)}${short === undefined ? '' : `, -${short}`}`,
      standard === undefined ? text : text + texts.help.standard(standard),
    ];
  });
  return table(texts.help.options, rows);
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return [title, ...rows.map(([left, right]) => `  ${padToWidth(left, width)}  ${right}`)].join('\n');
}

function sections(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
