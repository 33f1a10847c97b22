import { isArticleId } from '../../loader/article-id.ts';
import { fieldsOfKeys } from '../../loader/foreign/known-keys.ts';
import type { DraftFields, Dropped, FieldName, ImportContext } from '../article-draft.ts';
import { readMoment } from '../../loader/foreign/moment-in-text.ts';

/** What foreign front matter says, in the fields of this archive. */
export interface ForeignFields {
  readonly fields: Partial<DraftFields>;
  readonly doubts: readonly FieldName[];
  readonly dropped: readonly Dropped[];
}

/** Fields whose values are lists of texts. */
const lists = new Set<FieldName>([
  'topics',
  'tags',
  'people',
  'organizations',
  'places',
  'reporters',
  'photographers',
  'editors',
  'aliases',
]);
const texts = new Set<FieldName>([
  'title',
  'kicker',
  'subtitle',
  'column',
  'source',
  'summary',
  'original',
  'lang',
]);

/** Brings the keys and values of foreign front matter into the fields of an article. What no field takes is dropped. */
export function foreignFields(
  foreign: Readonly<Record<string, unknown>>,
  context: ImportContext,
): ForeignFields {
  const names = fieldsOfKeys() as ReadonlyMap<string, FieldName>;
  const fields: Record<string, unknown> = {};
  const doubts: FieldName[] = [];
  const dropped: Dropped[] = [];
  for (const [key, value] of Object.entries(foreign)) {
    const found = textsOf(value);
    const [first] = found;
    if (first === undefined) continue;
    const plain = key.toLowerCase();
    const name = names.get(plain);
    const drop = (reason: Dropped['reason'], what: readonly string[]): void => {
      if (what.length > 0) dropped.push({ reason, text: `${key}: ${what.join(', ')}` });
    };
    if (plain === 'draft' || plain === 'published') {
      if ((plain === 'draft') === (first === 'true')) fields['status'] = 'draft';
    } else if (plain === 'slug') {
      if (isArticleId(first)) fields['id'] = first;
      else drop('unfit-value', found);
    } else if (plain === 'permalink' || plain === 'url') {
      const address = /^https?:/i.test(first) ? first : `/${first.replace(/^\/+/, '')}`;
      fields['aliases'] = [...((fields['aliases'] as string[] | undefined) ?? []), address];
    } else if (name === 'date') {
      const moment = readMoment(first.trim(), context.timeZone);
      if (moment === undefined) drop('unfit-value', found);
      else if (fields['date'] === undefined) fields['date'] = moment.moment;
      else drop('second-value', found);
    } else if (name === 'column' && found.length > 1) {
      // Only the first of several categories can be the column.
      fields['column'] = first;
      fields['tags'] = [...((fields['tags'] as string[] | undefined) ?? []), ...found.slice(1)];
      doubts.push('column');
    } else if (name === 'views' && /^\d{1,15}$/.test(first)) fields['views'] = Number(first);
    else if (name === 'status' && ['draft', 'published', 'withdrawn'].includes(first))
      fields['status'] = first;
    else if (name === 'id' && isArticleId(first)) fields['id'] = first;
    else if (name === 'eventDate') {
      const moment = readMoment(first, context.timeZone);
      if (moment === undefined) drop('unfit-value', found);
      else fields['eventDate'] = moment.moment.day;
    } else if (name !== undefined && lists.has(name))
      fields[name] = [
        ...new Set([...((fields[name] as string[] | undefined) ?? []), ...partsOf(name, found)]),
      ];
    else if (name !== undefined && texts.has(name) && fields[name] === undefined) fields[name] = first;
    else drop(name === undefined ? 'no-such-field' : 'unfit-value', found);
  }
  return { fields, doubts, dropped };
}

/** Every text in a value: lists within lists, and the names of mappings. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { name, title } = value as Record<string, unknown>;
  return textsOf(name ?? title ?? Object.values(value));
}

/** `tags: 培训, 工会` is two tags; an address may hold a comma. */
function partsOf(name: FieldName, found: readonly string[]): readonly string[] {
  const [only] = found;
  if (found.length !== 1 || only === undefined || name === 'aliases') return found;
  return only.split(/\s*[,，、;；]\s*/u).filter((part) => part !== '');
}
