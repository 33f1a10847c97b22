import { stringify } from 'yaml';
import { articleSchema } from '../../loader/article-schema.ts';
import { fieldReferences, shapeOf } from '../../loader/field.ts';
import { dateFormNames } from '../../loader/reading-rules-schema.ts';
import { siteSchema } from '../../loader/site-schema.ts';
import { settingsComments } from './settings-comments.ts';
import type { ForeignSite } from './site-of-config.ts';
import type { Proposal } from './propose-rules.ts';

type Language = 'zh' | 'en';
type Setting = keyof typeof siteSchema.shape;

/** The text of a `site.yaml` with the proposed settings, each under a comment that says what it does. */
export function writeSettings(proposal: Proposal, site: Required<ForeignSite>, language: Language): string {
  const { rules, columns } = proposal;
  const comments = settingsComments[language];
  const setting = (name: Setting, value: unknown): readonly string[] => {
    const label = language === 'zh' ? nameOf(name) : name;
    return [...commentLines(comments[name] ?? ''), stringify({ [label]: value }, yamlForm).trimEnd(), ''];
  };
  const part = (field: string): string => (language === 'zh' ? nameOfField(field) : field);
  const [id, name] = language === 'zh' ? ['编号', '名称'] : ['id', 'name'];
  const dateForms = rules.dateForms.map((form) => (language === 'zh' ? dateFormNames[form] : form));
  const fields = Object.entries(rules.fields).map(([field, keys = []]) => [part(field), oneOrMore(keys)]);
  return [
    ...commentLines(comments.head),
    '',
    ...setting('title', site.title),
    ...(site.description === '' ? [] : setting('description', site.description)),
    ...setting('url', site.url),
    ...setting('language', site.language),
    ...setting('timeZone', site.timeZone),
    ...setting(
      'columns',
      columns.map((column) => ({ [id]: column.id, [name]: column.name })),
    ),
    ...setting('articleFolders', rules.articleFolders),
    ...(rules.assetFolders.length === 0 ? [] : setting('assetFolders', rules.assetFolders)),
    ...(rules.frontMatter.join() === 'yaml' ? [] : setting('frontMatter', rules.frontMatter)),
    ...(rules.dateForms.length === 0 ? [] : setting('dateForms', dateForms)),
    ...setting('fields', Object.fromEntries(fields)),
    ...setting('unknownFields', rules.unknownFields),
    ...(rules.leftOut.length === 0 ? [] : setting('leftOut', rules.leftOut)),
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

/** Long lines stay whole: the loader reads them either way, and so do people. */
const yamlForm = { lineWidth: 0, aliasDuplicateObjects: false, collectionStyle: 'any' } as const;

function oneOrMore(keys: readonly string[]): string | readonly string[] {
  const [only] = keys;
  return keys.length === 1 && only !== undefined ? only : keys;
}

function commentLines(text: string): readonly string[] {
  return text.split('\n').map((line) => (line === '' ? '#' : `# ${line}`));
}

function nameOf(setting: Setting): string {
  return fieldReferences.get(siteSchema.shape[setting])?.name ?? setting;
}

function nameOfField(field: string): string {
  return shapeOf(articleSchema).byName.get(field)?.reference.name ?? field;
}
