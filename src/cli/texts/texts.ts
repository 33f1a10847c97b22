import type { CachePart } from '../../publish/build-options.ts';
import type { AnswerKind } from '../../publish/answered-addresses.ts';
import type { ChangeReason } from '../../publish/change-reasons.ts';
import type { LostAddress } from '../../publish/check-old-addresses.ts';
import type { OperatorErrorCode, OperatorErrorValues } from '../../publish/operator-error.ts';
import type { CommandName } from '../command.ts';
import type { Language } from '../language.ts';
import type { OptionName } from '../options.ts';
import type { Step } from '../progress.ts';
import type { AdoptTexts } from './adopt-texts.ts';
import type { ImportTexts } from './import-texts.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';

/** What happened, and what to do about it. */
export interface Advice {
  readonly message: string;
  readonly hint: string;
}

/** Every text of the command line in one language. A text that is missing does not compile. */
export interface Texts {
  /** One sentence that says what Baoku is. */
  readonly about: string;
  readonly help: {
    readonly usage: string;
    readonly commands: string;
    readonly options: string;
    readonly command: string;
    standard(value: string): string;
    readonly more: string;
  };
  readonly commands: {
    readonly [Name in CommandName]: { readonly summary: string; readonly details: string };
  };
  readonly options: Readonly<Record<OptionName, string>>;
  readonly usage: {
    readonly noCommand: string;
    unknownCommand(found: string): string;
    unknownOption(found: string, command: string | undefined): string;
    valueMissing(option: string, value: string): string;
    valueUnexpected(option: string): string;
    /** `meaning` is the option's own text, which says what can be chosen or shows an example. */
    valueWrong(option: string, found: string, usage: string, meaning: string): string;
    optionsExclusive(first: string, second: string): string;
    wordMissing(command: string, word: string): string;
    tooManyWords(found: string, command: string): string;
    nearest(suggestion: string): string;
    seeHelp(command: string): string;
  };
  readonly steps: Readonly<Record<Step, string>>;
  readonly build: {
    /** Lines on what could not be made of pictures. */
    originalsOnly(count: number): string;
    picturesNotConverted(files: readonly string[], count: number): string;
    /** `characters`: some that no font has; empty where nothing here draws. */
    picturesNotDrawn(count: number, characters: string): string;
    summary(
      articles: string,
      pages: string,
      seconds: string,
      count: { articles: number; pages: number },
    ): string;
    files(folder: string, written: string, removed: string): string;
    unchanged(folder: string): string;
    /** Before the summary of a shard. `articles` is their number. */
    shard(number: number, total: number, articles: number): string;
    /** One line on a cache that could not be used. */
    cacheRebuilt(parts: readonly CachePart[]): string;
    readonly notPublished: string;
  };
  readonly plan: {
    readonly reasons: Readonly<Record<ChangeReason, string>>;
    /** Between two reasons. */
    readonly separator: string;
    /** For many files below one folder. */
    files(count: string): string;
    summary(made: string, changed: string, removed: string, unchanged: string): string;
  };
  readonly watch: {
    readonly following: string;
    /** Pages are published, search is being made. */
    pages(written: string, removed: string, seconds: string): string;
    search(seconds: string): string;
    readonly unchanged: string;
  };
  readonly check: {
    /** Nothing was found in so many articles. */
    clean(articles: string, count: number): string;
    /** The report stands in a file. */
    written(file: string): string;
    /** So many files were mended. */
    mended(count: number): string;
    wouldMend(count: number): string;
    changedMeanwhile(file: string): string;
  };
  readonly checkSearch: {
    /** One line under the table, with the numbers of queries and of articles. */
    readonly exact: (queries: string, articles: string) => string;
    readonly notExact: (queries: string, articles: string) => string;
    readonly notCompared: string;
  };
  readonly server: {
    portTaken(wanted: number, taken: number): string;
    /** After errors in the content. */
    readonly mended: string;
    readonly howToStop: string;
    serving(folder: string): string;
    openAddress(url: string): string;
  };
  readonly init: {
    written(folder: string): string;
    completed(file: string): string;
    readonly nextSteps: string;
    /** Before Baoku can be installed from its sources. */
    pack: string;
    install: string;
    preview: string;
    settings: string;
    write: string;
  };
  readonly schedule: {
    /** One line of several parts. */
    withheld(parts: readonly string[]): string;
    drafts(count: string, number: number): string;
    /** `times` names articles, by `until` and `more`. */
    scheduled(count: string, times: readonly string[], number: number): string;
    until(file: string, time: string): string;
    more(count: string, last: string): string;
    expired(count: string): string;
    /** On a site that is made for somebody to look at: `asOf` and `withDrafts`, as the options have it. */
    preview(parts: readonly string[]): string;
    asOf(now: string): string;
    withDrafts(count: string, number: number): string;
  };
  readonly next: {
    readonly none: string;
    /** The content has errors, in so many files. */
    unknown(files: number): string;
    appears(file: string): string;
    expires(file: string): string;
  };
  readonly redirects: {
    totals(total: string, counts: Readonly<Record<AnswerKind, string>>): string;
    /** How many need a rule of the web server. */
    byServer(count: string): string;
    readonly all: string;
    lost(count: string): string;
    readonly reasons: Readonly<Record<LostAddress['reason'], string>>;
    suggestion(address: string): string;
    /** Between a reason and a suggestion. */
    readonly separator: string;
    /** The content has errors. */
    readonly notChecked: string;
  };
  readonly newArticle: {
    readonly title: string;
    /** Lists the columns, to be chosen by number or name. */
    column(names: readonly string[]): string;
    date(today: string): string;
    /** On an id that an article has already. */
    idTaken(id: string, file: string, other: string): string;
    /** The settings have errors. */
    /** Told with the path of the new file. */
    readonly written: string;
    readonly notWritten: string;
  };
  readonly adopting: AdoptTexts;
  readonly importing: ImportTexts;
  readonly operatorErrors: {
    [Code in OperatorErrorCode]: (values: OperatorErrorValues[Code]) => Advice;
  };
  readonly bug: string;
}

const texts: Readonly<Record<Language, Texts>> = { zh: chinese, en: english };

export function textsIn(language: Language): Texts {
  return texts[language];
}
