import { makeVisible } from '../archive/problem-catalogue.ts';
import type { Dropped, DropReason } from '../import/article-draft.ts';
import type { ImportFailure, ImportFailureCode } from '../import/import-failure.ts';
import type { ImportResult } from '../import/import-result.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { shapeOf } from '../loader/field.ts';
import type { CommandCall } from './command.ts';
import type { Language } from './language.ts';
import type { Advice, Texts } from './texts/texts.ts';
import { writeCount } from './write-count.ts';

/**
 * What is written for people about one result: the input and its article, and indented below what was recognised, what is
 * doubtful and what was dropped. Ends with a line feed.
 */
export function describeResult(result: ImportResult, { texts, language, values }: CommandCall): string {
  const input = makeVisible(result.part === undefined ? result.input : `${result.input} [${result.part}]`);
  const { importing } = texts;
  switch (result.status) {
    case 'added':
    case 'replaced': {
      const { fields, doubts, dropped, guessedEncoding, twin, kept, keptFiles = [] } = result;
      const names = (keys: readonly string[]): string =>
        keys.map((key) => fieldName(key, language)).join(importing.separator);
      return lines(`${result.status === 'added' ? '+' : '~'} ${input}  →  ${result.file}`, [
        importing.recognised(names(Object.keys(fields))),
        ...(doubts.length > 0 ? [importing.doubtful(names(doubts))] : []),
        ...(guessedEncoding === undefined ? [] : [importing.guessedEncoding(guessedEncoding)]),
        ...(twin === undefined ? [] : [importing.twin(twin)]),
        ...(dropped.length > 0 ? describeDropped(dropped, values.all === true, texts) : []),
        ...(kept === undefined ? [] : [importing.kept(kept)]),
        ...keptFiles.map((file) => importing.keptFile(file)),
      ]);
    }
    case 'unchanged':
      return lines(`= ${input}  ${importing.unchanged(result.file)}`, []);
    case 'changed':
      return adviceLines(
        '!',
        input,
        result.unnamed === true ? importing.unnamed(result.file) : importing.changed(result.file),
      );
    case 'passed-over':
      return lines(
        `  ${input}  ${
          result.own !== undefined
            ? importing.ownFiles(writeCount(result.own), result.own)
            : result.isLink === true
              ? importing.linkPassedOver
              : importing.passedOver
        }`,
        [],
      );
    case 'failed':
      return adviceLines('×', input, describeFailureOf(result.failure, texts));
  }
}

/** How many articles of an import there are of each status, and how many with something doubtful. */
export type ImportCounts = Record<ImportResult['status'] | 'doubtful', number>;

export const noImports: Readonly<ImportCounts> = {
  ...{ added: 0, replaced: 0, unchanged: 0, changed: 0, failed: 0 },
  ...{ 'passed-over': 0, doubtful: 0 },
};

/** Counts one more. Nothing else of an article is kept while thousands follow. */
export function countImport(counts: ImportCounts, result: ImportResult): void {
  counts[result.status] += result.status === 'passed-over' ? (result.own ?? 1) : 1;
  if ('doubts' in result && result.doubts.length > 0) counts.doubtful += 1;
}

/** How many there were of each kind. Ends with a line feed. */
export function describeTotals(counts: ImportCounts, dryRun: boolean, texts: Texts): string {
  const { 'passed-over': passedOver, ...others } = counts;
  const totals = texts.importing.totals({ ...others, passedOver });
  return `${totals}\n${dryRun ? `${texts.importing.dryRun}\n` : ''}`;
}

/**
 * One of the results that `baoku import --json` writes. Later versions may add fields; a change of what a field means raises
 * `version`.
 */
export function summarizeResult(result: ImportResult, texts: Texts): object {
  if (result.status !== 'failed') return result;
  const { failure, ...about } = result;
  return { ...about, code: failure.code, ...describeFailureOf(failure, texts) };
}

function describeFailureOf<Code extends ImportFailureCode>(
  failure: ImportFailure<Code>,
  texts: Texts,
): Advice {
  return texts.importing.failures[failure.code](failure.values);
}

function fieldName(key: string, language: Language): string {
  const name = shapeOf(articleSchema).byName.get(key)?.reference.name;
  return language === 'zh' && name !== undefined ? name : key;
}

/** One line with the first text of each reason, or a line for every text, whole. */
function describeDropped(dropped: readonly Dropped[], all: boolean, { importing }: Texts): readonly string[] {
  if (all)
    return dropped.map(({ reason, text }) =>
      importing.dropped(importing.droppedPart(reason, makeVisible(text.replace(/\s+/gu, ' ')), 0)),
    );
  const byReason = new Map<DropReason, string[]>();
  for (const { reason, text } of dropped) byReason.set(reason, [...(byReason.get(reason) ?? []), text]);
  const parts = [...byReason].map(([reason, found]) =>
    importing.droppedPart(reason, shortened(found[0] ?? ''), found.length - 1),
  );
  return [importing.dropped(parts.join(importing.separator))];
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return makeVisible(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join(''));
}

function adviceLines(sign: string, input: string, { message, hint }: Advice): string {
  return lines(`${sign} ${input}  ${makeVisible(message)}`, [hint]);
}

function lines(first: string, more: readonly string[]): string {
  return [first, ...more.map((line) => `    ${line}`), ''].join('\n');
}
