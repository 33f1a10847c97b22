/** A part of a page's source. */
export type MarkupToken =
  | { readonly kind: 'text'; readonly source: string }
  /** What a script or a style sheet holds. */
  | { readonly kind: 'data'; readonly source: string; readonly isJson: boolean }
  | { readonly kind: 'start'; readonly name: string; readonly source: string }
  | { readonly kind: 'end'; readonly name: string; readonly source: string };

const markup = /<!--[^]*?-->|<(\/?)([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>|<![^>]*>/g;

/**
 * The parts of a page, in order; together they are its source. Comments and the document type count as data.
 *
 * @param html valid
 */
export function* markupTokens(html: string): Generator<MarkupToken> {
  let at = 0;
  markup.lastIndex = 0;
  for (;;) {
    markup.lastIndex = at;
    const found = markup.exec(html);
    if (found === null) break;
    if (found.index > at) yield { kind: 'text', source: html.slice(at, found.index) };
    const [source, slash, written] = found;
    at = found.index + source.length;
    if (written === undefined) {
      yield { kind: 'data', source, isJson: false };
      continue;
    }
    const name = written.toLowerCase();
    yield slash === '' ? { kind: 'start', name, source } : { kind: 'end', name, source };
    if (slash !== '' || (name !== 'script' && name !== 'style')) continue;
    const end = html.indexOf(`</${name}`, at);
    const isJson = /\stype="application\/(ld\+)?json"/.test(source);
    yield { kind: 'data', source: html.slice(at, end), isJson };
    at = end;
  }
  if (at < html.length) yield { kind: 'text', source: html.slice(at) };
}
