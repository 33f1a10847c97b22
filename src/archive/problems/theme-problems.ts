import { problemKind, type NoValues } from './problem-kind.ts';

const colors: Readonly<Record<string, string>> = {
  paper: '底色',
  raised: '次底色',
  ink: '文字',
  quiet: '次要文字',
  accent: '强调',
  mark: '搜索标记',
};

/** Problems of the site's own looks: `theme` in site.yaml, and `theme/`. */
export const themeProblems = {
  'color-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是规定的颜色写法。`,
      hint: '请写成 #rrggbb，六位十六进制数，放进引号，例如 "#0b5394"。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a colour in the form that is used here.`,
      hint: 'Write #rrggbb with six hexadecimal digits, in quotation marks: "#0b5394".',
    }),
  ),
  'font-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是字体的名称。`,
      hint: '请写字体名称，用逗号隔开，例如 "KaiTi, serif"。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is no list of fonts.`,
      hint: 'Write the names of fonts with commas between: "KaiTi, serif".',
    }),
  ),
  'theme-contrast': problemKind<{
    scheme: string;
    foreground: string;
    background: string;
    ratio: number;
    needed: number;
  }>(
    'error',
    ({ scheme, foreground, background, ratio, needed }) => ({
      message: `${scheme === 'dark' ? '深色' : '浅色'}下，“${colors[foreground]}”在“${colors[background]}”上的对比度是 ${ratio}:1，至少要 ${needed}:1。`,
      hint: '请把其中一个颜色调深，或者把另一个调浅（WCAG 2.2）。',
    }),
    ({ scheme, foreground, background, ratio, needed }) => ({
      message: `In ${scheme}, \`${foreground}\` on \`${background}\` has a contrast of ${ratio}:1; ${needed}:1 is needed.`,
      hint: 'Make one of the two colours darker, or the other lighter (WCAG 2.2).',
    }),
  ),
  'theme-file-unknown': problemKind<{ suggestion: string }>(
    'error',
    ({ suggestion }) => ({
      message: '这个文件不替换任何部件，没有读取。',
      hint: suggestion
        ? `是不是 ${suggestion}？`
        : '能替换的部件见 docs/theming.md，文件名要完全一样；样式写在 theme/theme.css 里。',
    }),
    ({ suggestion }) => ({
      message: 'This file takes the place of no component, so it was not read.',
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : 'docs/theming.md lists the components; the names must be the same. Styles stand in theme/theme.css.',
    }),
  ),
  'theme-styles-form': problemKind<NoValues>(
    'error',
    () => ({
      message: '这里的样式写得不完整，或者引入了别的样式表。',
      hint: '请核对花括号、引号和注释是否成对；不要用 @import，把样式写在这个文件里。',
    }),
    () => ({
      message: 'The styles are not whole here, or import other style sheets.',
      hint: 'Check that braces, quotation marks and comments come in pairs. Write all styles into this file, without @import.',
    }),
  ),
};
