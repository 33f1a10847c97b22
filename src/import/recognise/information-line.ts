import type { DraftFields, Dropped, FieldName, ImportContext } from '../article-draft.ts';
import { plainSpaces } from './block.ts';
import { partOrganizations, readCredits, readNames } from './credits.ts';
import { isDocumentNumber } from './document-head.ts';
import { isFurniture, isSeparator } from './furniture.ts';
import { readLabels, type Label, type LabelledText } from './labels.ts';
import { readWrittenMoment } from './written-moment.ts';
import { isOrganizationName } from './organization-names.ts';
import { asPlainLine } from './plain-line.ts';
import {
  addCredits,
  addNames,
  addReading,
  keepFirst,
  keepIssuer,
  keepLaterDate,
  newReading,
  type Reading,
} from './reading.ts';
import { isPersonName } from './surnames.ts';
import { readViewCount } from './view-count.ts';

/** What one line of information around an article says. */
export interface LineReading {
  readonly fields: Partial<DraftFields>;
  /** The later of two dates, used when there is no other: `更新时间`. */
  readonly laterDate?: DraftFields['date'];
  /** A body that published or wrote the article: its source where no other is named. */
  readonly issuer?: string;
  readonly doubts: readonly FieldName[];
  readonly dropped: readonly Dropped[];
}

/** Whether a value may stand on the line, with its label or (`labelled` false) without. */
export type AllowedLabels = (label: Label, labelled: boolean) => boolean;

/** The longest value of a label, in characters; what is longer is a sentence. */
const valueLimit = 60;

/**
 * Reads a line that gives information about the article and nothing else: labels with their values, a day, a byline,
 * buttons of the page, or several of these. `undefined` when any of it is something else, so that text of the article is
 * never taken for information.
 *
 * @param allowed the fields that may stand here; a label of another one makes the line a part of the text
 */
export function readInformationLine(
  line: string,
  context: ImportContext,
  allowed: AllowedLabels,
): LineReading | undefined {
  const text = plainSpaces(line);
  if (text === '') return undefined;
  const reading = newReading();
  if (isSeparator(text)) reading.dropped.push({ reason: 'separator', text });
  else if (isFurniture(text)) reading.dropped.push({ reason: 'furniture', text });
  else {
    const { before, parts } = readLabels(asPlainLine(line));
    if (before !== '' && !readUnlabelled(before, context, allowed, reading)) return undefined;
    for (const part of parts)
      if (!allowed(part.label, true) || !readPart(part, context, reading)) return undefined;
  }
  return reading;
}

function readPart(part: LabelledText, context: ImportContext, reading: Reading): boolean {
  const { label, value } = part;
  const { dropped } = reading;
  const length = [...value].length;
  if (label !== 'summary' && (length > valueLimit || /[。；]./u.test(value))) return false;
  if (/^[[\]()（）\s/-]*$/u.test(value)) {
    dropped.push({ reason: 'empty-label', text: part.text });
    return true;
  }
  switch (label) {
    case 'date':
    case 'laterDate':
      return readDate(value, context, reading, label);
    case 'source':
      return readSource(value, context, reading);
    case 'issuer':
      keepIssuer(reading, plainSpaces(value));
      return true;
    case 'reporters':
    case 'photographers':
    case 'editors':
      return readMakers(part, label, context, reading);
    case 'views':
      return readViews(part, context, reading);
    case 'tags':
      addNames(
        reading,
        'tags',
        value.split(/[\s　,，、;；|]+/u).filter((tag) => tag !== ''),
      );
      return true;
    case 'original':
      if (/^https?:\/\/[^\s\\]+$/i.test(value)) keepFirst(reading, 'original', value, part.text);
      else dropped.push({ reason: 'unfit-value', text: part.text });
      return true;
    case 'none':
      dropped.push({ reason: 'no-such-field', text: part.text });
      return true;
    case 'title':
    case 'kicker':
    case 'subtitle':
    case 'column':
    case 'summary':
      keepFirst(reading, label, plainSpaces(value), part.text);
      return true;
  }
}

/** A date with whatever stands behind it. */
function readDate(
  text: string,
  context: ImportContext,
  reading: Reading,
  label: 'date' | 'laterDate' = 'date',
): boolean {
  const found = readWrittenMoment(text, context.timeZone);
  if (found === undefined) return false;
  if (found.doubtful) reading.doubts.push('date');
  if (label === 'date' && reading.fields.date === undefined) reading.fields.date = found.moment;
  else keepLaterDate(reading, found.moment);
  return readRest(text.slice(found.length), context, reading);
}

/** A source, behind which names may stand: `杭州日报 记者 张三`, `余杭晨报 2019-11-25`. */
function readSource(value: string, context: ImportContext, reading: Reading): boolean {
  // Behind the bracket that ends the information, the text of the article begins.
  if (/[）)】]\s*\S/u.test(value.replace(/[（(【][^（）()【】]*[）)】]/gu, ''))) return false;
  const [first = '', ...more] = value.split(/[\s　|｜]+/u);
  const behind = newReading();
  const isUnderstood = more.length > 0 && readRest(more.join(' '), context, behind);
  const source = plainSpaces(isUnderstood ? first : value);
  keepFirst(reading, 'source', source, source);
  if (isUnderstood) addReading(reading, behind);
  return true;
}

