import type { ElementContent, Root, RootContent, Text } from 'hast';

// Script_Extensions gives Han its punctuation too (、。「」); full-width forms such as ，！ belong to no script.
const wide = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF9F\uFFE0-\uFFE6]`;
// Signs that Chinese shares with Latin: what stands beyond them decides.
const shared = String.raw`[“”‘’—…·\n]`;
const endsWide = new RegExp(`(?:${wide}|^${shared})${shared}*$`, 'u');
const startsWide = new RegExp(`^${shared}*(?:${wide}|${shared}$)`, 'u');

// Long enough for every run of shared signs that is not a joke.
const reach = 16;

const phrasing = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

/**
 * Makes one line of lines that the source merely wrapped: nothing stands between them where both sides are Chinese
 * (Han, kana, their punctuation, full-width forms), otherwise one space. Ideographic spaces that indent a paragraph
 * go: the style sheet indents. Code blocks stay as they are. Changes `tree`.
 */
export function joinLines(tree: Root): void {
  const run: Text[] = [];
  const endRun = (): void => {
    if (run.length > 0) joinRun(run);
    run.length = 0;
  };
  const read = (nodes: readonly (ElementContent | RootContent)[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') run.push(node);
      if (node.type !== 'element') continue;
      const isPhrasing = phrasing.has(node.tagName);
      if (!isPhrasing) endRun();
      if (node.tagName !== 'pre') read(node.children);
      if (!isPhrasing) endRun();
    }
  };
  read(tree.children);
  endRun();
}

/** Joins the texts of one run of phrasing, in which a line may end in one element and start in the next. */
function joinRun(run: readonly Text[]): void {
  const [first] = run;
  if (first?.value.startsWith('\u3000')) first.value = first.value.replace(/^\u3000+/, '');
  if (!run.some((node) => node.value.includes('\n'))) return;
  const whole = run.map((node) => node.value).join('');
  let start = 0;
  for (const node of run) {
    const { value } = node;
    const offset = start;
    node.value = value.replace(/[ \t]*\n[ \t\n]*/g, (lineEnd, index: number) =>
      between(whole, offset + index, offset + index + lineEnd.length, lineEnd),
    );
    start += value.length;
  }
}

function between(whole: string, end: number, start: number, lineEnd: string): string {
  const before = whole.slice(Math.max(0, end - reach), end);
  const after = whole.slice(start, start + reach);
  // White space at the edge of a block shows nothing either way.
  if (end === 0 || start === whole.length) return lineEnd;
  return endsWide.test(before) && startsWide.test(after) ? '' : ' ';
}
