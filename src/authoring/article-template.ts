import { stringify } from 'yaml';
import type { Moment } from '../archive/calendar-day.ts';
import type { Site } from '../archive/site.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { fieldExample } from '../loader/field-example.ts';
import { shapeOf, type FieldShape } from '../loader/field.ts';

type Language = 'zh' | 'en';

/** What is known of an article before it is written. */
export interface ArticleFacts {
  readonly title: string;
  readonly date: Moment;
  /** A column's id. */
  readonly column?: string;
}

export interface TemplateLanguages {
  /** In which the keys are written. */
  readonly keys: Language;
  /** In which the fields are explained. */
  readonly comments: Language;
}

const texts = {
  zh: {
    optional: '下面各项都可以不写。要写哪一项，删去行首的“# ”，在冒号后面写上内容。',
    example: (about: string, example: string) => `${about}例：${example}`,
    draft: '写好以后删去这一行，就会发布。',
  },
  en: {
    optional:
      'All that follows is optional. To use a line, delete the "# " it begins with and write a value.',
    example: (about: string, example: string) => `${about} Example: ${example}`,
    draft: 'Delete this line when the article is done, and it is published.',
  },
} as const;

/**
 * The text of a new article: its front matter, in which every field that can be left out is a comment that says what it
 * is for, and an empty body. It is a draft: no build publishes it, or refuses it for the body that is missing. Uncommented, such a line has no value, which means the same as its absence: an example that
 * somebody forgot to replace would be published.
 *
 * @example
 * ---
 * title: A headline
 * date: 2026-11-22
 * status: draft  # Delete this line when the article is done, …
 *
 * # All that follows is optional. …
 * # subtitle:  # The line below the headline. Example: …
 * ---
 */
export function writeArticleTemplate(facts: ArticleFacts, languages: TemplateLanguages, site: Site): string {
  const text = texts[languages.comments];
  const written = writeFacts(facts, languages.keys, site, text.draft);
  const lines = shapeOf(articleSchema).fields.map((field): { line: string; given: boolean } => {
    const key = languages.keys === 'zh' ? field.reference.name : field.key;
    const value = written.get(field.key);
    if (value !== undefined) return { line: `${key}: ${value}`, given: true };
    const example = exampleOf(field, languages.keys, site);
    return {
      line: `# ${key}:  # ${text.example(field.reference.about[languages.comments], example)}`,
      given: false,
    };
  });
  return [
    '---',
    ...lines.filter(({ given }) => given).map(({ line }) => line),
    '',
    `# ${text.optional}`,
    ...lines.filter(({ given }) => !given).map(({ line }) => line),
    '---',
    '',
    '',
  ].join('\n');
}

/** The fields that have values, by their English names, as YAML. */
function writeFacts(
  { title, date, column }: ArticleFacts,
  keys: Language,
  site: Site,
  whatDraftMeans: string,
): Map<string, string> {
  const found = site.columns.find(({ id }) => id === column);
  return new Map([
    ['title', asYaml(title)],
    ['date', date.time === undefined ? date.day : `${date.day} ${date.time}`],
    ...(found ? [['column', asYaml(keys === 'zh' ? found.name : found.id)] as const] : []),
    ['status', `${keys === 'zh' ? '草稿' : 'draft'}  # ${whatDraftMeans}`],
  ]);
}

/** On one line, in quotation marks where it would mean something else without them. */
function asYaml(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function exampleOf(field: FieldShape, keys: Language, site: Site): string {
  // The archive's own columns tell more than the reference can.
  if (field.key === 'column' && site.columns.length > 0)
    return site.columns.map(({ name }) => name).join(' | ');
  return fieldExample(field, keys);
}
