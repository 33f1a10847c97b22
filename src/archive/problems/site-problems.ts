import { problemKind, type NoValues } from './problem-kind.ts';

/** Problems of `site.yaml` and of standing pages. */
export const siteProblems = {
  'settings-name': problemKind<NoValues>(
    'error',
    () => ({ message: '这个文件没有读取。', hint: '网站设置的文件名是 site.yaml，请改名。' }),
    () => ({ message: 'This file was not read.', hint: 'The settings are in site.yaml; rename the file.' }),
  ),
  'time-zone-unknown': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是时区。`,
      hint: '请写 Asia/Shanghai 这样的时区名。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a time zone.`,
      hint: 'Write the name of a zone, such as Asia/Shanghai.',
    }),
  ),
  'edition-language': problemKind<{ value: string }>(
    'error',
    ({ value }) => ({
      message: `网站的语言是“${value}”，繁体版只能由简体中文转换。`,
      hint: '请把语言写成 zh-CN，或者删去繁体版这一项。',
    }),
    ({ value }) => ({
      message: `The site's language is "${value}"; a Traditional edition can only be made of Simplified Chinese.`,
      hint: 'Write zh-CN for the language, or remove the edition.',
    }),
  ),
  'folder-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是内容文件夹里的文件夹。`,
      hint: '请写从内容文件夹起的路径，不用通配符，例如 source/_posts；. 是内容文件夹本身。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is no folder within the content folder.`,
      hint: 'Write its path from the content folder, without wildcards: source/_posts; . is the content folder itself.',
    }),
  ),
  'duplicate-column': problemKind<{ key: string; value: string }>(
    'error',
    ({ value }) => ({
      message: `有两个栏目叫“${value}”。`,
      hint: '栏目的编号和名称都不能重复，请改掉一个。',
    }),
    ({ value }) => ({
      message: `Two columns are called "${value}".`,
      hint: 'The ids and the names of columns must all be different; change one.',
    }),
  ),
  'duplicate-section': problemKind<{ key: string; value: string }>(
    'error',
    ({ value }) => ({
      message: `首页的板块“${value}”写了两次。`,
      hint: '每个板块只写一次，请删去一个。',
    }),
    ({ value }) => ({
      message: `The home page has its part "${value}" twice.`,
      hint: 'Name each part once; remove one.',
    }),
  ),
  'section-option': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `首页的板块“${value}”没有“${key}”这一项。`,
      hint: '数量用在最新、栏目、那年今日和人物里，报道用在头条里；请删去。',
    }),
    ({ key, value }) => ({
      message: `The part "${value}" of the home page has no use for \`${key}\`.`,
      hint: 'Numbers are for latest, columns, this-day and people, a report is for the lead; remove it.',
    }),
  ),
  'number-out-of-range': problemKind<{ key: string; value: string; least: number; most: number }>(
    'error',
    ({ key, value, least, most }) => ({
      message: `“${key}”的“${value}”不在 ${least} 到 ${most} 之间。`,
      hint: '请写这个范围里的整数。',
    }),
    ({ key, value, least, most }) => ({
      message: `"${value}" in \`${key}\` is not from ${least} to ${most}.`,
      hint: 'Write a whole number in that range.',
    }),
  ),
  'repository-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是仓库的名字。`,
      hint: '请写所有者和仓库名，中间用 / 隔开，例如 gonghui/archive。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not the name of a repository.`,
      hint: 'Write its owner and its name with a slash between, such as gonghui/archive.',
    }),
  ),
  'inner-folder-form': problemKind<{ key: string; value: string }>(
    'error',
    ({ key, value }) => ({
      message: `“${key}”的“${value}”不是仓库里的文件夹。`,
      hint: '请写从仓库算起的路径，不以 / 开头，不含 ..，例如 content。',
    }),
    ({ key, value }) => ({
      message: `"${value}" in \`${key}\` is not a folder within the repository.`,
      hint: 'Write its path from the repository on, without a slash before it and without .., such as content.',
    }),
  ),
  'page-name': problemKind<{ suggestion: string }>(
    'error',
    ({ suggestion }) => ({
      message: '页面的文件名就是它的地址，这个名字不能用在地址里。',
      hint: `文件名只用小写字母、数字和单个连字符，例如 ${suggestion}.md。`,
    }),
    ({ suggestion }) => ({
      message: "A page's file name is its address, and this name cannot stand in an address.",
      hint: `Use lower-case letters, digits and single hyphens, for example ${suggestion}.md.`,
    }),
  ),
  'page-address-taken': problemKind<{ id: string }>(
    'error',
    ({ id }) => ({
      message: `地址 /${id}/ 已经由网站本身使用。`,
      hint: `请给文件改名，例如 ${id}-page.md。`,
    }),
    ({ id }) => ({
      message: `The address /${id}/ is used by the site itself.`,
      hint: `Rename the file, for example to ${id}-page.md.`,
    }),
  ),
  'page-in-folder': problemKind<NoValues>(
    'error',
    () => ({
      message: '页面必须直接放在 pages/ 里，不能放在下级文件夹里。',
      hint: '请把这个文件移到 pages/。',
    }),
    () => ({
      message: 'A page must stand in pages/ itself, not in a folder below it.',
      hint: 'Move the file to pages/.',
    }),
  ),
};
