import type { Place } from '../archive/problem-catalogue.ts';
import type { Topic } from '../archive/topic.ts';
import { isArticleId, suggestId } from './article-id.ts';
import { reportLostText } from './body-html.ts';
import { bodyImages } from './body-images.ts';
import { shapeOf } from './field.ts';
import { fileLinks, targetsOf } from './linked-files.ts';
import type { Parsed } from './parse-article.ts';
import { parseMarkdownFile } from './parse-markdown-file.ts';
import { startReport, type ProblemReport } from './problem-report.ts';
import { summaryOf } from './summary.ts';
import { topicSchema } from './topic-schema.ts';

const shape = shapeOf(topicSchema);

/** A topic with the places at which checks against other files point. */
export interface ReadTopic extends Topic {
  /** By path in English names, as `sections.0.tags.1`, with the key as the editor wrote it. */
  readonly places: Readonly<Record<string, Place & { readonly key: string }>>;
}

/** Reads the text of a topic's file; parameters as for an article. */
export function parseTopic(file: string, text: string, digest: string): Parsed<ReadTopic> {
  const report = startReport(file, text);
  const id = topicId(file, report);
  const parsed = parseMarkdownFile(text, topicSchema, shape, report);
  if (parsed === undefined) return { entry: undefined, references: [], problems: report.problems };
  const { data, fields, body, bodyStart } = parsed;
  const links = fileLinks(file, body, report.placeOf(bodyStart).line);
  const places = [...fields.places]
    .filter(([path]) => /^sections\.\d+\.(?:articles|tags|column|people)\.\d+$/.test(path))
    .map(([path, { offset, key }]) => [path, { ...report.placeOf(offset), key }] as const);
  const topic: ReadTopic = {
    id,
    file,
    digest,
    bodyStart,
    title: data.title,
    ...(data.order === undefined ? {} : { order: data.order }),
    summary: summaryOf(data.summary, body, fields, report),
    images: [],
    linkedFiles: targetsOf(links),
    sections: data.sections.map(({ title, text: words, articles, tags, column, people }) => ({
      title,
      ...(words === undefined ? {} : { text: words }),
      articles,
      rule: { tags, columns: column, people },
    })),
    timeline: data.timeline ?? false,
    places: Object.fromEntries(places),
  };
  const references = bodyImages(body, bodyStart, report);
  reportLostText(body, bodyStart, report);
  const faulty = report.problems.some((problem) => problem.severity === 'error');
  const withLinks = links.length === 0 ? {} : { links };
  return { entry: faulty ? undefined : topic, references, ...withLinks, problems: report.problems };
}

/** The file's name, which is its address; reports a name that cannot be one. */
function topicId(file: string, report: ProblemReport): string {
  const id = file.slice('topics/'.length, -'.md'.length);
  if (id.includes('/')) report.add('topic-in-folder', 0, {});
  else if (!isArticleId(id)) report.add('topic-name', 0, { suggestion: suggestId(id) });
  return id;
}
