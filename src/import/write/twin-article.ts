import { headlineKey, type Shelf } from '../../authoring/shelf.ts';
import type { DraftFields } from '../article-draft.ts';
import type { Origin } from './article-text.ts';
import type { KnownImports } from './known-imports.ts';

type Dated = Pick<DraftFields, 'date' | 'title'>;

/** Another article than `file` with the headline and the day, which are noted for those that follow. */
export function twinOf(
  { date, title }: Partial<Dated>,
  file: string,
  headlines: Map<string, string>,
): string | undefined {
  if (date === undefined || title === undefined) return undefined;
  const key = headlineKey(date.day, title);
  const standing = headlines.get(key);
  if (standing === undefined) headlines.set(key, file);
  return standing === file ? undefined : standing;
}

/**
 * The article that came from the same file by another path, as `页面.html` and `旧站/页面.html`: from an input whose name is the
 * same but for its folders, with the same headline on the same day.
 *
 * @param headlines those before the import: two folders of one website may hold pages of one name
 */
export function fromElsewhere(
  { date, title }: Partial<Dated>,
  origin: Origin,
  headlines: Shelf['headlines'],
  known: KnownImports,
): string | undefined {
  // Parts of a file are known by the file, and what comes through a pipe has no name.
  if (date === undefined || title === undefined || origin.part !== undefined || origin.file === '-')
    return undefined;
  const twin = headlines.get(headlineKey(date.day, title));
  const input = twin === undefined ? undefined : known.inputOf(twin);
  return input !== undefined && lastPart(input) === lastPart(origin.file) ? twin : undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
