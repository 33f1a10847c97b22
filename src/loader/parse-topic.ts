import type { Place } from '../archive/problem-catalogue.ts';
import type { Topic } from '../archive/topic.ts';
import { isArticleId, suggestId } from './article-id.ts';
import { shapeOf } from './field.ts';
import { pageOfText } from './page-text.ts';
import type { Parsed } from './parse-article.ts';
import { parseMarkdownFile, strictReading } from './parse-markdown-file.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import { topicSchema } from './topic-schema.ts';

const shape = shapeOf(topicSchema);
// Its sections may say all.
const reading = { ...strictReading, bodyOptional: true };

/** A topic with the places at which checks against other files point. */
export interface ReadTopic extends Topic {
  /** By path in English names, as `sections.0.tags.1`, with the key as the editor wrote it. */
  readonly places: Readonly<Record<string, Place & { readonly key: string }>>;
}

/** Reads the text of a topic's file; parameters as for an article. */
export function parseTopic(file: string, text: string, digest: string): Parsed<ReadTopic> {
  const report = startReport(file, text);
  const id = topicId(file, report);
  const parsed = parseMarkdownFile(text, topicSchema, shape, report, reading);
  if (parsed === undefined) return { entry: undefined, references: [], problems: report.problems };
  const { data, fields } = parsed;
  const places = [...fields.places]
    .filter(([path]) => /^sections\.\d+\.(?:articles|tags|column|people)\.\d+$/.test(path))
    .map(([path, { offset, key }]) => [path, { ...report.placeOf(offset), key }] as const);
  return pageOfText({ id, file, digest }, parsed, report, {
    sections: data.sections.map(({ title, text: words, articles, tags, column, people }) => ({
      title,
      ...(words === undefined ? {} : { text: words }),
      articles,
      rule: { tags, columns: column, people },
    })),
    timeline: data.timeline ?? false,
    places: Object.fromEntries(places),
  });
}

/** The file's name, which is its address; reports a name that cannot be one. */
function topicId(file: string, report: ProblemReport): string {
  const id = file.slice('topics/'.length, -'.md'.length);
  if (id.includes('/')) report.add('topic-in-folder', 0, {});
  else if (!isArticleId(id)) report.add('topic-name', 0, { suggestion: suggestId(id) });
  return id;
}
