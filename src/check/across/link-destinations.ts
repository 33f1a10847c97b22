import { articleAddress, standingPageAddress, topicAddress, type Address } from '../../archive/addresses.ts';
import type { Article, StandingPage } from '../../archive/article.ts';
import { isTopic } from '../../archive/topic.ts';
import { linkedFile } from '../../loader/linked-file.ts';
import type { CheckSubject } from '../check-subject.ts';

/** Where an internal link leads. */
export type Destination = {
  /** The article or page, where the link leads to one. */
  readonly entry: Article | StandingPage | undefined;
  /** Without `#`, decoded; empty for the page as a whole. */
  readonly fragment: string;
} & (
  | { readonly kind: 'address'; readonly address: Address }
  /** A `.md` file: whether it is there, the loader has said. */
  | { readonly kind: 'file' }
  | { readonly kind: 'unreadable' }
);

/** Finds where links lead: seen from the page of the entry that holds them, as readers follow them. */
export function linkDestinations({
  articles,
  pages,
  site,
}: Pick<CheckSubject, 'articles' | 'pages' | 'site'>): (
  source: Article | StandingPage,
  target: string,
) => Destination {
  const entries = [...articles, ...pages];
  const byAddress = new Map(entries.map((entry) => [addressOfEntry(entry), entry]));
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return (source, target) => {
    const file = linkedFile(source.file, target);
    if (file !== undefined)
      return { kind: 'file', entry: byFile.get(file.file), fragment: decode(file.fragment.slice(1)) };
    const own = addressOfEntry(source);
    // Paths are seen from the site's root, whatever its base; whole addresses have the base in them.
    const within = target.startsWith(site.url) ? `/${target.slice(site.url.length)}` : target;
    const url = URL.parse(within, `http://site${encodeURI(own)}`);
    if (url === null) return { kind: 'unreadable', entry: undefined, fragment: '' };
    const address = decode(url.pathname).replace(/\/index\.html$/, '/') as Address;
    const entry = byAddress.get(address) ?? byAddress.get(`${address}/`);
    return { kind: 'address', address, entry, fragment: decode(url.hash.slice(1)) };
  };
}

/** The address of the page that an article, a standing page or a topic has, or would have. */
export function addressOfEntry(entry: Article | StandingPage): Address {
  if ('day' in entry) return articleAddress(entry);
  return isTopic(entry) ? topicAddress(entry.id) : standingPageAddress(entry.id);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
