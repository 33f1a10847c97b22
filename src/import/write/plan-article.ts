import { articleAddress } from '../../archive/addresses.ts';
import type { Shelf } from '../../authoring/shelf.ts';
import { idOfFile } from '../../loader/article-id.ts';
import { frontMatterLimit } from '../../loader/front-matter.ts';
import { fileLimit } from '../../loader/markdown-file.ts';
import { removeHiddenCharacters } from '../../loader/decode-text.ts';
import type { ArticleDraft, DraftFields, Dropped, FieldName } from '../article-draft.ts';
import { ImportFailure } from '../import-failure.ts';
import { articleText, type KeyLanguage, type Origin } from './article-text.ts';
import { bodyMarkdown } from './body-markdown.ts';
import { impossibleDay } from './impossible-day.ts';
import { placeFiles } from './place-files.ts';
import type { Places } from './place-article.ts';
import { settleFields } from './settle-fields.ts';
import type { PlannedArticle } from './write-import.ts';

/** What holds for every article of one run. */
export interface PlanOptions {
  readonly shelf: Pick<Shelf, 'site' | 'rules'>;
  readonly keys: KeyLanguage;
  /** For articles whose input gives none: what the person at the machine says. */
  readonly fallback: Pick<DraftFields, 'date' | 'column'>;
  /** The sources of pictures that cannot be read to their end. */
  readonly damaged: ReadonlySet<string>;
  /** The addresses of an article that stands in a file. */
  readonly addressesOf: (file: string) => readonly string[];
}

/** An article as it will be written, and what an editor should know of it. */
export interface Plan {
  readonly article: PlannedArticle;
  readonly fields: DraftFields;
  readonly doubts: readonly FieldName[];
  readonly dropped: readonly Dropped[];
}

/**
 * Makes the file of a draft.
 *
 * @param standing the file of the article that it replaces, path within the content folder
 * @throws ImportFailure when the draft lacks what every article has
 */
export function planArticle(
  draft: ArticleDraft,
  origin: Origin,
  standing: string | undefined,
  places: Places,
  options: PlanOptions,
): Plan {
  const given = { ...options.fallback, ...draft.fields };
  const settled = settleFields(given, options.shelf.site, options.keys);
  const { date, title } = settled.fields;
  if (title === undefined) throw new ImportFailure('no-title', {});
  if (date === undefined) throw new ImportFailure('no-date', { impossible: impossibleDay(draft) });
  const isEmpty = typeof draft.body === 'string' ? draft.body.trim() === '' : draft.body.length === 0;
  if (isEmpty) throw new ImportFailure('no-text', {});
  const doubts = [...draft.doubts, ...settled.doubts];
  if (draft.fields.date === undefined) doubts.push('date');

  const { id, ...others } = settled.fields;
  const file = standing ?? places.place(date.day, title, id);
  const name = file.replace(/^.*\//, '').replace(/\.md$/, '');
  // Another day makes another address: the article answers at the one that it had.
  const own = articleAddress({ day: date.day, id: idOfFile(file, options.shelf.rules) });
  const former = standing === undefined ? [] : options.addressesOf(standing);
  const aliases = [...new Set([...(others.aliases ?? []), ...former])].filter((address) => address !== own);
  const fields = aliases.length === 0 ? others : { ...others, aliases };
  const placed =
    typeof draft.body === 'string' ? undefined : placeFiles(draft.body, draft.files, name, options.damaged);
  const body = typeof draft.body === 'string' ? draft.body : bodyMarkdown(placed?.body ?? []);
  const written = articleText(
    fields,
    placed?.attachments ?? [],
    [...new Set(doubts)],
    origin,
    body,
    options.keys,
  );
  const { text, removed } = removeHiddenCharacters(written.toWellFormed());
  checkSize(text);
  const lostCharacters = removed.map((lost): Dropped => ({ reason: 'control-characters', text: lost }));
  return {
    article: { file, text, files: placed?.writes ?? [] },
    fields: { ...settled.fields, ...(aliases.length > 0 && { aliases }) },
    doubts: [...new Set(doubts)],
    dropped: [...draft.dropped, ...settled.dropped, ...(placed?.dropped ?? []), ...lostCharacters],
  };
}

function checkSize(text: string): void {
  const information = Buffer.byteLength(text.slice(0, text.indexOf('\n---\n') + 4));
  if (information > frontMatterLimit)
    throw new ImportFailure('information-too-long', { bytes: information, limit: frontMatterLimit });
  const bytes = Buffer.byteLength(text);
  if (bytes > fileLimit) throw new ImportFailure('too-large', { bytes, limit: fileLimit });
}
