import type { RootContent } from 'mdast';
import type { DraftFields, Dropped, FieldName, ImportContext, Taken } from '../article-draft.ts';
import type { Block } from './block.ts';
import { readClosingCredits } from './closing-credits.ts';
import { eventDayOf } from './event-day.ts';
import { readHead } from './head.ts';
import { mergeFields, mergeInformation, unusedDate, unusedIssuer } from './merge-information.ts';
import { readMoment } from '../../loader/foreign/moment-in-text.ts';
import { openingCredits } from './opening-credits.ts';
import { readTail, readingOf } from './tail.ts';

/** An article recognised in a run of blocks. */
export interface RecognisedArticle {
  readonly fields: DraftFields;
  readonly body: readonly RootContent[];
  readonly doubts: readonly FieldName[];
  readonly taken: readonly Taken[];
  readonly dropped: readonly Dropped[];
}

/**
 * Finds headlines, day, source, makers and the rest in the blocks of an article, and its body between them. What is
 * read leaves the blocks and is listed as taken; what is not understood stays in the body.
 *
 * @param known fields known from elsewhere, which count before those in the blocks
 */
export function recogniseArticle(
  blocks: readonly Block[],
  known: Partial<DraftFields>,
  context: ImportContext,
): RecognisedArticle {
  const taken: Taken[] = [];
  const repeated = known.title !== undefined && sameText(blocks[0]?.text, known.title);
  if (repeated) taken.push({ fields: ['title'], text: blocks[0]?.text ?? '' });
  const rest = repeated ? blocks.slice(1) : blocks;

  const head = readHead(rest, known.title !== undefined, context);
  const tail = readTail(rest, head.length, context);
  const body = rest.slice(head.length, tail.end);
  const last = body.at(-1);
  const closing = last === undefined ? undefined : readClosingCredits(last);
  if (closing !== undefined) body[body.length - 1] = closing.block;
  const end = mergeInformation(closing === undefined ? [] : [closing]);

  const parts = [head, end, tail];
  let fields: Partial<DraftFields> = known;
  const doubts: FieldName[] = [];
  const dropped: Dropped[] = [];
  for (const part of parts) {
    const merged = mergeFields(fields, part.fields);
    fields = merged.fields;
    doubts.push(...merged.doubts, ...part.doubts);
    taken.push(...part.taken);
    dropped.push(...merged.dropped, ...part.dropped);
  }
  const text = body.map((block) => block.text);
  const issuers = parts.map(({ issuer }) => issuer);
  const issuer = issuers.find((each) => each !== undefined);
  const inferred = inferFields(
    fields,
    text,
    { laterDate: head.laterDate ?? tail.laterDate, issuer },
    context,
  );
  for (const each of issuers) dropped.push(...unusedIssuer(inferred.fields.source, each));
  for (const { laterDate } of [head, tail]) dropped.push(...unusedDate(inferred.fields.date, laterDate));
  return {
    fields: inferred.fields,
    body: body.map(({ node }) => node),
    doubts: [...new Set([...doubts, ...inferred.doubts])],
    taken,
    dropped,
  };
}

/** `fields` with what the body says of those that nothing else gives. It stays in the body. */
function inferFields(
  fields: Partial<DraftFields>,
  text: readonly string[],
  { laterDate, issuer }: { laterDate: DraftFields['date']; issuer: string | undefined },
  context: ImportContext,
): { readonly fields: Partial<DraftFields>; readonly doubts: readonly FieldName[] } {
  const [opening = ''] = text;
  const doubts: FieldName[] = [];
  const signature = laterDate === undefined ? readMoment(text.at(-1) ?? '', context.timeZone) : undefined;
  const isSignature = signature !== undefined && signature.length === text.at(-1)?.length;
  const other = laterDate ?? (isSignature ? signature.moment : undefined);
  const date = fields.date ?? other;
  if (fields.date === undefined && other !== undefined) doubts.push('date');
  const eventDate = fields.eventDate ?? (date && eventDayOf(opening, date.day));
  const credits = fields.reporters === undefined ? openingCredits(opening) : undefined;
  const makers = credits === undefined ? undefined : readingOf(credits);
  doubts.push(...(makers?.doubts ?? []));
  const source = fields.source ?? issuer ?? makers?.issuer;
  if (fields.source === undefined && source !== undefined) doubts.push('source');
  const known = {
    ...fields,
    ...(date && { date }),
    ...(eventDate !== undefined && { eventDate }),
    ...(source !== undefined && { source }),
  };
  return { fields: mergeFields(known, makers?.fields ?? {}).fields, doubts };
}

/** Whether two headlines are the same but for spaces. */
function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && a !== '' && a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');
}
