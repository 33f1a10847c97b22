import type { AuthorityRecord } from '../archive/authority-record.ts';
import type { Place } from '../archive/problem-catalogue.ts';
import { isEarlier, type RoughDay } from '../archive/rough-day.ts';
import { isArticleId, suggestId } from './article-id.ts';
import { checkFields } from './check-fields.ts';
import { shapeOf } from './field.ts';
import { normalizeLines } from './normalize-lines.ts';
import type { Parsed } from './parse-article.ts';
import { parseYaml } from './parse-yaml.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import { readFields, type Fields } from './read-fields.ts';
import { kindOfRecord } from './record-file.ts';
import { recordSchemas } from './record-schema.ts';

const shapes = {
  people: shapeOf(recordSchemas.people),
  organizations: shapeOf(recordSchemas.organizations),
  places: shapeOf(recordSchemas.places),
};

/** A record with the places at which checks against other files point. */
export interface ReadRecord {
  readonly record: AuthorityRecord;
  /** By path in English names, as `match.articles.0`, with the key as the editor wrote it. */
  readonly places: Readonly<Record<string, Place & { readonly key: string }>>;
}

/**
 * Reads the text of a record's file.
 *
 * @param file path within the content folder, of which `kindOfRecord` knows the kind
 * @param text without a byte order mark, line breaks as they are
 * @param digest SHA-256 of the file's bytes
 */
export function parseRecord(file: string, text: string, digest: string): Parsed<ReadRecord> {
  const report = startReport(file, normalizeLines(text));
  const record = recordOf(file, digest, report);
  const isFaulty = report.problems.some(({ severity }) => severity === 'error');
  return { entry: isFaulty ? undefined : record, references: [], problems: report.problems };
}

function recordOf(file: string, digest: string, report: ProblemReport): ReadRecord | undefined {
  const kind = kindOfRecord(file);
  if (kind === undefined) throw new Error(`${file} is no authority record.`);
  const id = file.slice(kind.length + 1, -'.yaml'.length);
  if (!isArticleId(id)) report.add('record-name', 0, { suggestion: suggestId(id) });
  const node = parseYaml(report.text, 0, shapes[kind], report);
  const fields = node === undefined ? undefined : readFields(node, 0, shapes[kind], report);
  if (fields === undefined) return undefined;
  const told = { kind, id, file, digest };
  if (kind === 'people') {
    const data = checkFields(fields, recordSchemas.people, shapes.people, report);
    if (data === undefined) return undefined;
    checkPeriods(
      data.posts.map(({ from, to }) => [from, to]),
      'posts',
      fields,
      report,
    );
    return withPlaces({ ...told, ...data, formerNames: [] }, fields, report);
  }
  const data = checkFields(fields, recordSchemas[kind], shapes[kind], report);
  if (data === undefined) return undefined;
  checkPeriods(
    data.formerNames.map(({ since, until }) => [since, until]),
    'formerNames',
    fields,
    report,
  );
  return withPlaces({ ...told, ...data, posts: [] }, fields, report);
}

/** What a schema gives, with the rules that hold where none are written. */
type Given = Omit<AuthorityRecord, 'match'> & Partial<Pick<AuthorityRecord, 'match'>>;

function withPlaces(
  { match = { unless: [], articles: [] }, ...given }: Given,
  fields: Fields,
  report: ProblemReport,
): ReadRecord {
  const places = [...fields.places]
    .filter(([path]) => /^(?:name$|otherNames\.|formerNames\.|match\.(?:names|articles)\.)/.test(path))
    .map(([path, { offset, key }]) => [path, { ...report.placeOf(offset), key }] as const);
  return { record: { ...given, match }, places: Object.fromEntries(places) };
}

function checkPeriods(
  periods: readonly (readonly [RoughDay | undefined, RoughDay | undefined])[],
  path: string,
  fields: Fields,
  report: ProblemReport,
): void {
  for (const [index, [from, to]] of periods.entries()) {
    if (from === undefined || to === undefined || !isEarlier(to, from)) continue;
    const { offset, key } = fields.places.get(`${path}.${index}`) ?? { offset: 0, key: path };
    report.add('period-reversed', offset, { key, from, to });
  }
}
