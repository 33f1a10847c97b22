import { toString } from 'mdast-util-to-string';
import { chineseNumerals } from '../../loader/foreign/chinese-number.ts';
import { readWrittenMoment } from '../recognise/written-moment.ts';
import type { ArticleDraft } from '../article-draft.ts';

const numeral = String.raw`[\d０-９${chineseNumerals}]`;
const day = new RegExp(
  `${numeral}{4}\\s*年\\s*${numeral}{1,3}\\s*月\\s*${numeral}{1,3}\\s*[日号]|\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}(?!\\d)`,
  'gu',
);

/** Among so many blocks and characters at the beginning of a text the day of publication is looked for. */
const searchedBlocks = 8;
const searchedCharacters = 2000;

/**
 * What a draft without a day has in place of one: a day that no calendar has, `2019年2月30日`, as it is written; else an
 * empty text.
 */
export function impossibleDay({ body, dropped }: ArticleDraft): string {
  const blocks =
    typeof body === 'string' ? [body] : body.slice(0, searchedBlocks).map((block) => toString(block));
  const texts = [...dropped.map(({ text }) => text), ...blocks].map((text) =>
    text.slice(0, searchedCharacters),
  );
  const days = texts.flatMap((text) => text.match(day) ?? []);
  return days.find((written) => readWrittenMoment(written, 'UTC') === undefined) ?? '';
}
