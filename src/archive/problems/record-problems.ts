import { problemKind } from './problem-kind.ts';

/** Problems of authority records: `people/`, `organizations/` and `places/`. */
export const recordProblems = {
  'record-name': problemKind<{ suggestion: string }>(
    'error',
    ({ suggestion }) => ({
      message: '规范记录的文件名就是它的编号，这个名字不能用在地址里。',
      hint: `文件名只用小写字母、数字和单个连字符，例如 ${suggestion}.yaml。`,
    }),
    ({ suggestion }) => ({
      message: "An authority record's file name is its id, and this name cannot stand in an address.",
      hint: `Use lower-case letters, digits and single hyphens, for example ${suggestion}.yaml.`,
    }),
  ),
  'record-misplaced': problemKind<{ place: string }>(
    'error',
    ({ place }) => ({
      message: '这个文件没有读取：规范记录是 .yaml 文件，直接放在 people/、organizations/ 或 places/ 里。',
      hint: `请改名或移动为 ${place}。`,
    }),
    ({ place }) => ({
      message:
        'This file was not read: authority records are .yaml files in people/, organizations/ or places/ itself.',
      hint: `Rename or move it to ${place}.`,
    }),
  ),
  'duplicate-record-name': problemKind<{ name: string; other: string }>(
    'error',
    ({ name, other }) => ({
      message: `“${name}”也是“${other}”的名称，文章里的这个名称指哪一条，没有办法分辨。`,
      hint: '两条是同一个的话，合成一个文件；不是的话，在“对应”的“除非”里写明什么词出现时不是它，或者用“写法”说明哪些名称归它。',
    }),
    ({ name, other }) => ({
      message: `"${name}" is also a name of "${other}", and nothing says which of the two an article means.`,
      hint: 'Make one file of them if they are the same. Else say under match which words rule one out (unless), or which names are its own (names).',
    }),
  ),
  'record-address-taken': problemKind<{ id: string; name: string; other: string }>(
    'error',
    ({ id, name, other }) => ({
      message: `编号 ${id} 的地址已经由“${other}”里的“${name}”使用，它不是这条记录。`,
      hint: '请给文件另起一个名字；“它”就是这条记录的话，把这个写法加进“别名”。',
    }),
    ({ id, name, other }) => ({
      message: `The address of ${id} belongs to "${name}" in "${other}", which is not this record.`,
      hint: 'Give the file another name. If it is this record, add that name to otherNames.',
    }),
  ),
  'unknown-article': problemKind<{ key: string; value: string; suggestion: string }>(
    'warning',
    ({ key, value, suggestion }) => ({
      message: `“${key}”里的“${value}”不是文章的编号。`,
      hint: suggestion
        ? `是不是 ${suggestion}？`
        : '编号是文章文件名里日期之后的部分，也是网址的最后一段；请核对。',
    }),
    ({ key, value, suggestion }) => ({
      message: `"${value}" in \`${key}\` is the id of no article.`,
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : "An id is what follows the date in the name of an article's file, and the last part of its address. Check it.",
    }),
  ),
  'rough-date-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是规定的时间写法。`,
      hint: '请写成 2019、2019-11 或 2019-11-25，知道到哪里就写到哪里。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a time in the form that is used here.`,
      hint: 'Write 2019, 2019-11 or 2019-11-25, as far as it is known.',
    }),
  ),
  'period-reversed': problemKind<{ key: string; from: string; to: string }>(
    'error',
    ({ key, from, to }) => ({
      message: `“${key}”的起止是 ${from} 到 ${to}，结束早于开始。`,
      hint: '请核对这两个时间。',
    }),
    ({ key, from, to }) => ({
      message: `The period in \`${key}\` is from ${from} to ${to}: it ends before it begins.`,
      hint: 'Check both times.',
    }),
  ),
};
