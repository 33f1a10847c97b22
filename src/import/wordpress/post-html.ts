import { paragraphsOfLines } from '../records/paragraphs-of-lines.ts';

/**
 * A post's text as HTML. Older ones are stored with empty lines between paragraphs and captions in brackets; those of the
 * block editor are HTML already, and may hold such lines between their blocks.
 */
export function postHtml(content: string): string {
  const html = content
    .replace(/\r\n?/g, '\n')
    .replace(
      /\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/g,
      '<figure>$1<figcaption>$2</figcaption></figure>',
    );
  let text = '';
  let done = 0;
  for (const [start, end] of blocksIn(html)) {
    text += `${paragraphsOfLines(html.slice(done, start))}\n${html.slice(start, end)}\n`;
    done = end;
  }
  return text + paragraphsOfLines(html.slice(done));
}

/** Where the outermost blocks of the block editor begin and end: `<!-- wp:list --><ul>…</ul><!-- /wp:list -->`. */
function* blocksIn(html: string): Generator<readonly [start: number, end: number]> {
  let depth = 0;
  let start = 0;
  for (const { 1: slash, 2: name, index } of html.matchAll(/<!--\s{1,9}(\/?)wp:([\w/-]{1,80})/g)) {
    const end = html.indexOf('-->', index);
    if (end === -1) return;
    // What stands in one of the classic editor has lines of its own; one that closes itself holds nothing.
    if (name === 'freeform' || html[end - 1] === '/') continue;
    if (slash === '' && depth++ === 0) start = index;
    if (slash === '/' && depth > 0 && --depth === 0) yield [start, end + 3];
  }
}
