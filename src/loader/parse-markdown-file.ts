import type { z } from 'astro/zod';
import { showsNothing } from '../markdown/shows-nothing.ts';
import { checkFields } from './check-fields.ts';
import type { Shape } from './field.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { normalizeLines } from './normalize-lines.ts';
import { plainFields } from './foreign/plain-fields.ts';
import { shapeUnderRules } from './foreign/shape-under-rules.ts';
import { parseMatter } from './parse-matter.ts';
import type { ProblemReport } from './problem-report.ts';
import { strictRules, type ReadingRules } from './reading-rules.ts';
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

/** By what a file is read. */
export interface Reading {
  readonly rules: ReadingRules;
  /** The site's, into which moments with an offset are brought. */
  readonly timeZone: string;
  /** Whether it may have no body. */
  readonly bodyOptional?: boolean;
}

/** The reading of files that were written for Baoku, in which no moment has an offset. */
export const strictReading: Reading = { rules: strictRules, timeZone: 'UTC' };

/** Reads the text of a Markdown file. Reports every fault of its front matter, and a body of which readers would see nothing, where there must be one: a draft's is still to come. */
export function parseMarkdownFile<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  ownShape: Shape,
  report: ProblemReport,
  { rules, timeZone, bodyOptional = false }: Reading = strictReading,
): MarkdownFile<Schema> | undefined {
  const parts = splitFrontMatter(text, report, rules.frontMatter);
  if (parts === undefined) return undefined;
  const { bodyStart } = parts;
  const body = normalizeLines(text.slice(bodyStart));
  const checked = readMatter(parts, schema, ownShape, report, { rules, timeZone });
  // Whoever begins an article has not written it yet.
  const isDraft = (checked?.data as { readonly status?: unknown } | undefined)?.status === 'draft';
  if (!bodyOptional && !isDraft && showsNothing(body)) report.add('body-empty', bodyStart, {});
  return checked && { ...checked, bodyStart, body };
}

function readMatter<Schema extends z.ZodObject>(
  parts: FrontMatter,
  schema: Schema,
  ownShape: Shape,
  report: ProblemReport,
  { rules, timeZone }: Reading,
): Pick<MarkdownFile<Schema>, 'data' | 'fields'> | undefined {
  const shape = shapeUnderRules(ownShape, rules);
  const node = parseMatter(parts, shape, report);
  if (node === undefined) return undefined;
  const read = readFields(node, parts.matterStart, shape, report);
  if (read === undefined) return undefined;
  const fields = plainFields(read, shape, rules, timeZone, report.file);
  const data = checkFields(fields, schema, shape, report);
  return data === undefined ? undefined : { data, fields };
}
