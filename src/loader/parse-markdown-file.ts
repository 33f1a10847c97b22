import type { z } from 'astro/zod';
import { showsNothing } from '../markdown/shows-nothing.ts';
import { checkFields } from './check-fields.ts';
import type { Shape } from './field.ts';
import { splitFrontMatter } from './front-matter.ts';
import { normalizeLines } from './normalize-lines.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ProblemReport } from './problem-report.ts';
import { readFields, type Fields } from './read-fields.ts';

/** A Markdown file's front matter, read and checked, and its body. */
export interface MarkdownFile<Schema extends z.ZodObject> {
  readonly data: z.output<Schema>;
  readonly fields: Fields;
  /** Offset of the body in the file's text, in UTF-16 units. */
  readonly bodyStart: number;
  /** The body with `\n` at the ends of its lines. */
  readonly body: string;
}

/** Reads the text of a Markdown file. Reports every fault of its front matter, and a body of which readers would see nothing. */
export function parseMarkdownFile<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  shape: Shape,
  report: ProblemReport,
): MarkdownFile<Schema> | undefined {
  const parts = splitFrontMatter(text, report);
  if (parts === undefined) return undefined;
  const { bodyStart } = parts;
  const body = normalizeLines(text.slice(bodyStart));
  if (showsNothing(body)) report.add('body-empty', bodyStart, {});
  const node = parseYaml(parts.yaml, parts.yamlStart, shape, report);
  if (node === undefined) return undefined;
  const fields = readFields(node, parts.yamlStart, shape, report);
  if (fields === undefined) return undefined;
  const data = checkFields(fields, schema, shape, report);
  return data === undefined ? undefined : { data, fields, bodyStart, body };
}
