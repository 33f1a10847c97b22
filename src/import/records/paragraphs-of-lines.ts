const block =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary)';
// A caption stays with its picture.
const opening = new RegExp(`<(?!figcaption)${block}(?=[\\s/>])`, 'gi');
const closing = new RegExp(`</(?!figcaption)${block}>|<hr\\s*/?>`, 'gi');
const tag = `</?${block}(?:\\s[^>]*|/)?>`;
const alone = new RegExp(`<p>\\s*(${tag})\\s*</p>`, 'gi');
const tagAfterP = new RegExp(`<p>\\s*(${tag})`, 'gi');
const tagBeforeP = new RegExp(`(${tag})\\s*</p>`, 'gi');
const breakAfterTag = new RegExp(`(${tag})\\s*<br />`, 'gi');
const breakBeforeTag = /<br \/>(\s*<\/?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol|figcaption)(?:\s[^>]*)?>)/gi;

/**
 * HTML in which empty lines part paragraphs and other ends of lines are breaks, as WordPress stores it, with elements for
 * both: the rules of its `wpautop` (wp-includes/formatting.php). What stands within `pre`, and within tags, stays. Its own
 * package for that, `@wordpress/autop`, may be used under the GPL only.
 *
 * @param html its lines ended by `\n`
 */
export function paragraphsOfLines(html: string): string {
  if (html.trim() === '') return '';
  const kept: string[] = [];
  const text = takeOut(html, kept)
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
    .replace(opening, '\n\n$&')
    .replace(closing, '$&\n\n')
    .replace(/<[a-z/][^<>]*>/gi, (within) => within.replaceAll('\n', ' '));
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `<p>${lines.join('<br />\n').replace(/<br\s*\/?>(?:<br \/>)+/gi, '<br />')}</p>`)
    .join('\n')
    .replace(/<p>([^<]+)<\/(div|address|form)>/gi, '<p>$1</p></$2>')
    .replace(alone, '$1')
    .replace(/<p>(<li.+?)<\/p>/gi, '$1')
    .replace(/<p><blockquote([^>]*)>/gi, '<blockquote$1><p>')
    .replaceAll('</blockquote></p>', '</p></blockquote>')
    .replace(tagAfterP, '$1')
    .replace(tagBeforeP, '$1')
    .replace(breakAfterTag, '$1')
    .replace(breakBeforeTag, '$1')
    .replace(/<pre kept-(\d+)><\/pre>/g, (_, at: string) => kept[Number(at)] ?? '');
}

/** `html` with a mark for each element whose lines are its own, which `kept` receives, and without comments. */
function takeOut(html: string, kept: string[]): string {
  const small = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  // Each is looked for to the end once, or many that do not close would take minutes.
  const unclosed = new Set<string>();
  let text = '';
  let done = 0;
  for (const { 0: open, 1: name, index } of small.matchAll(/<(pre|script|style|svg|math)(?=[\s>])|<!--/g)) {
    const close = name === undefined ? '-->' : `</${name}>`;
    if (index < done || unclosed.has(close)) continue;
    const at = small.indexOf(close, index + open.length);
    if (at === -1) unclosed.add(close);
    else {
      text += html.slice(done, index);
      done = at + close.length;
      if (name !== undefined) text += `<pre kept-${kept.push(html.slice(index, done)) - 1}></pre>`;
    }
  }
  return text + html.slice(done);
}
