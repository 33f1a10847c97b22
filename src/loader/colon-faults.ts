import type { Shape } from './field.ts';
import type { ProblemReport } from './problem-report.ts';

/**
 * Reports the first line that begins with a known field and a colon that YAML does not take for one: `标题：…`, `title:…`.
 * Chinese input methods write the full-width colon, so this is what most faulty front matter comes from.
 *
 * @returns whether there was such a line
 */
export function reportColons(yaml: string, start: number, shape: Shape, report: ProblemReport): boolean {
  const known = new Set([...namesOf(shape), ...(shape.foreign?.byKey.keys() ?? [])]);
  for (const match of yaml.matchAll(/^([ \t]*(?:- +)?)([^\s:：#'"[\]{}-]+)[ \t]*(：|:(?=[^\s:/]))/gm)) {
    const [, before = '', key = '', colon = ''] = match;
    if (!known.has(key)) continue;
    const code = colon === '：' ? 'full-width-colon' : 'colon-without-space';
    report.add(code, start + match.index + before.length, { key });
    return true;
  }
  return false;
}

function namesOf(shape: Shape): readonly string[] {
  return shape.fields.flatMap((field) => [
    field.key,
    field.reference.name,
    ...(field.parts === undefined ? [] : namesOf(field.parts)),
  ]);
}
