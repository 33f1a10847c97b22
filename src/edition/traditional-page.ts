import { isSimplified, traditionalLanguage } from '../archive/editions.ts';
import { markupTokens, type MarkupToken } from './markup-tokens.ts';
import { hasHan, toTraditional } from './to-traditional.ts';

type Element = Extract<MarkupToken, { kind: 'start' }>;

/** Their text is no language, or none that is shown. */
const keptElements = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'style', 'script', 'svg', 'math']);

/** Elements within a line of text: a phrase may run over their borders, as in 头<b>发</b>. */
const inline = new Set(
  'a abbr b bdi cite del dfn em i ins mark q s small span strong sub sup time u wbr'.split(' '),
);

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const convertedAttributes = new Set([
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'content',
  'label',
  'summary',
]);

/**
 * A page in Traditional characters: its text, and the attributes that readers see or hear. What is marked as another language
 * (`lang`), or as not to be translated (`translate="no"`), stays as it is; so do addresses, code, and scripts but for their data. What is marked
 * as Simplified Chinese is marked as Traditional.
 *
 * @param html valid, every element closed that has to be, attributes in double quotes, as our templates write it
 */
export function traditionalPage(html: string): string {
  const written: string[] = [];
  // Of the elements that are open: whether their text is converted.
  const open: { readonly name: string; readonly isConverted: boolean }[] = [];
  let isConverted = true;
  /** Places in `written` of texts that follow each other in a line, to be converted as one. */
  let line: number[] = [];
  const endLine = (): void => {
    if (line.length === 0) return;
    convertLine(written, line);
    line = [];
  };
  for (const token of markupTokens(html)) {
    if (token.kind === 'text') {
      if (isConverted && hasHan(token.source)) line.push(written.length);
      else endLine();
      written.push(token.source);
    } else if (token.kind === 'data') {
      written.push(token.isJson ? traditionalJson(token.source) : token.source);
    } else {
      if (!inline.has(token.name)) endLine();
      if (token.kind === 'end') {
        const at = open.findLastIndex(({ name }) => name === token.name);
        if (at >= 0) open.length = at;
        isConverted = open.at(-1)?.isConverted ?? true;
        written.push(token.source);
        continue;
      }
      const isWithin = isElementConverted(token, isConverted);
      if (isWithin !== isConverted) endLine();
      written.push(isWithin ? convertAttributes(token.source) : token.source);
      if (!empty.has(token.name) && !token.source.endsWith('/>')) {
        open.push({ name: token.name, isConverted: isWithin });
        isConverted = isWithin;
      }
    }
  }
  endLine();
  return written.join('');
}

/** Data in JSON in Traditional characters, but for addresses. */
export function traditionalJson(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => (/^"https?:/.test(text) ? text : toTraditional(text)));
}

function isElementConverted({ name, source }: Element, around: boolean): boolean {
  if (keptElements.has(name) || source.includes(' translate="no"')) return false;
  if (name === 'html' || !source.includes(' lang="')) return around;
  const language = /\slang="([^"]*)"/.exec(source)?.[1] ?? '';
  return isSimplified(language);
}

function convertAttributes(tag: string): string {
  // Most have none to convert.
  if (!hasHan(tag) && !tag.includes(' lang="')) return tag;
  return tag.replace(/(\s)([a-z-]+)="([^"]*)"/g, (whole, space: string, name: string, value: string) => {
    if (name === 'lang' && isSimplified(value)) return `${space}lang="${traditionalLanguage}"`;
    return convertedAttributes.has(name) ? `${space}${name}="${toTraditional(value)}"` : whole;
  });
}

/** Converts texts as one, so that no phrase is torn apart by the elements in a line. */
function convertLine(written: string[], places: readonly number[]): void {
  if (places.length === 1) {
    const place = places[0] as number;
    written[place] = toTraditional(written[place] as string);
    return;
  }
  const texts = places.map((place) => written[place] as string);
  const source = texts.join('');
  const whole = toTraditional(source);
  // Characters of two units would be cut in two where others became such.
  const isAligned = whole.length === source.length && !/[\uD800-\uDFFF]/.test(whole);
  let at = 0;
  for (const [index, place] of places.entries()) {
    const text = texts[index] as string;
    written[place] = isAligned ? whole.slice(at, at + text.length) : toTraditional(text);
    at += text.length;
  }
}
