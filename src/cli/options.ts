import { parseLanguage } from './language.ts';
import { parseNow } from './publication-moment.ts';
import { isShardRequest } from './shard-option.ts';

/**
 * Every option of every command. An option means the same wherever it is taken; its text for the help stands in
 * `texts/`. `value` is the word that stands for the value in the help; an option without it is a switch.
 */
export const optionTable = {
  content: { value: 'DIR', standard: 'content' },
  public: { value: 'DIR', standard: 'public' },
  out: { value: 'DIR', standard: 'dist' },
  cache: { value: 'DIR', standard: '.baoku' },
  compact: {},
  shard: { value: 'I/N', accepts: isShardRequest },
  json: {},
  watch: {},
  'dry-run': {},
  drafts: {},
  now: { value: 'MOMENT', accepts: (text: string) => parseNow(text) !== undefined },
  title: { value: 'TEXT' },
  column: { value: 'NAME' },
  date: { value: 'DAY' },
  'if-changed': { value: 'replace|new|keep', accepts: (text: string) => /^(?:replace|new|keep)$/.test(text) },
  keys: { value: 'zh|en', accepts: (text: string) => text === 'zh' || text === 'en' },
  format: {
    value: 'FORMAT',
    standard: 'terminal',
    accepts: (text: string) => ['terminal', 'github', 'json', 'html'].includes(text),
  },
  to: { value: 'FILE' },
  all: {},
  map: { value: 'FIELD=COLUMN,…', accepts: isColumnMap },
  changed: {},
  fix: {},
  samples: { value: 'N', standard: '200', accepts: (text: string) => /^[1-9]\d{0,4}$/.test(text) },
  seed: { value: 'N', standard: '1', accepts: (text: string) => /^\d{1,9}$/.test(text) },
  port: { value: 'PORT', standard: '4321', accepts: isPort },
  host: {},
  lang: { value: 'zh|en', accepts: (text: string) => parseLanguage(text) !== undefined },
  help: { short: 'h' },
  version: { short: 'V' },
} as const satisfies Record<string, Option>;

interface Option {
  readonly value?: string;
  /** What holds when the option is not given. */
  readonly standard?: string;
  readonly short?: string;
  /** Whether `text` can be its value; without it, any text but the empty one. */
  accepts?(text: string): boolean;
}

export type OptionName = keyof typeof optionTable;

export const optionNames = Object.keys(optionTable) as OptionName[];

/** Options that stand before or after any command. */
export const commonOptions = ['lang', 'help', 'version'] as const satisfies readonly OptionName[];

type HasValue<Name extends OptionName> = (typeof optionTable)[Name] extends { value: string } ? true : false;

/** The options as given; the ones not given are absent. */
export type OptionValues = {
  readonly [Name in OptionName]?: HasValue<Name> extends true ? string : boolean;
};

/** The option's definition, with absent fields as `undefined`. */
export function optionOf(name: OptionName): Option {
  return optionTable[name];
}

/** `title=标题,body=正文`: names of fields, which are looked at where they are used, and headings of columns. */
function isColumnMap(text: string): boolean {
  return text.split(/[,，]/u).every((pair) => /^\s*[^\s=][^=]*=\s*\S/.test(pair));
}

/** TCP ports; 0 asks for any free one. */
function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}
