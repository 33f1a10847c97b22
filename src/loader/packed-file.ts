import type { Article } from '../archive/article.ts';
import type { CachedFile } from './content-cache.ts';
import type { Parsed } from './parse-article.ts';

/** Lists that are empty in most articles. */
export const emptyLists = {
  topics: [],
  tags: [],
  people: [],
  organizations: [],
  places: [],
  reporters: [],
  photographers: [],
  editors: [],
  images: [],
  linkedFiles: [],
  attachments: [],
  aliases: [],
} satisfies Partial<Article>;

type ListName = keyof typeof emptyLists;
const listNames = Object.keys(emptyLists) as ListName[];

/** What an entry's place in the cache says already, or what it is in most articles. */
type Implied = ListName | 'file' | 'digest' | 'status';
type PackedArticle = Omit<Article, Implied> & Partial<Pick<Article, ListName | 'status'>>;

/**
 * One article's entry of the cache without what goes without saying: a third of the bytes, and the empty lists of every
 * article, which memory would hold. Times in milliseconds, size in bytes.
 */
export type PackedFile = readonly [
  modified: number,
  changed: number,
  size: number,
  digest: string,
  entry: PackedArticle | null,
  /** Left out where there are none. */
  rest?: Omit<Parsed<Article>, 'entry'>,
];

/** Packs what was read of the article in `file`. */
export function packFile({ stamp, digest, parsed }: CachedFile<Article>): PackedFile {
  const { entry, ...rest } = parsed;
  const { modified, changed, size } = stamp;
  const packed = entry === undefined ? null : packArticle(entry);
  const isBare = rest.references.length + rest.problems.length === 0 && rest.links === undefined;
  return isBare ? [modified, changed, size, digest, packed] : [modified, changed, size, digest, packed, rest];
}

/**
 * The entry of which `packFile` made `packed`, which is given away: what was left out is added to it, as to copy it would take
 * as long as reading it. Empty lists are the same object in all articles.
 *
 * @param file its path within the content folder
 */
export function unpackFile(file: string, packed: PackedFile): CachedFile<Article> {
  const [modified, changed, size, digest, told, rest = nothingElse] = packed;
  const entry = told === null ? undefined : unpackArticle(told, file, digest);
  return { stamp: { modified, changed, size }, digest, parsed: { entry, ...rest } };
}

/** What is read of most files besides the article. */
export const nothingElse: Omit<Parsed<Article>, 'entry'> = { references: [], problems: [] };

function unpackArticle(told: PackedArticle, file: string, digest: string): Article {
  const article: { -readonly [Field in keyof PackedArticle]: PackedArticle[Field] } = told;
  for (const name of listNames) article[name] ??= emptyLists[name];
  article.status ??= 'published';
  return Object.assign(article, { file, digest }) as Article;
}

/** Leaves out what goes without saying. */
export function packArticle({ file: _file, digest: _digest, status, ...said }: Article): PackedArticle {
  const told: Record<string, unknown> = {};
  for (const name in said) {
    const isImplied = name in emptyLists && said[name as ListName].length === 0;
    if (!isImplied) told[name] = said[name as keyof typeof said];
  }
  if (status !== 'published') told['status'] = status;
  // What is left out is optional in a packed article.
  return told as unknown as PackedArticle;
}
