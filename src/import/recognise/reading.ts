import type { DraftFields, Dropped, FieldName } from '../article-draft.ts';
import type { Credits } from './credits.ts';
import type { LineReading } from './information-line.ts';
import { mergeFields, unusedIssuer, writeMoment } from './merge-information.ts';

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

/** The reading of a line while it is made. */
export interface Reading {
  readonly fields: Writable<Partial<DraftFields>>;
  laterDate?: NonNullable<DraftFields['date']>;
  issuer?: string;
  readonly doubts: FieldName[];
  readonly dropped: Dropped[];
}

export function newReading(): Reading {
  return { fields: {}, doubts: [], dropped: [] };
}

/** Gives a field its value. Where it has another already, that one counts, the field is a doubt, and `text` is listed. */
export function keepFirst<Name extends FieldName>(
  { fields, doubts, dropped }: Reading,
  name: Name,
  value: NonNullable<DraftFields[Name]>,
  text: string,
): void {
  if (fields[name] === undefined) fields[name] = value;
  else if (fields[name] !== value) {
    doubts.push(name);
    dropped.push({ reason: 'second-value', text });
  }
}

/** Keeps the first of the days that count where there is no other; the rest are listed. */
export function keepLaterDate(reading: Reading, moment: DraftFields['date']): void {
  if (moment === undefined) return;
  if (reading.laterDate === undefined) reading.laterDate = moment;
  else if (writeMoment(reading.laterDate) !== writeMoment(moment))
    reading.dropped.push({ reason: 'second-value', text: writeMoment(moment) });
}

/** Keeps the first of the bodies that are the source where no other is named; the rest are listed. */
export function keepIssuer(reading: Reading, issuer: string | undefined): void {
  if (issuer === undefined) return;
  if (reading.issuer === undefined) reading.issuer = issuer;
  else reading.dropped.push(...unusedIssuer(reading.issuer, issuer));
}

export function addNames(
  { fields }: Reading,
  label: 'reporters' | 'photographers' | 'editors' | 'tags',
  names: readonly string[],
): void {
  if (names.length > 0) fields[label] = [...new Set([...(fields[label] ?? []), ...names])];
}

/** Adds the makers that a line names. Organizations among them are the source where no other is named. */
export function addCredits(reading: Reading, credits: Omit<Credits, 'doubtful'>): void {
  for (const label of ['reporters', 'photographers', 'editors'] as const)
    addNames(reading, label, credits[label]);
  if (credits.organizations.length > 0) keepIssuer(reading, credits.organizations.join('、'));
}

/** Adds what another part of the line says. */
export function addReading(reading: Reading, more: LineReading): void {
  const merged = mergeFields(reading.fields, more.fields);
  Object.assign(reading.fields, merged.fields);
  reading.doubts.push(...merged.doubts, ...more.doubts);
  reading.dropped.push(...merged.dropped, ...more.dropped);
  keepLaterDate(reading, more.laterDate);
  keepIssuer(reading, more.issuer);
}
