import { listNames } from './name-list.ts';
import { problemKind, type NoValues } from './problem-kind.ts';
import { yamlFaultEn, yamlFaultZh } from './yaml-faults.ts';

/** Problems of the front matter's form: its fences and its YAML. */
export const frontMatterProblems = {
  'front-matter-missing': problemKind<NoValues>(
    'error',
    () => ({
      message: '文件开头没有文章信息。',
      hint: '第一行写 ---，接着写“标题: 于继承中前行”和“日期: 2019-11-25”，再写一行 ---，然后是正文。',
    }),
    () => ({
      message: 'The file does not begin with front matter.',
      hint: 'Write --- in the first line, then "title: A headline" and "date: 2019-11-25", another line ---, and then the body.',
    }),
  ),
  'front-matter-not-closed': problemKind<NoValues>(
    'error',
    () => ({ message: '文章信息没有结束。', hint: '请在文章信息之后、正文之前加一行 ---。' }),
    () => ({
      message: 'The front matter does not end.',
      hint: 'Add a line --- after the front matter, before the body.',
    }),
  ),
  'fence-not-plain': problemKind<{ found: string }>(
    'error',
    ({ found }) => ({
      message: `文章信息的分隔行是“${found}”。`,
      hint: '这一行只能是三个半角减号：---。',
    }),
    ({ found }) => ({
      message: `The line that ends the front matter is "${found}".`,
      hint: 'It must be three hyphens and nothing else: ---.',
    }),
  ),
  'front-matter-language': problemKind<{ language: string }>(
    'error',
    ({ language }) => ({
      message: `文章信息以“${language}”开头，这不是 YAML。`,
      hint: '文章信息用 YAML 写，开头一行只写 ---。TOML 和 JSON 要在 site.yaml 的“文章信息格式”里列出才读；别的语言不读，更不执行。',
    }),
    ({ language }) => ({
      message: `The front matter begins with "${language}", which is not YAML.`,
      hint: 'Write front matter in YAML, after a first line of --- alone. TOML and JSON are read where `frontMatter` in site.yaml lists them; other languages are neither read nor run.',
    }),
  ),
  'front-matter-too-long': problemKind<{ bytes: number; limit: number }>(
    'error',
    ({ bytes, limit }) => ({
      message: `文章信息有 ${bytes} 字节，超过了 ${limit} 字节的上限。`,
      hint: '文章信息只放标题、日期一类的短内容；长文字请放到正文里。',
    }),
    ({ bytes, limit }) => ({
      message: `The front matter has ${bytes} bytes, more than the limit of ${limit}.`,
      hint: 'Front matter is for short facts such as the title and the date; put long text in the body.',
    }),
  ),
  'front-matter-tab': problemKind<NoValues>(
    'error',
    () => ({ message: '这一行用制表符（Tab）缩进。', hint: '请改用空格缩进，例如两个空格。' }),
    () => ({
      message: 'This line is indented with a tab.',
      hint: 'Indent with spaces, for example with two.',
    }),
  ),
  'yaml-syntax': problemKind<{ fault: string }>(
    'error',
    ({ fault }) => ({
      message: `YAML 写法有误：${yamlFaultZh(fault)}。`,
      hint: '每行写成“键: 值”，冒号后面有一个空格；值里有冒号、引号或 # 时，把整个值放进引号。',
    }),
    ({ fault }) => ({
      message: `The YAML is faulty: ${yamlFaultEn(fault)}.`,
      hint: 'Write each line as "key: value", with a space after the colon; put a value that holds a colon, a quotation mark or # in quotation marks.',
    }),
  ),
  'front-matter-syntax': problemKind<{ language: string; reason: string }>(
    'error',
    ({ language, reason }) => ({
      message: `文章信息不是有效的 ${language}：${reason}。`,
      hint: `请按 ${language} 的写法改正，或者改用 --- 之间的 YAML。`,
    }),
    ({ language, reason }) => ({
      message: `The front matter is not valid ${language}: ${reason}.`,
      hint: `Mend its ${language}, or write it in YAML between lines of ---.`,
    }),
  ),
  'full-width-colon': problemKind<{ key: string }>(
    'error',
    ({ key }) => ({
      message: `“${key}”后面是全角冒号。`,
      hint: `请用半角冒号加一个空格：${key}: …`,
    }),
    ({ key }) => ({
      message: `\`${key}\` is followed by a full-width colon.`,
      hint: `Use an ordinary colon and a space: ${key}: …`,
    }),
  ),
  'colon-without-space': problemKind<{ key: string }>(
    'error',
    ({ key }) => ({ message: `“${key}”的冒号后面没有空格。`, hint: `请在冒号后面加一个空格：${key}: …` }),
    ({ key }) => ({
      message: `There is no space after the colon of \`${key}\`.`,
      hint: `Add a space after the colon: ${key}: …`,
    }),
  ),
  'yaml-anchor': problemKind<{ name: string }>(
    'error',
    ({ name }) => ({
      message: `这里用了 YAML 的锚点或引用“${name}”。`,
      hint: '请把值完整地写出来；文字里要用 & 或 * 开头时，把整个值放进引号。',
    }),
    ({ name }) => ({
      message: `A YAML anchor or alias is used here: "${name}".`,
      hint: 'Write the value out in full. Put a text that begins with & or * in quotation marks.',
    }),
  ),
  'yaml-tag': problemKind<{ tag: string }>(
    'error',
    ({ tag }) => ({
      message: `这里用了 YAML 的类型标记“${tag}”。`,
      hint: '请删除它；文字以感叹号开头时，把整个值放进引号。',
    }),
    ({ tag }) => ({
      message: `A YAML tag is used here: "${tag}".`,
      hint: 'Remove it. Put a text that begins with an exclamation mark in quotation marks.',
    }),
  ),
  'not-a-mapping': problemKind<NoValues>(
    'error',
    () => ({ message: '这里应该是一行行的“键: 值”。', hint: '例如：标题: 于继承中前行。' }),
    () => ({
      message: 'This should be lines of the form "key: value".',
      hint: 'For example: title: A headline.',
    }),
  ),
  'duplicate-key': problemKind<{ key: string; other: string; line: number }>(
    'error',
    ({ key, other, line }) => ({
      message:
        key === other
          ? `“${key}”写了两次，第一次在第 ${line} 行。`
          : `“${key}”与第 ${line} 行的“${other}”是同一项。`,
      hint: '请只保留一个。',
    }),
    ({ key, other, line }) => ({
      message:
        key === other
          ? `\`${key}\` is given twice; the first is in line ${line}.`
          : `\`${key}\` is the same field as \`${other}\` in line ${line}.`,
      hint: 'Keep one of them.',
    }),
  ),
  'unknown-key': problemKind<{ key: string; suggestion: string; known: readonly string[] }>(
    'error',
    ({ key, suggestion, known }) => ({
      message: `没有“${key}”这一项。`,
      hint: suggestion ? `是不是“${suggestion}”？` : `这里可以写：${listNames(known, 'zh')}。`,
    }),
    ({ key, suggestion, known }) => ({
      message: `There is no field \`${key}\`.`,
      hint: suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `Fields that can stand here: ${listNames(known, 'en')}.`,
    }),
  ),
};
