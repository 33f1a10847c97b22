import { compareText } from '../../archive/order.ts';
import type { Column } from '../../archive/site.ts';
import { keysOfFields, type ArticleField } from '../../loader/foreign/known-keys.ts';
import { strictRules, type ReadingRules } from '../../loader/reading-rules.ts';
import { columnsOf } from './columns-of.ts';
import type { ChosenFolders } from './choose-folders.ts';
import { neededDateForms } from './date-forms.ts';
import { doesFit, type FolderFacts } from './fitting-values.ts';
import type { SurveyedFile } from './survey.ts';

/** What becomes of a key of the folder's files. */
export interface KeyDecision {
  readonly key: string;
  /** How many articles have it. */
  readonly files: number;
  /** One of its values; empty when none has any. */
  readonly example: string;
  /** The fields that it holds; without any, it is passed over. */
  readonly fields: readonly ArticleField[];
  /** In how many articles no field that it might hold takes its value. */
  readonly unfit: number;
}

/** Settings by which a folder can be read. */
export interface Proposal {
  readonly rules: ReadingRules;
  readonly columns: readonly Column[];
  /** The most frequent keys first. */
  readonly keys: readonly KeyDecision[];
}

const requiredNames = ['title', '标题', 'date', '日期'];

/** Fields of which a value that does not fit keeps an article from being read: such keys are not taken at all. */
const allOrNothing = new Set<ArticleField>([
  'id',
  'original',
  'cover',
  'attachments',
  'views',
  'lang',
  'status',
]);

/**
 * Decides how the articles of a folder are to be read: the same files, the same settings.
 *
 * @param articles the files in the chosen folders
 */
export function proposeRules(
  articles: readonly SurveyedFile[],
  { articleFolders, assetFolders }: Pick<ChosenFolders, 'articleFolders' | 'assetFolders'>,
  facts: FolderFacts,
): Proposal {
  const candidates = keysOfFields();
  const written = keyCounts(articles);
  const fields: Partial<Record<ArticleField, readonly string[]>> = {};
  const taken = new Set<string>();
  for (const [field, names] of candidates) {
    const keys = names.flatMap((name) => [...written.keys()].filter((key) => key.toLowerCase() === name));
    const chosen = keys.filter((key) => !taken.has(key) && isHeldBy(field, key, articles, facts));
    if (chosen.length === 0) continue;
    fields[field] = chosen;
    for (const key of chosen) taken.add(key);
  }
  holdBack(fields);
  // What must not be missing is not passed over: its own problem says more than that of a field that is not there.
  const passed = [...written.keys()]
    .filter((key) => !taken.has(key) && !requiredNames.includes(key))
    .sort(compareText);
  const languages = new Set(articles.map(({ language }) => language));
  const rules: ReadingRules = {
    fields,
    unknownFields: passed.length === 0 ? 'problem' : passed,
    dateForms: neededDateForms(articles, fields, facts.timeZone),
    frontMatter: (['yaml', 'toml', 'json', 'none'] as const).filter((language) => languages.has(language)),
    articleFolders,
    assetFolders: articles.some((article) => needsAssets(article, fields)) ? assetFolders : [],
    leftOut: [],
  };
  const settled = rules.frontMatter.length === 0 ? { ...rules, frontMatter: strictRules.frontMatter } : rules;
  const keys = [...written].map(([key, files]) =>
    decisionOf(key, files, fields, candidates, articles, facts),
  );
  return {
    rules: settled,
    columns: columnsOf(articles, fields.column ?? []),
    keys: keys.sort((a, b) => b.files - a.files || compareText(a.key, b.key)),
  };
}

/** Beside a date of its own, a day of publication is one before which an article is not to be seen. */
function holdBack(fields: Partial<Record<ArticleField, readonly string[]>>): void {
  const [first, ...others] = fields.date ?? [];
  const later = others.filter((key) => /^publish_?date$/i.test(key));
  if (first === undefined || later.length === 0) return;
  fields.date = [first, ...others.filter((key) => !later.includes(key))];
  fields.embargo = [...(fields.embargo ?? []), ...later];
}

/** Whether the values of a key are such as the field takes: all of them, or at least half. */
function isHeldBy(
  field: ArticleField,
  key: string,
  articles: readonly SurveyedFile[],
  facts: FolderFacts,
): boolean {
  const fits = articles.flatMap(({ file, values }) => {
    const texts = values.get(key) ?? [];
    return texts.length === 0 ? [] : [doesFit(field, key, texts, file, facts)];
  });
  // A key that is there for values to come is taken at its word.
  if (fits.length === 0) return true;
  const fitting = fits.filter(Boolean).length;
  if (fitting === 0) return false;
  return allOrNothing.has(field) ? fitting === fits.length : fitting * 2 >= fits.length;
}

function keyCounts(articles: readonly SurveyedFile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of articles)
    for (const key of values.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function decisionOf(
  key: string,
  files: number,
  fields: Readonly<Partial<Record<ArticleField, readonly string[]>>>,
  candidates: ReadonlyMap<ArticleField, readonly string[]>,
  articles: readonly SurveyedFile[],
  facts: FolderFacts,
): KeyDecision {
  const held = [...candidates.keys()].filter((field) => fields[field]?.includes(key) === true);
  const possible =
    held.length > 0
      ? held
      : [...candidates].filter(([, names]) => names.includes(key.toLowerCase())).map(([field]) => field);
  const found = articles.filter(({ values }) => (values.get(key) ?? []).length > 0);
  const unfit = found.filter(
    ({ file, values }) =>
      possible.length > 0 &&
      !possible.some((field) => doesFit(field, key, values.get(key) ?? [], file, facts)),
  );
  const example = found[0]?.values.get(key)?.join(', ') ?? '';
  return { key, files, example, fields: held, unfit: unfit.length };
}

/** Whether something of an article lies in the folders of what begins with `/`. */
function needsAssets(
  { values, showsFromRoot }: SurveyedFile,
  fields: Readonly<Partial<Record<ArticleField, readonly string[]>>>,
): boolean {
  const keys = [...(fields.cover ?? []), ...(fields.attachments ?? [])];
  return showsFromRoot || keys.some((key) => values.get(key)?.some((text) => text.startsWith('/')) === true);
}
