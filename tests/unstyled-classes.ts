/**
 * The classes in a page for which the site has rules, though none in the style sheets that the page links to.
 *
 * @param html the page
 * @param styles every style sheet of the site: path, as it ends in a link → text
 */
export function unstyledClasses(html: string, styles: ReadonlyMap<string, string>): string[] {
  const linked = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const has = (text: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(text);
  const sheets = [...styles];
  const own = sheets.filter(([path]) => linked.some((href) => href.endsWith(path)));
  const classes = new Set(
    [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  return [...classes].filter(
    (name) => sheets.some(([, text]) => has(text, name)) && !own.some(([, text]) => has(text, name)),
  );
}
