/** The text of an element, and where each of its text nodes begins in it. */
export interface ElementText {
  readonly text: string;
  /** Ascending by `start`, an offset in UTF-16 units. */
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly node: Text;
  readonly start: number;
}

/**
 * The text that a reader sees in `root`, as the index has read it: blocks and cells stand apart; readings over
 * characters (ruby) and the numbers that call footnotes are left out, for they would tear words apart.
 */
export function elementText(root: Element): ElementText {
  const pieces: TextPiece[] = [];
  let text = '';
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      pieces.push({ node: node as Text, start: text.length });
      text += node.nodeValue ?? '';
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.matches(leftOut)) return;
    const stands = !element.matches(inline);
    if (stands) text += '\n';
    for (const child of element.childNodes) read(child);
    if (stands) text += '\n';
  };
  for (const child of root.childNodes) read(child);
  return { text, pieces };
}

/** The text node, and the offset in it, at which the character before (`end`) or after the offset `at` stands. */
export function placeOf({ pieces }: ElementText, at: number, end: boolean): [Text, number] | undefined {
  const piece = pieces.findLast(({ start }) => (end ? start < at : start <= at));
  return piece && [piece.node, Math.min(at - piece.start, piece.node.length)];
}

const leftOut = 'rt, rp, script, style, template, sup:has(> a[href^="#fn:"])';

/** Elements within a line of text; all others begin and end one. */
const inline =
  'a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, ins, kbd, mark, q, rb, ruby, s, samp, small, span, strong, sub, sup, time, u, var, wbr, img';
