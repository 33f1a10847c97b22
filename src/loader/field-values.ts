import { z } from 'astro/zod';
import { parseCalendarDay } from '../archive/calendar-day.ts';
import type { ProblemCode, ValuesOf } from '../archive/problem-catalogue.ts';
import { parseRoughDay } from '../archive/rough-day.ts';
import { idLimit, isArticleId, suggestId } from './article-id.ts';
import { parseMoment, suggestMoment } from './moment.ts';
import { parseWholeNumber } from './whole-number.ts';

/** What an issue of ours carries, so that it becomes a problem of the catalogue; the field's key is added later. */
export interface IssueParameters<Code extends ProblemCode = ProblemCode> {
  readonly problem: Code;
  readonly values: Omit<ValuesOf<Code>, 'key'>;
}

// What `meta` says goes into the JSON Schemas of editors' programs, which cannot run the functions; it never refuses what
// they accept.

/** A day, or a day with a time: `2019-11-25`, `2019-11-25 10:30`. */
export function moment() {
  return z
    .string()
    .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?)?$' })
    .transform((text, context) => {
      const found = parseMoment(text);
      if (typeof found === 'object') return found;
      if (found === 'impossible') return raise(context, 'date-impossible', { value: text });
      return raise(context, 'date-form', { value: text, suggestion: suggestMoment(text, true) });
    });
}

/** A day: `2019-11-25`. */
export function day() {
  return z
    .string()
    .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
    .transform((text, context) => {
      const found = parseCalendarDay(text);
      if (found !== undefined) return found;
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return raise(context, 'date-impossible', { value: text });
      return raise(context, 'date-form', { value: text, suggestion: suggestMoment(text, false) });
    });
}

/** A year, a month or a day: `2019`, `2019-11`, `2019-11-25`. */
export function roughDay() {
  return z
    .string()
    .meta({ pattern: '^\\d{4}(-\\d{2}){0,2}$' })
    .transform((text, context) => {
      const found = parseRoughDay(text);
      if (found !== undefined) return found;
      if (/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return raise(context, 'date-impossible', { value: text });
      return raise(context, 'rough-date-form', { value: text });
    });
}

/** A whole number from 0 on: `2635`. */
export function count() {
  return z
    .string()
    .meta({ pattern: '^\\d{1,15}$' })
    .transform((text, context) => {
      const found = parseWholeNumber(text);
      return typeof found === 'number' ? found : raise(context, 'count-form', { value: text, ...found });
    });
}

/** A whole number within a range, its ends counted. */
export function numberBetween(least: number, most: number) {
  return count().transform((found, context) =>
    found >= least && found <= most
      ? found
      : raise(context, 'number-out-of-range', { value: String(found), least, most }),
  );
}

/** A whole number, or `off` for none: then 0. Which of the two is meant cannot be told of anything else. */
export function countOrOff() {
  return z
    .string()
    .meta({ pattern: '^(\\d{1,15}|off|关闭)$' })
    .transform((text, context) => {
      if (text === 'off' || text === '关闭') return 0;
      const found = parseWholeNumber(text);
      if (typeof found === 'number') return found;
      const suggestion = found.suggestion === '' ? '2 / 关闭 / off' : found.suggestion;
      return raise(context, 'count-form', { value: text, ...found, suggestion });
    });
}

/** A SHA-256, in 64 hexadecimal digits. */
export function digest() {
  return z
    .string()
    .meta({ pattern: '^[0-9a-f]{64}$' })
    .transform((text, context) => {
      if (/^[0-9a-f]{64}$/.test(text)) return text;
      return raise(context, 'digest-form', { value: text });
    });
}

/** What stands in an address: `zheng-rongsheng-yuhang`. */
export function identifier() {
  return z
    .string()
    .meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: idLimit })
    .transform((text, context) => {
      if (isArticleId(text)) return text;
      return raise(context, 'id-form', { value: text, suggestion: suggestId(text) });
    });
}

