/** Why a text is no whole number from 0 on: what it is instead, as far as it can be told. */
export type NumberFault = 'form' | 'negative' | 'fraction' | 'too-large' | 'no-number';

/** A number that is not written as digits alone. */
export interface FaultyNumber {
  readonly fault: NumberFault;
  /** The digits that were meant, where one number alone can be meant; otherwise empty. */
  readonly suggestion: string;
}

/** So many digits a number holds exactly. */
const mostDigits = 15;

/** How many zeros a unit stands for. */
const units: Readonly<Record<string, number>> = { k: 3, 千: 3, w: 4, 万: 4, 亿: 8 };

/** A number in other forms: `2,635`, `约2635次`, `1.2万`, `2.6e3`, `+2635`. Groups are of three digits. */
const otherForm =
  /^(?:约|共|\+)?\s*(\d{1,3}(?:[,'_ ]\d{3})+|\d+)(?:\.(\d+))?\s*(?:e\+?(\d+)|([k千w万亿]))?\s*(?:\+|余|多|人?次|回|遍|views?|hits?|times?)?$/i;

/** Reads a whole number from 0 on, written in digits: `2635`. */
export function parseWholeNumber(text: string): number | FaultyNumber {
  if (/^\d+$/.test(text)) return text.length <= mostDigits ? Number(text) : without('too-large');
  const plain = text.normalize('NFKC').trim();
  if (/^[-–—−]\s*[\d.]/.test(plain)) return without('negative');
  const match = otherForm.exec(plain);
  if (match === null) return without('no-number');
  const [, whole = '', decimals = '', exponent, unit] = match;
  const zeros = exponent === undefined ? (units[unit?.toLowerCase() ?? ''] ?? 0) : Number(exponent);
  // `1.500` may be one and a half, or fifteen hundred in German: nobody can tell.
  if (/[^0]/.test(decimals.slice(zeros)) || (zeros === 0 && decimals.length === 3))
    return without('fraction');
  const integer = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (integer.length + zeros > mostDigits) return without('too-large');
  const digits = `${integer}${decimals.slice(0, zeros).padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '');
  return { fault: 'form', suggestion: digits };
}

function without(fault: NumberFault): FaultyNumber {
  return { fault, suggestion: '' };
}
