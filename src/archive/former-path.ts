/**
 * The path of a former address, decoded: `/news/1.html`, of `https://old.example/news/1.html` as well, since the old
 * host's name can be led here. Without what a file's name cannot tell: a query and a fragment. `undefined` where a folder of
 * files cannot hold it.
 *
 * @param address a path that begins with `/`, or a whole address
 * @param base the site's, with slashes at both ends: only what lies below it can be answered; the result begins behind it
 */
export function formerPath(address: string, base: string): `/${string}` | undefined {
  if (!URL.canParse(address, 'http://host.invalid')) return undefined;
  // Parsing resolves `.` and `..`, also in their encoded forms.
  const { pathname, search } = new URL(address, 'http://host.invalid');
  if (search !== '' || !pathname.startsWith(base)) return undefined;
  const segments = decodeSegments(pathname.slice(base.length));
  return segments?.every(canBeName) === true ? `/${segments.join('/')}` : undefined;
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function canBeName(segment: string, place: number, all: readonly string[]): boolean {
  if (segment === '') return place === all.length - 1 && place > 0;
  // Of a name, file systems take 255 bytes; a point at its beginning is for the builds' own files.
  return !/^\.|[/\\\p{Cc}]/u.test(segment) && new TextEncoder().encode(segment).length <= 255;
}
