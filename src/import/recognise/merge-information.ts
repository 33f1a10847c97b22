import type { DraftFields, Dropped, FieldName, Taken } from '../article-draft.ts';
import type { LineReading } from './information-line.ts';

/** What several lines of information say together. */
export interface Information {
  readonly fields: Partial<DraftFields>;
  /** The day of the last change, for where there is no other. */
  readonly laterDate?: DraftFields['date'];
  /** A body that published or wrote the article, its source where no other is named. */
  readonly issuer?: string;
  readonly doubts: readonly FieldName[];
  readonly taken: readonly Taken[];
  readonly dropped: readonly Dropped[];
}

/**
 * Puts the readings of lines together. Names add up; of two other values for one field the first counts, the second is
 * listed as dropped, and the field is a doubt. Lines without a reading are passed over.
 */
export function mergeInformation(
  lines: readonly { readonly text: string; readonly reading: LineReading | undefined }[],
): Information {
  const taken: Taken[] = [];
  const dropped: Dropped[] = [];
  const doubts: FieldName[] = [];
  let fields: Partial<DraftFields> = {};
  let laterDate: DraftFields['date'];
  let issuer: string | undefined;
  for (const { text, reading } of lines) {
    if (reading === undefined) continue;
    const merged = mergeFields(fields, reading.fields);
    fields = merged.fields;
    dropped.push(...merged.dropped, ...reading.dropped, ...unusedDate(laterDate, reading.laterDate));
    laterDate ??= reading.laterDate;
    dropped.push(...unusedIssuer(issuer, reading.issuer));
    issuer ??= reading.issuer;
    doubts.push(...merged.doubts, ...reading.doubts);
    const names = new Set([
      ...(Object.keys(reading.fields) as FieldName[]),
      ...(reading.laterDate === undefined ? [] : ['date' as const]),
      ...(reading.issuer === undefined ? [] : ['source' as const]),
    ]);
    if (names.size > 0) taken.push({ fields: [...names], text });
  }
  return {
    ...{ fields, doubts, taken, dropped },
    ...(laterDate !== undefined && { laterDate }),
    ...(issuer !== undefined && { issuer }),
  };
}

/** `first` with what `second` adds. Where both have another value, that of `second` is dropped and the field is a doubt. */
export function mergeFields(
  first: Partial<DraftFields>,
  second: Partial<DraftFields>,
): {
  readonly fields: Partial<DraftFields>;
  readonly doubts: readonly FieldName[];
  readonly dropped: readonly Dropped[];
} {
  const fields: Record<string, unknown> = { ...first };
  const doubts: FieldName[] = [];
  const dropped: Dropped[] = [];
  for (const name of Object.keys(second) as FieldName[]) {
    const [before, value] = [first[name], second[name]];
    if (before === undefined) fields[name] = value;
    else if (isNames(before) && isNames(value)) fields[name] = [...new Set([...before, ...value])];
    else if (!saysNoMore(value, before)) {
      doubts.push(name);
      dropped.push({ reason: 'second-value', text: writeValue(value) });
    }
  }
  return { fields, doubts, dropped };
}

/** A day that is not needed, since there is `date`, unless it is the same. */
export function unusedDate(date: DraftFields['date'], other: DraftFields['date']): readonly Dropped[] {
  if (date === undefined || other === undefined || saysNoMore(other, date)) return [];
  return [{ reason: 'second-value', text: writeMoment(other) }];
}

/** A body that is not needed, since there is `source`, unless it is the same. */
export function unusedIssuer(source: string | undefined, issuer: string | undefined): readonly Dropped[] {
  if (source === undefined || issuer === undefined || source === issuer) return [];
  return [{ reason: 'second-value', text: issuer }];
}

/** `2019-11-25`, `2019-11-25 09:30`. */
export function writeMoment({ day, time }: NonNullable<DraftFields['date']>): string {
  return time === undefined ? day : `${day} ${time}`;
}

type Value = DraftFields[FieldName];

function isNames(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function isMoment(value: Value): value is NonNullable<DraftFields['date']> {
  return typeof value === 'object' && 'day' in value;
}

/** Whether `value` is the same as `before`, or the day of that moment. */
function saysNoMore(value: Value, before: Value): boolean {
  if (isMoment(value) && isMoment(before))
    return value.day === before.day && (value.time === undefined || value.time === before.time);
  return value === undefined || JSON.stringify(value) === JSON.stringify(before);
}

function writeValue(value: Value): string {
  if (isMoment(value)) return writeMoment(value);
  return isNames(value) ? value.join(', ') : String(value);
}
