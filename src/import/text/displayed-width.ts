/** The width of a text in columns of a fixed-width font: two for a Chinese character or full-width sign, one for others. */
export function displayedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u201C\u201D\u2018\u2019\u2026\u2014]|\p{Script=Han}/u;