function readMakers(
  part: LabelledText,
  label: 'reporters' | 'photographers' | 'editors',
  context: ImportContext,
  reading: Reading,
): boolean {
  const { doubts } = reading;
  const credits = readCredits(part.text.replace(/[:：]/gu, ' '), false);
  if (credits !== undefined) {
    addCredits(reading, credits);
    if (credits.doubtful) doubts.push(label);
    return true;
  }
  const names = readNames(part.value);
  if (names !== undefined) {
    addMakers(reading, label, names);
    if (!names.every((name) => isPersonName(name) || isOrganizationName(name))) doubts.push(label);
    return true;
  }
  const [first = '', ...more] = part.value.split(/[\s　|｜]+/u);
  const firstNames = readNames(first);
  if (firstNames === undefined || more.length === 0) return false;
  addMakers(reading, label, firstNames);
  doubts.push(label);
  return readRest(more.join(' '), context, reading);
}

/** Where reporters stand, organizations are the source. */
function addMakers(
  reading: Reading,
  label: 'reporters' | 'photographers' | 'editors',
  names: readonly string[],
): void {
  const { people, organizations } = partOrganizations(names);
  if (label !== 'reporters') addNames(reading, label, names);
  else addCredits(reading, { reporters: people, photographers: [], editors: [], organizations });
}

function readViews(part: LabelledText, context: ImportContext, reading: Reading): boolean {
  const found = readViewCount(part.value);
  if (found === undefined) return false;
  if (found.rounded) reading.doubts.push('views');
  keepFirst(reading, 'views', found.count, part.text);
  return readRest(part.value.slice(found.length), context, reading);
}

/** What follows a value on the same line. */
function readRest(text: string, context: ImportContext, reading: Reading): boolean {
  const rest = text.replace(/^[\s　|｜\])）】,，]+/u, '').trim();
  return rest === '' || readUnlabelled(rest, context, () => true, reading);
}

const medium =
  /(?:日报|晚报|晨报|早报|时报|商报|都市报|快报|导报|周刊|杂志|报社?|网|新华社|电视台|电台|广播|频道|客户端|公众号|通讯社|总工会|工会|办公室|委员会|宣传部|中心|公司|集团|局|委|部|社|站)$/u;

/** Text without a label: a day, a byline, a medium, buttons, or several of these with spaces between. */
function readUnlabelled(
  text: string,
  context: ImportContext,
  allowed: AllowedLabels,
  reading: Reading,
): boolean {
  const plain = plainSpaces(text.replace(/^[\s　|｜【[(（]+|[\s　|｜】\])）]+$/gu, ''));
  if (plain === '' || isSeparator(plain)) return true;
  const isNumber = isDocumentNumber(plain) && allowed('none', false);
  if (isNumber || isFurniture(plain)) {
    reading.dropped.push({ reason: isNumber ? 'no-such-field' : 'furniture', text: plain });
    return true;
  }
  if (allowed('date', false) && readWrittenMoment(plain, context.timeZone) !== undefined)
    return readDate(plain, context, reading);
  const credits = allowed('reporters', false) ? readCredits(plain, false) : undefined;
  if (credits !== undefined) {
    addCredits(reading, credits);
    if (credits.doubtful) reading.doubts.push('reporters');
    return true;
  }
  const views =
    /^(?:浏览|阅读|点击|访问|人气)\s*(\d.*)$/u.exec(plain) ??
    /^(\d[\d,]*)\s*次?\s*(?:浏览|阅读|点击|访问)$/u.exec(plain);
  if (views !== null)
    return readViews({ label: 'views', value: views[1] ?? '', text: plain }, context, reading);
  const account = /^原创 (\S+)(?: (\S+))? (\d{4}.+)$/u.exec(plain);
  if (account !== null && allowed('source', false)) {
    const [, author = '', publisher = author, rest = ''] = account;
    keepFirst(reading, 'source', publisher, publisher);
    reading.doubts.push('source');
    if (isPersonName(author)) addNames(reading, 'reporters', [author]);
    else if (author !== publisher) reading.dropped.push({ reason: 'second-value', text: author });
    return readUnlabelled(rest, context, allowed, reading);
  }
  const [first = '', ...more] = plain.split(/[ |｜]+/u);
  const hasDate = more.length > 0 && reading.fields.date === undefined;
  if (
    allowed('source', false) &&
    medium.test(first) &&
    !/[：:]/u.test(first) &&
    (reading.fields.date !== undefined || hasDate)
  ) {
    if (more.length > 0 && !readUnlabelled(more.join(' '), context, allowed, reading)) return false;
    if (reading.fields.date === undefined) return false;
    if (reading.fields.source === undefined) {
      reading.fields.source = first;
      reading.doubts.push('source');
    } else reading.dropped.push({ reason: 'second-value', text: first });
    return true;
  }
  return false;
}
