import { articleSchema } from '../../loader/article-schema.ts';
import { shapeOf } from '../../loader/field.ts';
import type { FileText } from './file-text.ts';

/** A running text in the front matter, by its offsets in the file. */
export interface FieldText {
  readonly start: number;
  readonly end: number;
}

const { byName } = shapeOf(articleSchema);
const cover = byName.get('cover')?.parts;
const texts = new Set(['title', 'kicker', 'subtitle', 'summary']);
const pictureTexts = new Set(['alt', 'caption']);

/**
 * The values of front matter that readers read as sentences: headlines, summary, what is said of the cover. They are found by
 * their keys at the beginnings of lines, or within the braces of the cover, with the lines that are indented below.
 */
export function fieldTexts({ text, bodyStart }: FileText): readonly FieldText[] {
  const found: FieldText[] = [];
  const add = (start: number, end: number): void => {
    const last = found.at(-1);
    if (last?.end === start) found[found.length - 1] = { ...last, end };
    else if (end > start) found.push({ start, end });
  };
  // The indent of the key whose lines below are a part of its text, and whether the cover's own keys are read.
  let textIndent: number | undefined;
  let isInCover = false;
  for (const { 0: line, index } of text.slice(0, bodyStart).matchAll(/[^\n]*\n?/g)) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (textIndent !== undefined && (indent > textIndent || line.trim() === '')) {
      add(index, index + line.length);
      continue;
    }
    textIndent = undefined;
    const match = /^\s*["']?([^\s"':#{}-][^\s"':]*)["']?\s*:/.exec(line);
    const [head, name] = match ?? [];
    if (head === undefined || name === undefined) continue;
    if (indent === 0) isInCover = byName.get(name)?.key === 'cover';
    const key = indent === 0 ? byName.get(name)?.key : isInCover ? cover?.byName.get(name)?.key : undefined;
    if (key === undefined) continue;
    if ((indent === 0 ? texts : pictureTexts).has(key)) {
      textIndent = indent;
      add(index + head.length, index + line.length);
    } else if (key === 'cover' && line.includes('{')) {
      for (const part of line.matchAll(/[{,]\s*["']?([^\s"':{},]+)["']?\s*:([^,}\n]*)/g))
        if (pictureTexts.has(cover?.byName.get(part[1] ?? '')?.key ?? '')) {
          const end = index + part.index + part[0].length;
          add(end - (part[2] ?? '').length, end);
        }
    }
  }
  return found;
}
