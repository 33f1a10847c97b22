import type { DraftFields, Dropped, FieldName, Taken } from '../article-draft.ts';
import type { LineReading } from './information-line.ts';

/** What several lines of information say together. */
export interface Information {
  readonly fields: Partial<DraftFields>;
  /** The day of the last change, for where there is no other. */
  readonly laterDate?: DraftFields['date'];
  readonly doubts: readonly FieldName[];
  readonly taken: readonly Taken[];
  readonly dropped: readonly Dropped[];
}

/**
 * Puts the readings of lines together. Names add up; of two other values for one field the first counts, and the field is
 * a doubt. Lines without a reading are passed over.
 */
export function mergeInformation(
  lines: readonly { readonly text: string; readonly reading: LineReading | undefined }[],
): Information {
  const taken: Taken[] = [];
  const dropped: Dropped[] = [];
  const doubts: FieldName[] = [];
  let fields: Partial<DraftFields> = {};
  let laterDate: DraftFields['date'];
  for (const { text, reading } of lines) {
    if (reading === undefined) continue;
    const merged = mergeFields(fields, reading.fields);
    fields = merged.fields;
    laterDate ??= reading.laterDate;
    doubts.push(...merged.doubts, ...reading.doubts);
    dropped.push(...reading.dropped);
    const names = Object.keys(reading.fields) as FieldName[];
    if (names.length > 0 || reading.laterDate !== undefined)
      taken.push({ fields: names.length > 0 ? names : ['date'], text });
  }
  return { fields, ...(laterDate !== undefined && { laterDate }), doubts, taken, dropped };
}

/** `first` with what `second` adds; the fields of which both have another value are doubts. */
export function mergeFields(
  first: Partial<DraftFields>,
  second: Partial<DraftFields>,
): { readonly fields: Partial<DraftFields>; readonly doubts: readonly FieldName[] } {
  const fields: Record<string, unknown> = { ...first };
  const doubts: FieldName[] = [];
  for (const name of Object.keys(second) as FieldName[]) {
    const [before, value] = [first[name], second[name]];
    if (before === undefined) fields[name] = value;
    else if (isNames(before) && isNames(value)) fields[name] = [...new Set([...before, ...value])];
    else if (JSON.stringify(before) !== JSON.stringify(value)) doubts.push(name);
  }
  return { fields, doubts };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
