import { hash } from 'node:crypto';
import type { Article, OriginalPlace } from '../archive/article.ts';
import { writeClock } from '../archive/instant.ts';
import type { Problem } from '../archive/problem.ts';
import { publicationTimes } from '../archive/publication.ts';
import type { Site } from '../archive/site.ts';
import { idOfFile, nameOfArticle, suggestId } from './article-id.ts';
import { articleSchema, type ArticleFields } from './article-schema.ts';
import { reportLostText } from './body-html.ts';
import { bodyImages } from './body-images.ts';
import { fileLinks, targetsOf, type FileLink } from './linked-files.ts';
import { shapeOf } from './field.ts';
import type { FileReference } from './file-reference.ts';
import { parseMarkdownFile } from './parse-markdown-file.ts';
import { strictRules, type ReadingRules } from './reading-rules.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import type { Fields } from './read-fields.ts';
import { suggest } from './suggest.ts';
import { summaryOf } from './summary.ts';

const shape = shapeOf(articleSchema);

/** What one file's text says. The files that it refers to are still to be looked for. */
export interface Parsed<Entry> {
  /** `undefined` when the file has errors. */
  readonly entry: Entry | undefined;
  readonly references: readonly FileReference[];
  /** To other Markdown files; absent where there are none, as in most files. */
  readonly links?: readonly FileLink[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of an article's file.
 *
 * @param file path within the content folder
 * @param text without a byte order mark, line breaks as they are
 * @param digest SHA-256 of the file's bytes
 */
export function parseArticle(
  file: string,
  text: string,
  digest: string,
  site: Site,
  rules: ReadingRules = strictRules,
): Parsed<Article> {
  const report = startReport(file, text);
  const reading = { rules, timeZone: site.timeZone };
  const parsed = parseMarkdownFile(text, articleSchema, shape, report, reading);
  if (parsed === undefined) return { entry: undefined, references: [], problems: report.problems };
  const { data, fields, body, bodyStart } = parsed;
  const links = fileLinks(file, body, () => report.placeOf(bodyStart).line);
  const article = articleOf(
    { file, digest, bodyStart },
    { data, fields, body, links },
    { site, rules, report },
  );
  checkTimes(article, fields, site, report);
  const references = [...fieldReferences(data, fields, report), ...bodyImages(body, bodyStart, report)];
  reportLostText(body, bodyStart, report);
  const faulty = report.problems.some((problem) => problem.severity === 'error');
  const withLinks = links.length === 0 ? {} : { links };
  const entry = faulty ? undefined : { ...article, readDigest: digestOf(article, references) };
  return { entry, references, ...withLinks, problems: report.problems };
}

/** What the fields and the body of a file say. Reports what cannot be understood of it. */
export function articleOf(
  { file, digest, bodyStart }: Pick<Article, 'file' | 'digest' | 'bodyStart'>,
  { data, fields, body, links }: ReadArticle,
  { site, rules, report }: { site: Site; rules: ReadingRules; report: ProblemReport },
): Article {
  return {
    id: articleId(file, data, rules, report),
    file,
    digest,
    bodyStart,
    status: data.status,
    title: data.title,
    ...data.date,
    ...present('kicker', data.kicker),
    ...present('subtitle', data.subtitle),
    ...present('embargo', data.embargo),
    ...present('expires', data.expires),
    ...present('eventDay', data.eventDate),
    ...present('column', columnId(data.column, fields, site, report)),
    topics: distinct(data.topics),
    tags: distinct(data.tags),
    people: distinctPeople(data.people),
    organizations: distinct(data.organizations),
    places: distinct(data.places),
    ...present('source', data.source),
    reporters: distinct(data.reporters),
    photographers: distinct(data.photographers),
    editors: distinct(data.editors),
    summary: summaryOf(data.summary, body, fields, report),
    ...present('hasOwnSummary', data.summary === undefined ? undefined : true),
    images: [],
    linkedFiles: targetsOf(links),
    attachments: [],
    ...present('views', data.views),
    ...present('original', originalPlace(data.original)),
    ...present('needsReview', data.needsReview.length === 0 ? undefined : distinct(data.needsReview)),
    aliases: distinct(data.aliases),
    ...present('language', data.lang === site.language ? undefined : data.lang),
  };
}

/** The parts of an article's file. */
interface ReadArticle {
  readonly data: ArticleFields;
  readonly fields: Fields;
  readonly body: string;
  readonly links: readonly FileLink[];
}

/** Taken once for each version of a file: for all articles of a large archive, it takes half a second. */
function digestOf(article: Article, references: readonly FileReference[]): string {
  return hash('sha256', JSON.stringify([article, references])).slice(0, 16);
}

function articleId(file: string, data: ArticleFields, rules: ReadingRules, report: ProblemReport): string {
  if (data.id !== undefined) return data.id;
  const name = nameOfArticle(file, rules);
  const id = idOfFile(file, rules);
  if (id === name) return id;
  report.add('id-from-path', 0, {
    id,
    suggestion: suggestId(/[\p{L}\p{N}]/u.test(name) ? name : data.title),
  });
  return id;
}

function columnId(
  written: string | undefined,
  fields: Fields,
  site: Site,
  report: ProblemReport,
): string | undefined {
  if (written === undefined) return undefined;
  const column = site.columns.find(({ id, name }) => id === written || name === written);
  if (column !== undefined) return column.id;
  const { offset, key } = fields.places.get('column') ?? { offset: 0, key: 'column' };
  const names = site.columns.map(({ name }) => name);
  const suggestion = suggest(written, [...names, ...site.columns.map(({ id }) => id)]);
  report.add('unknown-column', offset, { key, value: written, suggestion, known: names });
  return undefined;
}

/** An article that expires before it is published would never be seen. */
function checkTimes(article: Article, fields: Fields, site: Site, report: ProblemReport): void {
  // Nearly no article expires, and to reckon with time zones takes a tenth of its reading.
  if (article.expires === undefined) return;
  const { from, until } = publicationTimes(article, site.timeZone);
  if (until === undefined || from < until) return;
  const { offset, key } = fields.places.get('expires') ?? { offset: 0, key: 'expires' };
  const clock = (instant: Date): string => writeClock(instant, site.timeZone);
  report.add('expires-early', offset, { key, value: clock(until), start: clock(from) });
}

function fieldReferences(data: ArticleFields, fields: Fields, report: ProblemReport): FileReference[] {
  const place = (path: string): { line: number; column: number } => {
    const { line, column } = report.placeOf(fields.places.get(path)?.offset ?? 0);
    return { line, column };
  };
  const cover: FileReference[] =
    data.cover === undefined
      ? []
      : [
          {
            use: 'cover',
            source: data.cover.src,
            alt: data.cover.alt,
            ...present('caption', data.cover.caption),
            ...place('cover.src'),
          },
        ];
  const attachments = data.attachments.map(({ file, title }, index): FileReference => ({
    use: 'attachment',
    source: file,
    ...present('title', title),
    ...place(`attachments.${index}.file`),
  }));
  return [...cover, ...attachments];
}

/** What an article was imported from is for editors and the import; readers get the address. */
function originalPlace(original: ArticleFields['original']): OriginalPlace | undefined {
  if (original?.url === undefined) return undefined;
  return { url: original.url, ...present('capturedAt', original.capturedAt) };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** The same name with two posts counts twice: both were held. */
function distinctPeople(people: ArticleFields['people']): Article['people'] {
  const byText = new Map(people.map((person) => [`${person.name}\n${person.post ?? ''}`, person]));
  return [...byText.values()].map(({ name, post }) => ({ name, ...present('post', post) }));
}

/** `{ [key]: value }`, or nothing when there is no value: an absent field is absent, never `undefined`. */
function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
