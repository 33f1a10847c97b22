import type { ArticleDraft } from '../article-draft.ts';
import { plainSpaces } from '../recognise/block.ts';
import { readerText } from '../recognise/reader-text.ts';

/**
 * The lines of a source that neither stand in the draft nor are listed as taken or dropped, spaces set aside. A passage
 * accounts for one line only.
 */
export function withoutAccounted(
  lines: readonly string[],
  { fields, body, taken, dropped }: ArticleDraft,
): readonly string[] {
  // A line of the page may have become several blocks.
  const text = typeof body === 'string' ? body : body.map(readerText).join('');
  const passages = [
    text,
    ...taken.map((each) => each.text),
    // The second of two values stands in a passage that was taken.
    ...dropped.filter(({ reason }) => reason !== 'second-value').map((each) => each.text),
    fields.summary ?? '',
  ];
  let accounted = passages.map(withoutSpaces).join('\n');
  const left: string[] = [];
  // The longest first, so that a short one does not break the place of a long one.
  const byLength = [...lines.entries()].sort(([, a], [, b]) => b.length - a.length);
  const missing = new Set<number>();
  for (const [index, line] of byLength) {
    const plain = withoutSpaces(line);
    const at = accounted.indexOf(plain);
    if (at === -1) missing.add(index);
    // On a page of very many lines, a line that stands twice counts as one: taking each out would take minutes.
    else if (lines.length <= 5000)
      accounted = `${accounted.slice(0, at)}\n${accounted.slice(at + plain.length)}`;
  }
  for (const [index, line] of lines.entries()) if (missing.has(index)) left.push(line);
  return left;
}

function withoutSpaces(text: string): string {
  return plainSpaces(text).replaceAll(' ', '');
}
