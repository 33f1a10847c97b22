import type { Site } from '../archive/site.ts';

const pageSegments = new Set(
  'years columns topics tags people organizations places about-archive search'.split(' '),
);

/**
 * The HTML of an article's body with its links to pages of the site led to those of the edition. Other files of the site, and what the
 * institution itself publishes beside it, are there once for all.
 *
 * @param edition with the identifiers of its standing pages
 * @param html as it stands in the original
 */
export function leadWithin(
  edition: { readonly site: Site; readonly standingPages: readonly string[] },
  html: string,
): string {
  const { site, standingPages } = edition;
  const { original } = site;
  if (original === undefined) return html;
  const standing = new Set(standingPages);
  return html.replace(/(<a [^>]*?href=")([^"]*)/g, (whole, before: string, href: string) =>
    href.startsWith(original.base) && isPage(href.slice(original.base.length), standing)
      ? before + site.base + href.slice(original.base.length)
      : whole,
  );
}

/** Told by its form alone, so that no page depends on which others there are. */
function isPage(place: string, standing: ReadonlySet<string>): boolean {
  const [path = ''] = place.split(/[?#]/, 1);
  const segments = path.split('/');
  const first = segments[0] ?? '';
  if (path === '' || path === 'feed.xml' || path.endsWith('/feed.xml')) return true;
  if (segments.at(-1)?.includes('.')) return false;
  return /^\d{4}$/.test(first) || pageSegments.has(first) || (standing.has(first) && !segments[1]);
}
