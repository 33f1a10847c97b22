import type { Site } from '../../archive/site.ts';
import { isArticleId } from '../../loader/article-id.ts';
import { removeHiddenCharacters } from '../../loader/decode-text.ts';
import { summaryLimit } from '../../loader/summary.ts';
import type { DraftFields, Dropped, FieldName } from '../article-draft.ts';
import { plainSpaces } from '../recognise/block.ts';

/** The longest headline that is believed, in characters. */
const headlineLimit = 300;

/** Fields as an article of this site can have them. */
export interface SettledFields {
  readonly fields: DraftFields;
  readonly doubts: readonly FieldName[];
  readonly dropped: readonly Dropped[];
}

/**
 * Fits recognised fields to the site: a column is one of the site's, by its id; a summary, an id, an address are such as
 * an article may have. What does not fit is dropped, and a column that the site lacks is a doubt besides. Texts lose
 * characters that nobody can see.
 *
 * @param keys in Chinese, columns are written by name
 */
export function settleFields(fields: DraftFields, site: Site, keys: 'zh' | 'en'): SettledFields {
  const settled: Record<string, unknown> = {};
  const doubts: FieldName[] = [];
  const dropped: Dropped[] = [];
  for (const name of Object.keys(fields) as FieldName[]) {
    const value = visible(fields[name]);
    if (value === undefined || value === '') continue;
    const fitted = fit(name, value, site, keys);
    if (fitted !== undefined) settled[name] = fitted;
    const lost = lostParts(value, fitted);
    dropped.push(...lost.map((text): Dropped => ({ reason: 'unfit-value', text: `${name}: ${text}` })));
    if (lost.length > 0 && name === 'column') doubts.push('column');
  }
  return { fields: settled, doubts, dropped };
}

function fit(name: FieldName, value: unknown, site: Site, keys: 'zh' | 'en'): unknown {
  if (name === 'column') {
    const column = site.columns.find(({ id, name: called }) => id === value || called === value);
    return keys === 'zh' ? column?.name : column?.id;
  }
  if (name === 'title' && typeof value === 'string') return [...value].slice(0, headlineLimit).join('');
  if (name === 'summary' && typeof value === 'string')
    return [...value].length <= summaryLimit ? value : undefined;
  if (name === 'id') return typeof value === 'string' && isArticleId(value) ? value : undefined;
  if (name === 'original') return typeof value === 'string' && isWebAddress(value) ? value : undefined;
  if (name === 'aliases')
    return (value as readonly string[]).filter(
      (each) => isWebAddress(each) || /^\/(?!\/)[^\s\\]*$/.test(each),
    );
  return value;
}

function lostParts(value: unknown, fitted: unknown): readonly string[] {
  if (Array.isArray(value) && Array.isArray(fitted))
    return (value as string[]).filter((each) => !fitted.includes(each));
  if (fitted === undefined) return [String(value)];
  return typeof fitted === 'string' &&
    typeof value === 'string' &&
    value.startsWith(fitted) &&
    value !== fitted
    ? [value.slice(fitted.length)]
    : [];
}

function visible(value: unknown): unknown {
  if (typeof value === 'string') return plainSpaces(removeHiddenCharacters(value.toWellFormed()).text);
  if (!Array.isArray(value)) return value;
  const texts = value.map(visible).filter((text) => text !== '');
  return texts.length === 0 ? undefined : [...new Set(texts)];
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
