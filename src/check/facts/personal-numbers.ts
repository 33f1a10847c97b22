import { parseCalendarDay } from '../../archive/calendar-day.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { placeIn, type FileText } from './file-text.ts';
import { hasLongNumber, numberSeparators } from './long-number.ts';

const seam = `[${numberSeparators}]`;
/** Eighteen characters that stand by themselves, in one run or parted where region, year, month, day and the rest meet. */
const identityShape = new RegExp(
  String.raw`(?<![\dA-Za-z])[1-9]\d{2}${seam}?\d{3}${seam}?\d{4}${seam}?\d{2}${seam}?\d{2}${seam}?\d{3}${seam}?[\dXx](?![\dA-Za-z])`,
  'g',
);
/** Eleven digits, in one run or in groups of 3, 4 and 4; not a part of an address, a file's name or a longer number. */
const mobileShape = new RegExp(
  String.raw`(?<![\dA-Za-z./_=%-])(?:\+?86${seam}?)?1[3-9]\d(?:\d{8}|(${seam})\d{4}\1\d{4})(?![\dA-Za-z/_%]|[-.]\w)`,
  'g',
);

/**
 * Identity-card numbers whose region, day of birth and check digit are right, and numbers of mobile telephones, in the
 * whole file: front matter is published too. What is reported is masked, since reports are passed on and logged.
 */
export function findPersonalNumbers(text: FileText): readonly Problem[] {
  if (!hasLongNumber(text.text)) return [];
  const plain = withPlainDigits(text.text);
  return [
    ...[...plain.matchAll(identityShape)]
      .map(({ 0: written, index }) => ({ number: written.replace(/[^\dXx]/g, ''), index }))
      .filter(({ number }) => isIdentityNumber(number))
      .map(({ number, index }) =>
        newProblem('identity-number', placeIn(text, index), {
          masked: `${number.slice(0, 6)}********${number.slice(14)}`,
        }),
      ),
    ...[...plain.matchAll(mobileShape)].map(({ 0: number, index }) => {
      const digits = number.replace(/\D/g, '').slice(-11);
      return newProblem('mobile-number', placeIn(text, index), {
        masked: `${digits.slice(0, 3)}****${digits.slice(7)}`,
      });
    }),
  ];
}

/**
 * Whether eighteen characters are the number of an identity card: GB 11643-1999, with the check character of
 * ISO 7064 MOD 11-2 at the end.
 */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(number)) return false;
  // The provinces of GB/T 2260, and the residents' permits of Hong Kong, Macao and Taiwan.
  if (!/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(number)) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(?:1[89]|20)/.test(birth) || parseCalendarDay(birth) === undefined) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += Number(number[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** Full-width digits as ordinary ones; offsets stay. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
