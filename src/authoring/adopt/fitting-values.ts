import { isArticleId } from '../../loader/article-id.ts';
import { plainMoment } from '../../loader/foreign/foreign-moment.ts';
import { plainAddress, statusOf } from '../../loader/foreign/foreign-values.ts';
import type { ArticleField } from '../../loader/foreign/known-keys.ts';
import { parseMoment } from '../../loader/moment.ts';
import type { DateForm } from '../../loader/reading-rules.ts';
import { resolveReference } from '../../loader/resolve-reference.ts';

/** All forms of dates in which a folder can be read. */
export const dateForms: readonly DateForm[] = ['numeric', 'chinese', 'english', 'offset'];

/** What a value is held against. */
export interface FolderFacts {
  readonly timeZone: string;
  /** The files of the folder, by their NFC form. */
  readonly files: ReadonlyMap<string, string>;
  readonly assetFolders: readonly string[];
}

/** Whether the loader takes the texts of a key for the values of a field. */
export function doesFit(
  field: ArticleField,
  key: string,
  texts: readonly string[],
  file: string,
  facts: FolderFacts,
): boolean {
  const [first = ''] = texts;
  switch (field) {
    case 'date':
    case 'eventDate':
    case 'embargo':
    case 'expires':
      return typeof parseMoment(plainMoment(first, dateForms, facts.timeZone)) === 'object';
    case 'id':
      return isArticleId(first);
    case 'status':
      return ['draft', 'published', 'withdrawn', '草稿', '发布', '撤回'].includes(statusOf(key, first));
    case 'aliases':
      return texts.some((text) => /^(?:https?:\/\/|\/(?!\/))[^\s\\]+$/i.test(plainAddress(text)));
    case 'original':
      return /^https?:\/\/[^\s\\]+$/i.test(first) && URL.canParse(first);
    case 'cover':
    case 'attachments':
      return texts.some((text) => isThere(text, file, facts));
    case 'views':
      return /^\d{1,15}$/.test(first);
    case 'lang':
      return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(first);
    default:
      return true;
  }
}

function isThere(source: string, file: string, { files, assetFolders }: FolderFacts): boolean {
  const found = resolveReference(source, file, files, assetFolders);
  return found !== 'outside' && found.file !== undefined;
}