/** A folder within the content folder, without slashes at its ends: `source/_posts`; `.` is the content folder itself. */
export function folder() {
  return z.string().transform((text, context) => {
    const path = text.replace(/^\.\//, '').replace(/\/+(?:\*\*)?$/, '');
    if (path === '.' || isPlainPath(path)) return path.normalize('NFC');
    return raise(context, 'folder-form', { value: text });
  });
}

function isPlainPath(path: string): boolean {
  return path.split('/').every((part) => !['', '.', '..'].includes(part) && !/[*?\\]/.test(part));
}

/** An address that begins with `http://` or `https://`. */
export function webAddress() {
  return z
    .string()
    .meta({ pattern: '^[hH][tT][tT][pP][sS]?://[^\\s\\\\]+$' })
    .transform((text, context) => {
      if (isWebAddress(text)) return text;
      return raise(context, 'web-address-form', { value: text });
    });
}

/** An address under which an article stood formerly: a path that begins with `/`, or a whole address. */
export function formerAddress() {
  return z
    .string()
    .meta({ pattern: '^(/(?!/)[^\\s\\\\]*|[hH][tT][tT][pP][sS]?://[^\\s\\\\]+)$' })
    .transform((text, context) => {
      if (isWebAddress(text) || /^\/(?!\/)[^\s\\]*$/.test(text)) return text;
      return raise(context, 'former-address-form', { value: text });
    });
}

/** Owner and name of a repository: `gonghui/archive`; of a GitLab group within a group, `city/gonghui/archive`. */
export function repositoryName() {
  return z
    .string()
    .meta({ pattern: '^[\\w.-]+(/[\\w.-]+)+$' })
    .transform((text, context) => {
      if (/^[\w.-]+(\/[\w.-]+)+$/.test(text)) return text;
      return raise(context, 'repository-form', { value: text });
    });
}

/** A folder's path within another, `/` as separator: `content`, `archive/content`. Output without slashes at the ends. */
export function innerFolder() {
  return z.string().transform((text, context) => {
    const names = text.replace(/^\.\//, '').replace(/\/+$/, '').split('/');
    const inside =
      text === '.' || names.every((name) => !['', '.', '..'].includes(name) && !/[\\:*?"<>|]/.test(name));
    return inside ? names.join('/') : raise(context, 'inner-folder-form', { value: text });
  });
}

/** Yes or no: `true`, `是`. */
export function yesOrNo() {
  return z
    .string()
    .meta({ pattern: '^(true|false|yes|no|是|否)$' })
    .transform((text, context) => {
      if (/^(?:true|yes|是)$/.test(text)) return true;
      if (/^(?:false|no|否)$/.test(text)) return false;
      return raise(context, 'unknown-choice', { value: text, known: ['true', '是', 'false', '否'] });
    });
}

/** A BCP 47 tag, brought into its usual letter case: `zh-CN`. */
export function languageTag() {
  return z.string().transform((text, context) => {
    try {
      return Intl.getCanonicalLocales(text)[0] ?? text;
    } catch {
      return raise(context, 'language-form', { value: text });
    }
  });
}

/** The IANA name of a time zone: `Asia/Shanghai`. */
export function timeZone() {
  return z.string().transform((text, context) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return text;
    } catch {
      return raise(context, 'time-zone-unknown', { value: text });
    }
  });
}

/** One of a few words, each with its Chinese name: `{ draft: '草稿' }`. */
export function choice<Word extends string>(words: Readonly<Record<Word, string>>) {
  const entries = Object.entries(words) as [Word, string][];
  return z
    .string()
    .meta({ enum: entries.flat() })
    .transform((text, context) => {
      const found = entries.find((entry) => entry.includes(text));
      if (found !== undefined) return found[0];
      return raise(context, 'unknown-choice', { value: text, known: entries.flat() });
    });
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  // What is published must not hold a password.
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** Makes of an issue of a schema a problem of the catalogue. */
export function raise<Code extends ProblemCode>(
  context: z.RefinementCtx,
  problem: Code,
  values: IssueParameters<Code>['values'],
): never {
  const params: IssueParameters<Code> = { problem, values };
  context.addIssue({ code: 'custom', params });
  return z.NEVER;
}
