import { nameAddress, type Address } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { namesAround } from './containing-names.ts';
import { resolveName, wordsThatTell } from './authorities.ts';
import { namesOfRecord, recordKinds } from './authority-record.ts';
import { namesIn } from './name-groups.ts';
import { nameSlug } from './name-slug.ts';

/** What a name in an article's text leads to; without an address it may mean several, and leads nowhere. */
export interface Mention {
  readonly name: string;
  readonly address: Address | undefined;
  /** A person's name of two characters, with which longer names often begin. */
  readonly isShort?: true;
}

/**
 * The names of people, organizations and places by which an article's text may mention what its front matter lists: the
 * listed ones, and the other names of the records that they mean, where these mean the same records in this article. A
 * single character is no name: it stands within too many words. Longer names of records and of who made the article, in which
 * one of these stands, lead nowhere.
 */
export function mentionsOf(
  { authorities, recordNames }: Pick<Archive, 'authorities' | 'recordNames'>,
  article: Article,
): readonly Mention[] {
  const addresses = new Map<string, Address | undefined>();
  const add = (name: string, address: Address): void => {
    if ([...name].length < 2) return;
    addresses.set(name, addresses.has(name) && addresses.get(name) !== address ? undefined : address);
  };
  for (const kind of recordKinds) {
    for (const name of namesIn(article, kind)) {
      const record = authorities[kind].size === 0 ? undefined : resolveName(authorities, kind, article, name);
      const address = nameAddress(kind, record?.id ?? nameSlug(name));
      add(name, address);
      if (record === undefined) continue;
      // Only the words that ask about listed names are known to stand in the article or not.
      const known = new Set(wordsThatTell(authorities, kind, name));
      for (const other of namesOfRecord(record)) {
        if (!wordsThatTell(authorities, kind, other).every((word) => known.has(word))) continue;
        if (resolveName(authorities, kind, article, other) === record) add(other, address);
      }
    }
  }
  const makers = [...article.reporters, ...article.photographers, ...article.editors];
  for (const name of [...addresses.keys()]) {
    const longer = [...namesAround(recordNames, name), ...makers.filter((maker) => maker.includes(name))];
    for (const other of longer) if (!addresses.has(other)) addresses.set(other, undefined);
  }
  const people = new Set(article.people.map(({ name }) => name));
  return Array.from(addresses, ([name, address]) => {
    const isShort = people.has(name) && /^\p{Script=Han}{2}$/u.test(name);
    return { name, address, ...(isShort && { isShort }) };
  });
}
