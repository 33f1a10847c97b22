import type { FieldName, ImportContext } from '../article-draft.ts';
import type { DecodedBytes } from '../decode/decode-bytes.ts';
import { withEncoding } from '../decode/with-encoding.ts';
import { isArticleId } from '../../loader/article-id.ts';
import type { FoundArticle } from '../importer.ts';
import { foreignFields } from '../markdown/foreign-fields.ts';
import { draftOfRecord } from '../records/draft-of-record.ts';
import { postHtml } from './post-html.ts';

/** A post as the export has it. */
export interface Post {
  /** The texts of its elements by their names: `title`, `wp:post_date`, `content:encoded`. */
  readonly fields: ReadonlyMap<string, string>;
  readonly categories: readonly { readonly domain: string; readonly name: string }[];
}

/**
 * The article in a post of WordPress; pages, menus, attachments and what lies in the bin are passed over.
 *
 * @param told how the export was decoded
 */
export function articleOfPost(
  { fields, categories }: Post,
  number: number,
  told: Pick<DecodedBytes, 'encoding' | 'guessed'>,
  context: ImportContext,
): FoundArticle {
  const value = (name: string): string => fields.get(name)?.trim() ?? '';
  const part = value('wp:post_id') || String(number);
  const numbered = value('wp:post_id') === '';
  const status = value('wp:status');
  if ((value('wp:post_type') || 'post') !== 'post' || ['trash', 'auto-draft', 'inherit'].includes(status))
    return { part, numbered, passedOver: true };
  const named = (domain: string): readonly string[] =>
    categories.filter((each) => each.domain === domain).map(({ name }) => name.trim());
  const link = value('link');
  const slug = value('wp:post_name');
  // Readers opened it with a password, which an archive of files has not.
  const isLocked = value('wp:post_password') !== '';
  const record = foreignFields(
    {
      title: value('title'),
      // The time of a draft that was never published is all zeros.
      date:
        [value('wp:post_date'), value('pubDate')].find((text) => text !== '' && !text.startsWith('0000')) ??
        '',
      categories: named('category').filter((name) => !/^(?:未分类|Uncategorized)$/i.test(name)),
      tags: named('post_tag'),
      author: value('dc:creator'),
      summary: value('excerpt:encoded').replace(/<[^>]*>/g, ''),
      ...(/^https?:\/\//i.test(link) && { original: link }),
      ...(isArticleId(slug) && { slug }),
      ...((['draft', 'pending', 'private'].includes(status) || isLocked) && { draft: 'true' }),
    },
    context,
  );
  const draft = draftOfRecord(record, postHtml(value('content:encoded')), context);
  // The author of a post is a user of the system, who need not have written it.
  const doubts: readonly FieldName[] = [
    ...draft.doubts,
    ...(value('dc:creator') === '' ? [] : ['reporters' as const]),
    ...(isLocked ? ['status' as const] : []),
  ];
  const undecodable = [...fields.values()].join('').split('\uFFFD').length - 1;
  return { part, numbered, draft: withEncoding({ ...draft, doubts }, { ...told, undecodable }) };
}
