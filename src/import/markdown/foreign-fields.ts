import { isArticleId } from '../../loader/article-id.ts';
import { fieldsOfKeys } from '../../loader/foreign/known-keys.ts';
import type { DraftFields, Dropped, FieldName, ImportContext } from '../article-draft.ts';
import { partOrganizations } from '../recognise/credits.ts';
import { unusedIssuer } from '../recognise/merge-information.ts';
import { readWrittenMoment } from '../recognise/written-moment.ts';

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
/** Under these, `a b` is a list of two for Jekyll: https://jekyllrb.com/docs/posts/#tags-and-categories */
const wordKeys = new Set(['categories', 'tags']);
/** Keys that hold who published a document, or which office wrote a report. */
const issuerKey = /^(?:发文|制发|发布)(?:机关|机构|单位|部门)$|^(?:供|来)稿(?:单位|部门)$/u;
/** Keys that hold where an article stood. */
const addressKeys = new Set(['permalink', 'url', '网址', '旧网址', '原网址']);
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

/**
 * Brings the keys and values of foreign front matter into the fields of an article. What no field takes is dropped.
 *
 * @param isJekyll whether it was written for Jekyll, in which a text of several words is a list under some keys
 */
export function foreignFields(
  foreign: Readonly<Record<string, unknown>>,
  context: ImportContext,
  isJekyll = false,
): ForeignFields {
  const names = fieldsOfKeys() as ReadonlyMap<string, FieldName>;
  const fields: Record<string, unknown> = {};
  const doubts: FieldName[] = [];
  const dropped: Dropped[] = [];
  // Bodies that published or wrote the article: its source where no other is named.
  const issuers: string[] = [];
  const addNames = (field: FieldName, added: readonly string[]): void => {
    fields[field] = [...new Set([...((fields[field] as string[] | undefined) ?? []), ...added])];
  };
  for (const [key, value] of Object.entries(foreign)) {
    const plain = key.toLowerCase();
    const found = isJekyll && wordKeys.has(plain) ? wordsOf(value) : textsOf(value);
    const [first] = found;
    if (first === undefined) continue;
    const name = names.get(plain);
    const drop = (reason: Dropped['reason'], what: readonly string[]): void => {
      if (what.length > 0) dropped.push({ reason, text: `${key}: ${what.join(', ')}` });
    };
    /** Gives a field that holds one value the first of those that are there; the others are listed. */
    const keep = (field: FieldName, kept: unknown, others: readonly string[] = []): void => {
      if (fields[field] === undefined) fields[field] = kept;
      else if (JSON.stringify(fields[field]) !== JSON.stringify(kept))
        drop('second-value', found.slice(0, 1));
      drop('second-value', others);
    };
    const more = found.slice(1);
    const moment =
      name === 'date' || name === 'eventDate' ? readWrittenMoment(first, context.timeZone) : undefined;
    if (name !== undefined && moment !== undefined && (moment.doubtful || moment.length < first.length))
      doubts.push(name);
    if (plain === 'draft' || plain === 'published') {
      if ((plain === 'draft') === (first === 'true')) fields['status'] = 'draft';
    } else if (plain === 'slug') {
      if (isArticleId(first)) keep('id', first, more);
      else drop('unfit-value', found);
    } else if (first.startsWith('//') && (addressKeys.has(plain) || name === 'original')) {
      // An address on another machine, by whatever protocol: none of this site, and none that can be followed.
      drop('unfit-value', found);
    } else if (addressKeys.has(plain) || (name === 'original' && first.startsWith('/'))) {
      const address = /^https?:/i.test(first) ? first : `/${first.replace(/^\/+/, '')}`;
      fields['aliases'] = [...((fields['aliases'] as string[] | undefined) ?? []), address];
      drop('second-value', more);
    } else if (name === 'column' && found.length > 1) {
      // Only the first of several categories can be the column.
      keep('column', first);
      fields['tags'] = [...((fields['tags'] as string[] | undefined) ?? []), ...more];
      doubts.push('column');
    } else if (name === 'date' && moment !== undefined) keep('date', moment.moment, more);
    else if (name === 'eventDate' && moment !== undefined) keep('eventDate', moment.moment.day, more);
    else if (name === 'views' && /^\d{1,15}$/.test(first)) keep('views', Number(first), more);
    else if (name === 'id' && isArticleId(first)) keep('id', first, more);
    else if (name === 'status' && ['draft', 'published', 'withdrawn'].includes(first))
      keep('status', first, more);
    else if (name === 'reporters' || issuerKey.test(plain)) {
      const { people, organizations } = partOrganizations(partsOf('reporters', found));
      const makers = issuerKey.test(plain) ? [] : people;
      if (makers.length > 0) addNames('reporters', makers);
      issuers.push(...(issuerKey.test(plain) ? found : organizations));
    } else if (name !== undefined && lists.has(name)) addNames(name, partsOf(name, found));
    else if (name !== undefined && texts.has(name)) keep(name, first, more);
    else drop(name === undefined ? 'no-such-field' : 'unfit-value', found);
  }
  if (issuers.length > 0 && fields['source'] === undefined) {
    fields['source'] = [...new Set(issuers)].join('、');
    doubts.push('source');
  } else
    for (const issuer of new Set(issuers))
      dropped.push(...unusedIssuer(fields['source'] as string | undefined, issuer));
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

/** Where commas part the value, spaces within a part belong to it. */
function wordsOf(value: unknown): readonly string[] {
  const texts = textsOf(value);
  const [only] = texts;
  return typeof value !== 'string' || only === undefined || /[,，、;；]/u.test(only)
    ? texts
    : only.split(/\s+/u);
}

/** `tags: 培训, 工会` is two tags; an address may hold a comma. */
function partsOf(name: FieldName, found: readonly string[]): readonly string[] {
  const [only] = found;
  if (found.length !== 1 || only === undefined || name === 'aliases') return found;
  return only.split(/\s*[,，、;；]\s*/u).filter((part) => part !== '');
}
