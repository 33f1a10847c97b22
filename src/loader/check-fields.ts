import type { z } from 'astro/zod';
import type { FieldShape, Shape } from './field.ts';
import type { IssueParameters } from './field-values.ts';
import type { ProblemReport } from './problem-report.ts';
import type { Fields } from './read-fields.ts';
import { unreadable, type FieldPlace } from './yaml-values.ts';

/** Holds fields against their schema. Reports what the schema finds and returns `undefined` then. */
export function checkFields<Schema extends z.ZodObject>(
  fields: Fields,
  schema: Schema,
  shape: Shape,
  report: ProblemReport,
): z.output<Schema> | undefined {
  const result = schema.safeParse(fields.values);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, fields, shape, report);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, fields: Fields, shape: Shape, report: ProblemReport): void {
  const path = issue.path.map(String);
  const { offset, key } = placeOf(path, fields, shape);
  const field = fieldAt(path, shape);
  if (issue.code === 'custom') {
    const { problem, values } = issue.params as IssueParameters;
    // Every problem that a schema raises takes the key beside its own values, and only those.
    report.add(problem, offset, { ...values, key });
    return;
  }
  const value = valueAt(path, fields.values);
  if (value === unreadable) return;
  if (issue.code !== 'invalid_type' || field === undefined) {
    throw new Error(
      `The schema found a fault that has no problem of its own: ${issue.code} at ${path.join('.')}`,
    );
  }
  const { example } = field.reference;
  if (value === undefined) {
    // Whoever writes for another program knows the field by its key there.
    const [foreign] = shape.foreign?.keysOf(field) ?? [];
    const { key: own, reference } = field;
    report.add('missing-field', offset, { key: foreign ?? own, name: foreign ?? reference.name, example });
  } else {
    const expected = issue.expected === 'object' ? 'mapping' : 'text';
    report.add('wrong-kind', offset, { key, expected, example: `${field.key}: ${example}` });
  }
}

/** The place of the value, or of the nearest mapping or list that should hold it. */
function placeOf(path: readonly string[], { places }: Fields, shape: Shape): FieldPlace {
  const own = places.get(path.join('.'));
  if (own !== undefined) return own;
  const parent = placeOf(path.slice(0, -1), { values: {}, places }, shape);
  return { offset: parent.offset, key: path.at(-1) ?? parent.key };
}

function fieldAt(path: readonly string[], shape: Shape): FieldShape | undefined {
  let found: FieldShape | undefined;
  let current: Shape | undefined = shape;
  for (const step of path) {
    if (/^\d+$/.test(step)) continue;
    found = current?.fields.find(({ key }) => key === step);
    current = found?.parts;
  }
  return found;
}

function valueAt(path: readonly string[], values: unknown): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    values,
  );
}
