/** Whether a text has eleven digits with nothing but what may part them between; full-width ones count. Personal numbers are such. */
export function hasLongNumber(text: string): boolean {
  return /[\d０-９][\d０-９ -]{9,}[\d０-９XxＸｘ]/.test(text);
}
