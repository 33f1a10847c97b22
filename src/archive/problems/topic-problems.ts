import { problemKind, type NoValues } from './problem-kind.ts';

/** Problems of topics: `topics/`. */
export const topicProblems = {
  'topic-name': problemKind<{ suggestion: string }>(
    'error',
    ({ suggestion }) => ({
      message: '专题的文件名就是它的地址，这个名字不能用在地址里。',
      hint: `文件名只用小写字母、数字和单个连字符，例如 ${suggestion}.md。`,
    }),
    ({ suggestion }) => ({
      message: "A topic's file name is its address, and this name cannot stand in an address.",
      hint: `Use lower-case letters, digits and single hyphens, for example ${suggestion}.md.`,
    }),
  ),
  'topic-in-folder': problemKind<NoValues>(
    'error',
    () => ({
      message: '专题必须直接放在 topics/ 里，不能放在下级文件夹里。',
      hint: '请把这个文件移到 topics/。',
    }),
    () => ({
      message: 'A topic must stand in topics/ itself, not in a folder below it.',
      hint: 'Move the file to topics/.',
    }),
  ),
  'topic-rule-idle': problemKind<{ key: string; value: string; suggestion: string }>(
    'warning',
    ({ key, value, suggestion }) => ({
      message: `没有一篇文章符合“${key}”里的“${value}”。`,
      hint: suggestion ? `是不是 ${suggestion}？` : '请核对写法；文章还没有收进来的话，可以先不管。',
    }),
    ({ key, value, suggestion }) => ({
      message: `No article answers to "${value}" in \`${key}\`.`,
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : 'Check how it is written. If the articles are still to come, leave it.',
    }),
  ),
};
