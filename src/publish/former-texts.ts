import { execFileSync } from 'node:child_process';
import { decodeText } from '../loader/decode-text.ts';

/**
 * What files said at the last commit, by their paths within the folder; those that were not there, or were no text, are
 * left out. The folder lies in a repository of Git.
 */
export function formerTexts(folder: string, files: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  // The names of files end with lines.
  const asked = files.filter((file) => !file.includes('\n'));
  if (asked.length === 0) return texts;
  const answer = execFileSync('git', ['cat-file', '--batch'], {
    cwd: folder,
    input: asked.map((file) => `HEAD:./${file}\n`).join(''),
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let at = 0;
  for (const file of asked) {
    const end = answer.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    const { text } = decodeText(file, answer.subarray(at, at + Number(size)));
    if (text !== undefined) texts.set(file, text);
    at += Number(size) + 1;
  }
  return texts;
}
