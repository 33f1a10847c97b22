/** The faults that editors meet, by the code of the `yaml` package; any other code reads "cannot be understood". */
const faults: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  BAD_DQ_ESCAPE: [
    '双引号里的反斜杠写法不对',
    'a backslash in double quotation marks stands before a wrong character',
  ],
  BAD_INDENT: ['缩进不对', 'the indentation is wrong'],
  BAD_SCALAR_START: ['值不能以这个字符开头', 'a value cannot begin with this character'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号', 'there are two colons in one line'],
  BLOCK_IN_FLOW: ['方括号或花括号里换行的写法不对', 'a list or mapping in brackets is written wrongly'],
  MISSING_CHAR: ['缺少引号、括号、逗号或空格', 'a quotation mark, bracket, comma or space is missing'],
  MULTILINE_IMPLICIT_KEY: ['这一行没有冒号', 'this line has no colon'],
  MULTIPLE_DOCS: ['出现了第二份 YAML', 'a second YAML document begins'],
  NON_STRING_KEY: ['键必须是文字', 'a key must be text'],
  UNEXPECTED_TOKEN: ['这里有一个意外的字符', 'there is an unexpected character'],
  RESOURCE_EXHAUSTION: ['括号嵌套得太深', 'brackets are nested too deeply'],
};

/** The fault in Chinese, a clause without its final mark. */
export function yamlFaultZh(code: string): string {
  return faults[code]?.[0] ?? '无法理解这里的写法';
}

/** The fault in English, a clause without its final mark. */
export function yamlFaultEn(code: string): string {
  return faults[code]?.[1] ?? 'this cannot be understood';
}
