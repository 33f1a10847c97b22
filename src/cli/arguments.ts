import { parseArgs } from 'node:util';
import { suggest } from '../loader/suggest.ts';
import type { Command, CommandName } from './command.ts';
import { commonOptions, optionNames, optionOf, type OptionName, type OptionValues } from './options.ts';

/** Why a command line cannot be followed. `nearest` is what may have been meant. */
export type WrongUsage =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly found: string; readonly nearest: string | undefined }
  | {
      readonly kind: 'unknown-option';
      /** As written: `--contnt`. */
      readonly found: string;
      readonly nearest: string | undefined;
      readonly command: CommandName | undefined;
    }
  | { readonly kind: 'value-missing'; readonly option: OptionName }
  | { readonly kind: 'value-unexpected'; readonly option: OptionName }
  | { readonly kind: 'value-wrong'; readonly option: OptionName; readonly found: string }
  | { readonly kind: 'options-exclusive'; readonly options: readonly [OptionName, OptionName] }
  | { readonly kind: 'word-missing'; readonly word: string; readonly command: CommandName }
  | { readonly kind: 'too-many-words'; readonly found: string; readonly command: CommandName };

export type CommandLine =
  | { readonly kind: 'run'; readonly command: Command; readonly words: readonly string[] }
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly usage: WrongUsage };

/**
 * Reads a command line. Options may stand before or after the command; after `--` all are words; the last of
 * several values counts.
 *
 * @param args without the program's name: `['build', '--out', 'dist']`
 * @returns what to do, and the options as far as they could be read
 */
export function parseCommandLine(
  args: readonly string[],
  commands: readonly Command[],
): { readonly line: CommandLine; readonly values: OptionValues } {
  // Not strict, so that a mistake can be answered with a suggestion, in the reader's language.
  const { tokens } = parseArgs({
    args: [...args],
    options: parseArgsOptions(),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });

  const words = tokens.filter((token) => token.kind === 'positional').map((token) => token.value);
  const asksForHelp = words[0] === 'help';
  const [name, ...rest] = asksForHelp ? words.slice(1) : words;
  const command = commands.find((candidate) => candidate.name === name);
  const allowed: readonly OptionName[] = command ? [...command.options, ...commonOptions] : optionNames;

  const values: Record<string, string | boolean> = {};
  const mistakes: WrongUsage[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = allowed.find((candidate) => candidate === token.name);
    if (option === undefined) {
      const nearest = suggest(token.name, allowed);
      mistakes.push({
        kind: 'unknown-option',
        found: token.rawName,
        nearest: nearest === '' ? undefined : `--${nearest}`,
        command: command?.name,
      });
    } else if (optionOf(option).value === undefined) {
      if (token.value === undefined) values[option] = true;
      else mistakes.push({ kind: 'value-unexpected', option });
    } else if (token.value === undefined || token.value === '' || isForgottenValue(token)) {
      mistakes.push({ kind: 'value-missing', option });
    } else if (optionOf(option).accepts?.(token.value) === false) {
      mistakes.push({ kind: 'value-wrong', option, found: token.value });
    } else {
      values[option] = token.value;
    }
  }

  return { line: decide(), values };

  function decide(): CommandLine {
    const [mistake] = mistakes;
    if (mistake) return { kind: 'wrong', usage: mistake };
    if (name !== undefined && command === undefined) {
      const names = commands.map((candidate) => candidate.name);
      const nearest = suggest(name, names) || undefined;
      return { kind: 'wrong', usage: { kind: 'unknown-command', found: name, nearest } };
    }
    if (asksForHelp || values['help'] === true) return { kind: 'help', command };
    if (values['version'] === true) return { kind: 'version' };
    if (command === undefined) return { kind: 'wrong', usage: { kind: 'no-command' } };
    const exclusive = command.exclusive?.find((pair) => pair.every((option) => option in values));
    if (exclusive) return { kind: 'wrong', usage: { kind: 'options-exclusive', options: exclusive } };
    const { word } = command;
    if (command.words === 'some') {
      if (word !== undefined && rest.length === 0)
        return { kind: 'wrong', usage: { kind: 'word-missing', word, command: command.name } };
      return { kind: 'run', command, words: rest };
    }
    const surplus = rest[word === undefined ? 0 : 1];
    if (surplus !== undefined)
      return { kind: 'wrong', usage: { kind: 'too-many-words', found: surplus, command: command.name } };
    return { kind: 'run', command, words: rest };
  }
}

function parseArgsOptions() {
  return Object.fromEntries(
    optionNames.map((name) => {
      const { value, short } = optionOf(name);
      return [name, { type: value === undefined ? 'boolean' : 'string', ...(short && { short }) } as const];
    }),
  );
}

/** `--out --json`: the next option was taken for the value. `--out=--json` means what it says. */
function isForgottenValue(token: { value: string; inlineValue: boolean }): boolean {
  return !token.inlineValue && token.value.startsWith('-');
}
