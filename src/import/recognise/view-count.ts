/** A number of views at the beginning of a text. */
export interface FoundViewCount {
  readonly count: number;
  /** Whether it was written in tens of thousands (`1.2万`), which is all that is left of the number. */
  readonly rounded: boolean;
  /** How much of the text it takes, in UTF-16 units. */
  readonly length: number;
}

const form =
  /^[\s[【(（]*(?<number>\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?)(?<ten>\s*[万wW])?\s*\+?\s*[次人]?(?:次|浏览|阅读)?[\]】)）\s]*/u;

/** The number of views with which `text` begins: `2635`, `1,204次`, `[356]`, `1.2万`. */
export function readViewCount(text: string): FoundViewCount | undefined {
  const match = form.exec(text.normalize('NFKC'));
  if (match?.groups === undefined) return undefined;
  const { number = '', ten } = match.groups;
  const count = Math.round(Number(number.replace(/[,，]/gu, '')) * (ten === undefined ? 1 : 10_000));
  return { count, rounded: ten !== undefined, length: match[0].length };
}
