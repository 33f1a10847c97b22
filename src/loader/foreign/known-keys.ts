import { articleSchema } from '../article-schema.ts';
import { shapeOf } from '../field.ts';

/** A field of an article, by its English name. */
export type ArticleField = keyof typeof articleSchema.shape;

/**
 * Keys by which Hugo, Hexo, Jekyll, Astro, WordPress and others call what our fields hold, in lower case and in the order in
 * which they are to be believed, besides our own names and the words by which editors look for a field.
 */
const keysOfPrograms: Readonly<Partial<Record<ArticleField, readonly string[]>>> = {
  title: ['标题'],
  subtitle: ['sub_title'],
  date: ['pubdate', 'publishdate'],
  column: ['categories', 'category'],
  tags: ['keywords'],
  reporters: ['authors', 'creator'],
  original: ['canonical', 'canonicalurl', 'canonical_url'],
  aliases: ['redirect_from', 'alias'],
};

/** Further keys that a whole folder is read by: those that only its other files can tell to be meant so. */
const keysOfFolders: Readonly<Partial<Record<ArticleField, readonly string[]>>> = {
  date: [
    'pubdatetime',
    'publish_date',
    'date_published',
    'datepublished',
    'published_at',
    'publishedat',
    'publishedon',
    'posted',
    'published',
    'created',
    'created_at',
    'createdat',
    'creation_date',
  ],
  summary: ['subheading', 'teaser', 'lead', 'intro', 'desc'],
  cover: [
    'featured_image',
    'featuredimage',
    'featured',
    'hero_image',
    'heroimage',
    'cover_image',
    'coverimage',
    'og_image',
    'ogimage',
    'thumb',
    'banner',
    'index_img',
    'top_img',
  ],
  aliases: ['permalink', 'url', 'redirects', 'redirectfrom'],
  id: ['slug'],
  expires: ['expirydate', 'expiry_date', 'unpublishdate'],
  status: ['draft', 'published', 'hidden', 'private'],
};

/** Words by which editors look for a field, and by which other programs mean something else. */
const ambiguous = new Set([
  'name',
  'names',
  'photos',
  'files',
  'event',
  'review',
  'doubts',
  'link',
  'url',
  'permalink',
  'state',
  'draft',
  'published',
  'publishdate',
  'channel',
  'deck',
]);

/** The field for which each key stands, in lower case: its names, the words by which editors look for it, and known keys. */
export function fieldsOfKeys(): ReadonlyMap<string, ArticleField> {
  const fields = new Map<string, ArticleField>();
  for (const [name, keys] of Object.entries(keysOfPrograms) as [ArticleField, readonly string[]][])
    for (const key of keys) fields.set(key, name);
  for (const { key, reference } of shapeOf(articleSchema).fields)
    for (const name of [key, reference.name, ...(reference.synonyms ?? [])])
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), key as ArticleField);
  return fields;
}

/**
 * The keys that may hold each field of a folder's articles, in lower case, the most likely first. A key may stand with
 * several fields: its values tell which is meant.
 */
export function keysOfFields(): ReadonlyMap<ArticleField, readonly string[]> {
  return new Map(
    shapeOf(articleSchema).fields.map(({ key, reference }) => {
      const field = key as ArticleField;
      const synonyms = (reference.synonyms ?? [])
        .map((synonym) => synonym.toLowerCase())
        .filter((synonym) => !ambiguous.has(synonym));
      const known = [...(keysOfPrograms[field] ?? []), ...synonyms, ...(keysOfFolders[field] ?? [])];
      return [field, [...new Set([key.toLowerCase(), reference.name, ...known])]];
    }),
  );
}
