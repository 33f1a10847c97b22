import type { Shape } from './field.ts';
import type { ProblemReport } from './problem-report.ts';
import { suggest } from './suggest.ts';

/** Reports a key that no field has, with the field that was probably meant. */
export function reportUnknownKey(key: string, offset: number, shape: Shape, report: ProblemReport): void {
  const isChinese = /\p{Script=Han}/u.test(key);
  const names = shape.fields.map((field) => (isChinese ? field.reference.name : field.key));
  const synonym = shape.fields.find((field) => field.reference.synonyms?.includes(key));
  const named = synonym === undefined ? undefined : isChinese ? synonym.reference.name : synonym.key;
  const suggestion = named ?? suggest(key, [...shape.byName.keys(), ...(shape.foreign?.byKey.keys() ?? [])]);
  report.add('unknown-key', offset, { key, suggestion, known: names });
}
