import type { Dropped } from '../article-draft.ts';

/** What mammoth says of each kind, and what of it names the part. */
const kinds: readonly (readonly [RegExp, Dropped['reason']])[] = [
  [/^Could not find image file for (\S+) element/, 'missing'],
  [/^A (\S+) element without a relationship ID was ignored/, 'missing'],
  [/^A w:sym element with an unsupported character was ignored: char (.+)$/, 'unknown-part'],
  [/^An unrecognised element was ignored: (.+)$/, 'unknown-part'],
];

/**
 * What mammoth left out, by its messages, each kind of part once. Styles are none, nor are formulas, whose text is listed.
 *
 * @param messages in English, as mammoth has them
 */
export function leftOutParts(messages: readonly string[]): readonly Dropped[] {
  const parts = [...new Set(messages)].filter((message) => !/\/math\}\w+$/.test(message));
  return parts.flatMap((message): Dropped[] => {
    for (const [form, reason] of kinds) {
      const name = form.exec(message)?.[1];
      if (name !== undefined) return [{ reason, text: plainName(name) }];
    }
    // Another version may say something else: what it left out is told in its own words.
    return /ignored|could not find/i.test(message) ? [{ reason: 'unknown-part', text: message }] : [];
  });
}

/** `{http://schemas.openxmlformats.org/drawingml/2006/chart}chart` → `chart`; `F0A1 in font Wingdings` → `F0A1 (Wingdings)`. */
function plainName(name: string): string {
  return name.replace(/^\{[^}]*\}/, '').replace(/^(\w+) in font (.+)$/, '$1 ($2)');
}
