import type { ExitCode } from './exit-code.ts';
import type { OptionName, OptionValues } from './options.ts';
import type { Surroundings } from './surroundings.ts';
import type { Language } from './language.ts';
import type { Texts } from './texts/texts.ts';

/** A new command adds its name here; the compiler then asks for its entry in the registry and for its texts. */
export type CommandName =
  | 'build'
  | 'preview'
  | 'dev'
  | 'init'
  | 'adopt'
  | 'import'
  | 'new'
  | 'next'
  | 'check'
  | 'check-search'
  | 'merge'
  | 'redirects';

export interface CommandCall {
  readonly values: OptionValues;
  /** The words after the command's name that are no options. */
  readonly words: readonly string[];
  readonly language: Language;
  readonly texts: Texts;
  readonly surroundings: Surroundings;
}

export interface Command {
  readonly name: CommandName;
  /** The options that it takes besides the common ones, in the order of the help. */
  readonly options: readonly OptionName[];
  /** Two of the options that cannot be given together. */
  readonly exclusive?: readonly (readonly [OptionName, OptionName])[];
  /** The optional word that it takes, as the help shows it: `DIR`. */
  readonly word?: string;
  /** Whether it takes any number of such words, but at least one; without it, one or none. */
  readonly words?: 'some';
  /** Throws `OperatorError`; whatever else it throws is a bug. */
  run(call: CommandCall): Promise<ExitCode>;
}
