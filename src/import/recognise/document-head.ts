import type { Block } from './block.ts';
import type { LineReading } from './information-line.ts';
import { organizationEnding } from './organization-names.ts';

const number =
  /^[\p{Script=Han}A-Za-z]{1,20}\s?[〔［[【（(]\s?(?:19|20)\d{2}\s?年?[〕］\]】）)]\s?(?:第\s?)?\d{1,5}\s?号$/u;

/** Whether the line is the number of an official document and nothing else: `杭总工发〔2020〕3号`. */
export function isDocumentNumber(line: string): boolean {
  return number.test(line.trim());
}

/**
 * The readings of an article's first lines, with those over the number of a document that are the letterhead of the body that
 * issued it: `杭州市总工会文件`. They are no headline.
 */
export function withLetterhead(
  blocks: readonly Block[],
  readings: readonly (LineReading | undefined)[],
): readonly (LineReading | undefined)[] {
  return readings.map((reading, index) => {
    const { text = '' } = blocks[index] ?? {};
    const below = blocks[index + 1]?.text.replace(/\s*签发人.*$/u, '') ?? '';
    if (reading !== undefined || !isDocumentNumber(below)) return reading;
    const issuer = issuerOf(text);
    if (issuer === undefined) return undefined;
    return { fields: {}, issuer, doubts: [], dropped: [{ reason: 'no-such-field', text }] };
  });
}

/** The body, or several parted by spaces, that a letterhead names. Old ones have spaces between all characters. */
function issuerOf(line: string): string | undefined {
  const isSpaced = /^(?:\p{Script=Han}\s)+\p{Script=Han}$/u.test(line);
  const name = (isSpaced ? line.replace(/\s/gu, '') : line).replace(/\s?(?:文件|函|令)$/u, '').trim();
  if (name.length > 40 || !/^[\p{Script=Han}\s、（）()]{3,}$/u.test(name)) return undefined;
  const bodies = name.split(/[\s、]+/u);
  return bodies.every((body) => organizationEnding.test(body) || /(?:政府|党组|法院)$/u.test(body))
    ? bodies.join('、')
    : undefined;
}
