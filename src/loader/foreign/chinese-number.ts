const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** The characters of numbers that are written in Chinese, for use in a character class. */
export const chineseNumerals = '〇零○Ｏ一二三四五六七八九十';

/**
 * A number written in Arabic digits, digit by digit in Chinese (`二〇一九`), or below a hundred with 十 (`二十五`).
 * `undefined` for anything else.
 */
export function readChineseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (text.includes('十')) {
    const [tens = '', ones = '', ...more] = text.split('十');
    const ten = tens === '' ? 1 : digits[tens];
    const one = ones === '' ? 0 : digits[ones];
    return more.length > 0 || ten === undefined || one === undefined ? undefined : 10 * ten + one;
  }
  let number = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return undefined;
    number = 10 * number + digit;
  }
  return text === '' ? undefined : number;
}
