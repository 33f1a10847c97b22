/** A part of a piece of raw HTML, at its offset in it. Comments are none, and neither are declarations. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  /** Names in lower case. */
  | { readonly kind: 'start' | 'end'; readonly name: string; readonly offset: number }
  /** A tag, a comment or a declaration that does not end, or that ends only after having swallowed text. */
  | { readonly kind: 'not-closed'; readonly tag: string; readonly offset: number };

/** Elements whose content is text up to their end tag, whatever it looks like. Of those that are never closed, all. */
export const rawText: ReadonlySet<string> = new Set(
  'iframe noembed noframes plaintext script style textarea title xmp'.split(' '),
);

/** Elements of drawings and formulas close themselves with `/>`; in HTML it means nothing. */
const selfClosing = new Set(['svg', 'math']);

// An equals sign begins a value, in which `>` means nothing when it stands in quotation marks.
const tagPattern = /<\/?[a-z](?:[^>=]|=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["']))*>/iy;

/**
 * Reads raw HTML as browsers do, in one pass. After something that does not end, there is nothing more: it takes all.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function* tokensOfHtml(html: string): Generator<HtmlToken> {
  let offset = 0;
  while (offset < html.length) {
    const start = html.slice(offset).search(/<[a-z/!?]/i) + offset;
    if (start < offset) {
      yield { kind: 'text', text: html.slice(offset) };
      return;
    }
    if (start > offset) yield { kind: 'text', text: html.slice(offset, start) };
    const end = endOf(html, start);
    const tag = /^<(?:!--|\/?[a-z][^\s/>]*|.)/i.exec(html.slice(start, start + 40))?.[0] ?? '<';
    if (end === undefined) {
      yield { kind: 'not-closed', tag, offset: start };
      return;
    }
    const written = html.slice(start, end);
    const [, slash, name = ''] =
      /^<(\/?)([a-z][^\s/>]*)/i.exec(written)?.map((part) => part.toLowerCase()) ?? [];
    offset = end;
    // Comments and declarations are meant to hide text; `</` before anything but a name is one by mistake.
    if (name === '' && !written.startsWith('</')) continue;
    if (hasSwallowed(written)) yield { kind: 'not-closed', tag, offset: start };
    if (name === '') continue;
    if (slash === '/') yield { kind: 'end', name, offset: start };
    else if (!(selfClosing.has(name) && written.endsWith('/>'))) {
      yield { kind: 'start', name, offset: start };
      if (rawText.has(name)) {
        const close = endOfRawText(html, end, name);
        yield { kind: 'text', text: html.slice(end, close) };
        offset = close;
      }
    }
  }
}

/** The offset after a tag, a comment or a declaration; `undefined` when it does not end. */
function endOf(html: string, start: number): number | undefined {
  if (html.startsWith('<!--', start)) {
    const empty = /<!---?>/y;
    empty.lastIndex = start;
    return empty.test(html) ? empty.lastIndex : after(html, /--!?>/g, start + 4);
  }
  tagPattern.lastIndex = start;
  if (/^<\/?[a-z]/i.test(html.slice(start, start + 3)))
    return tagPattern.test(html) ? tagPattern.lastIndex : undefined;
  return after(html, />/g, start);
}

function after(html: string, pattern: RegExp, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

function endOfRawText(html: string, from: number, name: string): number {
  const close = html.slice(from).search(new RegExp(`</${name}(?=[\\s/>])`, 'i'));
  return close === -1 || name === 'plaintext' ? html.length : from + close;
}

/** Whether another tag or a word of Chinese stands within a tag, where only attributes should: its `>` was forgotten. */
function hasSwallowed(tag: string): boolean {
  const values = tag.match(/=\s*(?:"[^"]*"|'[^']*')/g) ?? [];
  // The same of a quotation mark: the value ends with the next tag's.
  if (values.some((value) => />[^]*\p{Script=Han}/u.test(value))) return true;
  const names = tag.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+)/g, '');
  return /[<\p{Script=Han}]/u.test(names.slice(1));
}
