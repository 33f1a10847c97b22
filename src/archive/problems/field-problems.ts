import { listNames } from './name-list.ts';
import { problemKind } from './problem-kind.ts';

const expectedZh: Readonly<Record<string, string>> = {
  text: '一段文字',
  list: '一个列表',
  mapping: '几行“键: 值”',
};
const expectedEn: Readonly<Record<string, string>> = {
  text: 'a text',
  list: 'a list',
  mapping: 'lines "key: value"',
};

// What is wrong with a number; any other fault reads "is not a number".
const numberFaultsZh: Readonly<Record<string, string>> = {
  form: '不是只用数字写的',
  negative: '小于 0',
  fraction: '不是整数',
  'too-large': '太大了',
};
const numberFaultsEn: Readonly<Record<string, string>> = {
  form: 'is not written in digits alone',
  negative: 'is less than 0',
  fraction: 'is not a whole number',
  'too-large': 'is too large',
};

/** Problems of the values of fields. `key` is the field as the editor wrote it, with its parents: `封面.说明`. */
export const fieldProblems = {
  'missing-field': problemKind<{ key: string; name: string; example: string }>(
    'error',
    ({ name, example }) => ({ message: `缺少“${name}”。`, hint: `请加上，例如：${name}: ${example}` }),
    ({ key, example }) => ({
      message: `\`${key}\` is missing.`,
      hint: `Add it, for example: ${key}: ${example}`,
    }),
  ),
  'wrong-kind': problemKind<{ key: string; expected: string; example: string }>(
    'error',
    ({ key, expected, example }) => ({
      message: `“${key}”应该是${expectedZh[expected] ?? expected}。`,
      hint: `例如：${example}`,
    }),
    ({ key, expected, example }) => ({
      message: `\`${key}\` should be ${expectedEn[expected] ?? expected}.`,
      hint: `For example: ${example}`,
    }),
  ),
  'date-form': problemKind<{ key: string; value: string; suggestion: string }>(
    'error',
    ({ key, value, suggestion }) => ({
      message: `“${key}”的“${value}”不是规定的日期写法。`,
      hint: suggestion ? `请写成 ${suggestion}。` : '请写成 2019-11-25 这样的年-月-日。',
    }),
    ({ key, value, suggestion }) => ({
      message: `"${value}" in \`${key}\` is not a date in the form that is used here.`,
      hint: suggestion ? `Write ${suggestion}.` : 'Write year-month-day, as in 2019-11-25.',
    }),
  ),
  'date-impossible': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不存在。`,
      hint: '日历上没有这一天，或者一天里没有这个时刻；请核对。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` does not exist.`,
      hint: 'The calendar has no such day, or the day no such time; check it against the source.',
    }),
  ),
  'expires-early': problemKind<{ key: string; value: string; start: string }>(
    'error',
    ({ key, value, start }) => ({
      message: `“${key}”到 ${value} 为止，而文章到 ${start} 才发布。`,
      hint: '这样文章永远不会发布；请核对这几个日期。',
    }),
    ({ key, value, start }) => ({
      message: `\`${key}\` ends at ${value}, before the article is published at ${start}.`,
      hint: 'The article would never be seen; check these dates.',
    }),
  ),
  'count-form': problemKind<{ key: string; value: string; fault: string; suggestion: string }>(
    'error',
    ({ key, value, fault, suggestion }) => ({
      message: `“${key}”的“${value}”${numberFaultsZh[fault] ?? '不是一个数'}。`,
      hint: suggestion ? `请写成 ${suggestion}。` : '请只用数字写一个整数，例如 2635；不知道时，不写这一项。',
    }),
    ({ key, value, fault, suggestion }) => ({
      message: `"${value}" in \`${key}\` ${numberFaultsEn[fault] ?? 'is not a number'}.`,
      hint: suggestion
        ? `Write ${suggestion}.`
        : 'Write a whole number in digits, for example 2635, or leave the field out when the number is not known.',
    }),
  ),
  'digest-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是 SHA-256。`,
      hint: '它由导入程序写入，是 64 个十六进制数字；请恢复原样，或删去这一行。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is no SHA-256.`,
      hint: 'The import writes it, as 64 hexadecimal digits: restore it, or remove the line.',
    }),
  ),
  'id-form': problemKind<{ key: string; value: string; suggestion: string }>(
    'error',
    ({ key, value, suggestion }) => ({
      message: `“${key}”的“${value}”不能用在地址里。`,
      hint: `编号只用小写字母、数字和单个连字符，最多 80 个字符，例如 ${suggestion}。`,
    }),
    ({ key, value, suggestion }) => ({
      message: `"${value}" in \`${key}\` cannot stand in an address.`,
      hint: `Use lower-case letters, digits and single hyphens, at most 80 characters, for example ${suggestion}.`,
    }),
  ),
  'id-from-path': problemKind<{ id: string; suggestion: string }>(
    'warning',
    ({ id, suggestion }) => ({
      message: `文件名不能用作编号，所以文章的编号暂定为 ${id}。`,
      hint: `发布之前请在文章信息里写上编号，例如：编号: ${suggestion}`,
    }),
    ({ id, suggestion }) => ({
      message: `The file's name cannot serve as an id, so the article has the id ${id}.`,
      hint: `Give it an id before it is published, for example: id: ${suggestion}`,
    }),
  ),
  'duplicate-id': problemKind<{ id: string; other: string }>(
    'error',
    ({ id, other }) => ({
      message: `编号 ${id} 与“${other}”相同。`,
      hint: '请在其中一篇的文章信息里另写一个编号；已经发布的那一篇不要改。',
    }),
    ({ id, other }) => ({
      message: `The id ${id} is also that of "${other}".`,
      hint: 'Give one of the two another id; leave the one that is already published as it is.',
    }),
  ),
  'unknown-column': problemKind<{ key: string; value: string; suggestion: string; known: readonly string[] }>(
    'error',
    ({ value, suggestion, known }) => ({
      message: `没有“${value}”这个栏目。`,
      hint: suggestion
        ? `是不是“${suggestion}”？`
        : known.length > 0
          ? `site.yaml 里有：${listNames(known, 'zh')}。`
          : '请先在 site.yaml 的“栏目”里加上它。',
    }),
    ({ value, suggestion, known }) => ({
      message: `There is no column "${value}".`,
      hint: suggestion
        ? `Did you mean "${suggestion}"?`
        : known.length > 0
          ? `Columns in site.yaml: ${listNames(known, 'en')}.`
          : 'Add it to the columns in site.yaml first.',
    }),
  ),
  'unknown-choice': problemKind<{ key: string; value: string; known: readonly string[] }>(
    'error',
    ({ key, value, known }) => ({
      message: `“${key}”不能是“${value}”。`,
      hint: `可以写：${listNames(known, 'zh')}。`,
    }),
    ({ key, value, known }) => ({
      message: `\`${key}\` cannot be "${value}".`,
      hint: `Write one of: ${listNames(known, 'en')}.`,
    }),
  ),
  'web-address-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是网址。`,
      hint: '请写完整的网址，以 http:// 或 https:// 开头。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a web address.`,
      hint: 'Write the whole address, beginning with http:// or https://.',
    }),
  ),
  'former-address-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是地址。`,
      hint: '请写以 / 开头的旧路径，例如 /news/2019/123.html，或者完整的旧网址。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not an address.`,
      hint: 'Write the former path, beginning with /, for example /news/2019/123.html, or the whole former address.',
    }),
  ),
  'language-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是语言代码。`,
      hint: '请写 zh-CN、zh-TW、en 这样的代码。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a language tag.`,
      hint: 'Write a tag such as zh-CN, zh-TW or en.',
    }),
  ),
  'summary-too-long': problemKind<{ length: number; limit: number }>(
    'warning',
    ({ length, limit }) => ({
      message: `摘要有 ${length} 个字，只用前 ${limit} 个。`,
      hint: `请把摘要缩短到 ${limit} 个字以内。`,
    }),
    ({ length, limit }) => ({
      message: `The summary has ${length} characters; only the first ${limit} are used.`,
      hint: `Shorten the summary to ${limit} characters or fewer.`,
    }),
  ),
};
