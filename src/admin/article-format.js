// How the editor reads and writes article files, on the page at /admin/. Published as it is.
import { parse, stringify } from 'yaml';

/**
 * What stands under one name in front matter.
 *
 * @typedef {object} WrittenField
 * @property {string} key the English name, under which it is saved
 * @property {boolean} list
 * @property {string} [shorthand] the part that a plain text stands for
 * @property {Names} [parts]
 * @property {Readonly<Record<string, string>>} [words] what a word is saved as: 草稿 → draft
 * @property {boolean} [dayAtMidnight] whether midnight says no more than its day
 *
 * @typedef {Readonly<Record<string, WrittenField>>} Names by each of their names
 */

/**
 * The two directions of the format. The form knows one way of writing each field; files may have another that means the
 * same: Chinese names, a plain text for a mapping, a single value for a list. `fromFile` brings them to the form's; what
 * it does not know it leaves, so that the loader tells of it.
 *
 * @param {Names} names
 * @returns {{ fromFile: (text: string) => Record<string, unknown>, toFile: (content: Record<string, unknown>) => string }}
 */
export function articleFormat(names) {
  return {
    fromFile(text) {
      const match = /^\uFEFF?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|$)(.*)$/msu.exec(text);
      if (match === null) throw new Error('The file does not begin with front matter.');
      const [, frontMatter = '', body = ''] = match;
      // Texts stay as they are written: 2019-11-25 is no Date, 007 no number. But ~ is nothing, as for the loader.
      const written = parse(frontMatter, { schema: 'failsafe', customTags: ['null'] }) ?? {};
      return { ...mappingOf(written, names), body: body.replace(/\r\n/g, '\n').replace(/^\n+/, '') };
    },
    toFile({ body, ...fields }) {
      const shown = written(fields, names) ?? {};
      // The indent of its first line says what that is: a code block.
      const text = typeof body === 'string' ? body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd() : '';
      return `---\n${stringify(shown, { lineWidth: 0 })}---\n${text === '' ? '' : `\n${text}\n`}`;
    },
  };
}

/**
 * @param {unknown} value
 * @param {Names} names
 * @returns {Record<string, unknown>}
 */
function mappingOf(value, names) {
  if (!isMapping(value)) throw new Error('The front matter is not a list of keys and values.');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => {
        const field = Object.hasOwn(names, name) ? names[name] : undefined;
        return field === undefined ? [name, part] : [field.key, valueOf(part, field)];
      }),
  );
}

/**
 * @param {unknown} value
 * @param {WrittenField} field
 * @returns {unknown}
 */
function valueOf(value, field) {
  const { list, parts, shorthand, words = {} } = field;
  if (list) {
    const items = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
    return items.filter((item) => item !== null).map((item) => valueOf(item, { ...field, list: false }));
  }
  if (parts === undefined)
    return typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : value;
  if (isMapping(value)) return mappingOf(value, parts);
  return shorthand === undefined || isEmpty(value) ? value : { [shorthand]: value };
}

/**
 * Without what is empty; `undefined` when nothing is left.
 *
 * @param {unknown} value
 * @param {Names} names
 * @returns {unknown}
 */
function written(value, names) {
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, names)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isMapping(value)) return isEmpty(value) ? undefined : value;
  const entries = Object.entries(value).flatMap(([key, part]) => {
    const { parts = {}, dayAtMidnight = false } = names[key] ?? {};
    const shown = written(part, parts);
    if (shown === undefined) return [];
    return [[key, dayAtMidnight ? String(shown).replace(/[T ]00:00(?::00)?$/, '') : shown]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isMapping(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function isEmpty(value) {
  return value === undefined || value === null || value === '';
}
