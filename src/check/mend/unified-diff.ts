import { makeVisible } from '../../archive/problem-catalogue.ts';

/** Unchanged lines around each change. */
const context = 3;

/**
 * What a change does, as a unified diff for people to read: invisible characters are made visible. Both texts have the
 * same number of lines. An empty string when nothing changes.
 *
 * @param file as it is to be shown
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  const hunks = hunksOf(old, changed).map(([first, end]) => {
    const lines: string[] = [];
    for (let at = first; at < end;) {
      if (old[at] === changed[at]) lines.push(` ${visible(old[at++])}`);
      else {
        let last = at;
        while (last < end && old[last] !== changed[last]) last += 1;
        lines.push(...old.slice(at, last).map((line) => `-${visible(line)}`));
        lines.push(...changed.slice(at, last).map((line) => `+${visible(line)}`));
        at = last;
      }
    }
    const range = `${first + 1},${end - first}`;
    return `@@ -${range} +${range} @@\n${lines.join('\n')}\n`;
  });
  return hunks.length === 0 ? '' : `--- ${makeVisible(file)}\n+++ ${makeVisible(file)}\n${hunks.join('')}`;
}

/** The lines of each hunk, from the first to the one behind the last, counted from 0; hunks that touch are one. */
function hunksOf(old: readonly string[], changed: readonly string[]): [number, number][] {
  const hunks: [number, number][] = [];
  for (const [index, line] of old.entries()) {
    if (line === changed[index]) continue;
    const [first, end] = [Math.max(0, index - context), Math.min(old.length, index + context + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && first <= last[1]) last[1] = end;
    else hunks.push([first, end]);
  }
  return hunks;
}

function visible(line = ''): string {
  return line.replace(/\r$/, '').split('\t').map(makeVisible).join('\t');
}
