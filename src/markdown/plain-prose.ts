// A character that Markdown or HTML gives a meaning anywhere in a line.
const meaning = /[\\`*_~[\]<>&|\t]/;
// A line that may begin or end something else than a paragraph: lists, rules, headings, tables, code, hard breaks.
const specialLine = /^[#+\-=: ]|^\d{1,9}[.)]| $/m;

/** Whether `source` is nothing but paragraphs without markup. Bare addresses are no markup here. */
export function isPlainProse(source: string): boolean {
  return !meaning.test(source) && !specialLine.test(source);
}
