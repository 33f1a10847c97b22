/** What may part the groups of a number: spaces and hyphens of any width. For a class of a regular expression. */
export const numberSeparators = String.raw` \u00A0\u3000\u2010-\u2015\uFF0D-`;

const longNumber = new RegExp(`[\\d０-９][\\d０-９${numberSeparators}]{9,}[\\d０-９XxＸｘ]`);

/** Whether a text has eleven digits with nothing but what may part them between; full-width ones count. Personal numbers are such. */
export function hasLongNumber(text: string): boolean {
  return longNumber.test(text);
}
