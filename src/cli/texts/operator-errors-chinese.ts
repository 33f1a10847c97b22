import { chineseShardErrors } from './shard-errors.ts';
import type { Texts } from './texts.ts';

/** What the person at the machine must mend, and how. */
export const chineseOperatorErrors: Texts['operatorErrors'] = {
  'content-folder-missing': ({ folder }) => ({
    message: `没有内容文件夹：${folder}`,
    hint: '请用 --content DIR 指明，或用 baoku init 建立一个报库。',
  }),
  'public-folder-missing': ({ folder }) => ({
    message: `没有原样发布的文件夹：${folder}`,
    hint: '请检查 --public 后面的路径；没有要原样发布的文件时，不写这个选项。',
  }),
  'public-name-encoding': ({ file }) => ({
    message: `这个名字的编码不是 UTF-8，无法有网址：${file}`,
    hint: '请给这个文件或文件夹改名，最好只用字母和数字。',
  }),
  'folders-overlap': ({ folder, other }) => ({
    message: `文件夹 ${folder} 和 ${other} 互相重叠。`,
    hint: '内容、原样发布的文件、输出和缓存要各有自己的文件夹，互不包含；只有原样发布的文件可以放在内容里面。',
  }),
  'output-folder-foreign': ({ folder }) => ({
    message: `${folder} 里有不是报库生成的文件，生成网站会替换它们。`,
    hint: '请用 --out DIR 指明一个空的或新的文件夹，或清空这个文件夹。',
  }),
  'folder-not-writable': ({ folder, reason }) => ({
    message: `无法写入 ${folder}（${reason}）。`,
    hint: '请给予写入权限，或改用另一个文件夹。',
  }),
  'folder-removed': ({ folder }) => ({
    message: `生成网站期间，${folder} 被删除了。`,
    hint: '请再生成一次：缺的会重新做出来。',
  }),
  'file-not-readable': ({ file, reason }) => ({
    message: `无法读取 ${file}（${reason}）。`,
    hint: '请检查它是否存在、您是否有权读取。',
  }),
  'folder-not-watchable': ({ folder, reason }) => ({
    message: `无法跟踪 ${folder} 里的改动（${reason}）。`,
    hint: '在 Linux 上请调高 fs.inotify.max_user_watches 和 max_user_instances，或者不用 --watch。',
  }),
  'theme-not-compiled': ({ folder, reason }) => ({
    message: `${folder} 里的部件不能编译：${reason}`,
    hint: '请改正提到的文件，或者先把它移出这个文件夹。已经发布的网站保持原样。',
  }),
  'content-changing': ({ file }) => ({
    message: `生成网站时，${file} 一再变动。`,
    hint: '请等写入它的程序结束后重新生成。已发布的网站保持原样。',
  }),
  'index-worker-died': ({ period, reason }) => ({
    message: `${period} 的检索索引没有建成：建立索引的进程两次被终止（${reason}）。`,
    hint: '多半是内存不足：请关闭其他程序，或增加内存。已发布的网站保持原样。',
  }),
  'public-file-in-the-way': ({ file }) => ({
    message: `${file} 会顶掉网站自己的一个页面。`,
    hint: '请把它改名或移走。可以自备的只有 robots.txt、favicon.svg 这类文件，页面不行。',
  }),
  'disk-full': ({ folder }) => ({
    message: `${folder} 所在的磁盘已满。`,
    hint: '请腾出空间后重新生成。已发布的网站保持原样。',
  }),
  'build-running': ({ folder, processId }) => ({
    message: `${folder} 正由另一次生成使用（进程 ${processId}）。`,
    hint: '请等它结束，或用 --out 和 --cache 给这次生成另外的文件夹。',
  }),
  'port-in-use': ({ port }) => ({
    message: `端口 ${port} 已被别的程序占用。`,
    hint: '请用 --port PORT 指定另一个，或停止那个程序。',
  }),
  'port-not-allowed': ({ port }) => ({
    message: `系统不允许使用端口 ${port}。`,
    hint: '请用 --port PORT 指定 1023 以上的端口。',
  }),
  'nothing-built': ({ folder }) => ({
    message: `${folder} 里没有生成好的网站。`,
    hint: '请先生成：baoku build',
  }),
  'search-outdated': ({ folder }) => ({
    message: `${folder} 里的检索索引，不是用现在的内容和这个版本的报库建立的。`,
    hint: '请先生成：baoku build',
  }),
  'search-damaged': ({ folder, file }) => ({
    message: `检索索引的文件缺失或损坏：${file}`,
    hint: `请删除 ${folder} 后重新生成：baoku build`,
  }),
  'answer-missing': ({ option }) => ({
    message: `没有写 ${option}，这里又不是终端，无法询问。`,
    hint: `请写上 ${option}，例如：baoku new --title "职工运动会开幕"`,
  }),
  'input-ended': () => ({ message: '没有写入文章：问题没有答完。', hint: '请重新运行 baoku new。' }),
  'headline-unusable': ({ fault, found }) => ({
    message: {
      empty: '标题是空的。',
      'hidden-character': `标题里有一个看不见的字符 ${found}。`,
      'too-long': `标题有 ${found} 个字。`,
    }[fault],
    hint: {
      empty: '请写上标题。',
      'hidden-character': '请删除它；它多半是从别的程序里复制过来的。',
      'too-long': '请只写标题；正文写到文件里。',
    }[fault],
  }),
  'column-unknown': ({ found, suggestion, known }) => ({
    message: `没有“${found}”这个栏目。`,
    hint: suggestion
      ? `是不是“${suggestion}”？`
      : known.length > 0
        ? `site.yaml 里有：${known.join('、')}。`
        : 'site.yaml 里还没有栏目；请先加上，或不写栏目。',
  }),
  'date-unusable': ({ found, suggestion }) => ({
    message: `“${found}”不是日期。`,
    hint: `请写成 ${suggestion || '2026-11-22 或 2026-11-22 09:30'}。`,
  }),
  'git-unavailable': ({ folder, reason }) => ({
    message: `Git 说不出 ${folder} 里有哪些改动：${reason}`,
    hint: '请去掉 --changed，或者用 Git 管理内容文件夹。',
  }),
  ...chineseShardErrors,
  'redirects-words': () => ({
    message: '看不懂这个用法。',
    hint: '请写：baoku redirects check FILE；FILE 写 - 时读取标准输入。',
  }),
  'report-in-content': ({ file, folder }) => ({
    message: `没有把报告写到 ${file}：它在内容文件夹 ${folder} 里，可能会覆盖文章。`,
    hint: '请写到别的地方，例如：--to ../report.html',
  }),
  'report-over-file': ({ file }) => ({
    message: `没有把报告写到 ${file}：那里已有一个文件，不是报库的报告，写入就会丢失它。`,
    hint: '请给报告换一个名字，或者先删除那个文件。',
  }),
  'report-not-writable': ({ file, reason }) => ({
    message:
      reason === 'ENOENT'
        ? `无法把报告写到 ${file}：没有这个文件夹。`
        : reason === 'EISDIR'
          ? `无法把报告写到 ${file}：这是一个文件夹。`
          : `无法把报告写到 ${file}（${reason}）。`,
    hint:
      reason === 'ENOENT'
        ? '请先建立这个文件夹，或者写到已有的文件夹里，例如：--to report.html'
        : reason === 'EISDIR'
          ? '请指明其中的一个文件，例如：--to 文件夹/report.html'
          : '请给予写入权限，或者写到别的地方，例如：--to ../report.html',
  }),
  'map-field-unknown': ({ found, suggestion, known }) => ({
    message: `--map：文章信息里没有“${found}”这一项。`,
    hint: `${suggestion ? `是不是“${suggestion}”？` : ''}可用的有：${known.join('、')}。`,
  }),
  'map-without-table': ({ columns }) => ({
    message: `--map 指明了列（${columns.join('、')}），但要导入的文件都不是表格，没有列。`,
    hint: '请去掉 --map，或者导入表格：.csv、.tsv、.jsonl 或 .xlsx。',
  }),
  'files-exist': ({ folder, files }) => ({
    message: `什么也没有写入：${folder} 里已有 ${files.join('、')}。`,
    hint: '请指明一个空的或新的文件夹：baoku init DIR',
  }),
};
