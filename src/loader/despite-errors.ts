import type { Article } from '../archive/article.ts';
import type { Site } from '../archive/site.ts';
import { articleSchema, type ArticleFields } from './article-schema.ts';
import { shapeOf } from './field.ts';
import { plainFields } from './foreign/plain-fields.ts';
import { shapeUnderRules } from './foreign/shape-under-rules.ts';
import { splitFrontMatter } from './front-matter.ts';
import { articleOf } from './parse-article.ts';
import { parseMatter } from './parse-matter.ts';
import { startReport } from './problem-report.ts';
import { readFields } from './read-fields.ts';
import type { ReadingRules } from './reading-rules.ts';

const ownShape = shapeOf(articleSchema);

/**
 * What can be read of an article's file in spite of its errors, so that others are not told that its day, its column or its
 * people are nowhere in the archive. What is wrong counts as absent; a day may be told by the name of the file. Without text,
 * pictures and attachments: never to be published.
 *
 * @returns `undefined` where nothing tells the day, or the front matter cannot be read at all
 */
export function articleDespiteErrors(
  file: string,
  text: string,
  site: Site,
  rules: ReadingRules,
): Article | undefined {
  const report = startReport(file, text);
  const parts = splitFrontMatter(text, report, rules.frontMatter);
  if (parts === undefined) return undefined;
  const shape = shapeUnderRules(ownShape, rules);
  const node = parseMatter(parts, shape, report);
  const read = node === undefined ? undefined : readFields(node, parts.matterStart, shape, report);
  if (read === undefined) return undefined;
  const fields = plainFields(read, shape, rules, site.timeZone, file);
  const data = { title: '', ...readable(fields.values) };
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:-|$)[^/]*$/.exec(file.replace(/\.md$/, ''))?.[1];
  const date = data.date ?? articleSchema.shape.date.safeParse(day).data;
  if (date === undefined) return undefined;
  const known = { ...data, date, summary: '' } as ArticleFields;
  const { bodyStart } = parts;
  return articleOf(
    { file, digest: '', bodyStart },
    { data: known, fields, body: '', links: [] },
    { site, rules, report },
  );
}

/** The values that their fields take; of lists, the items. */
function readable(values: Readonly<Record<string, unknown>>): Partial<ArticleFields> {
  const data: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(articleSchema.shape)) {
    const value = values[key];
    const taken = Array.isArray(value) ? value.filter((item) => field.safeParse([item]).success) : value;
    const result = field.safeParse(taken);
    const { data: read } = result.success ? result : field.safeParse(undefined);
    if (read !== undefined) data[key] = read;
  }
  return data;
}
