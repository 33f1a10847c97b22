import { yamlFaultZh } from '../../archive/problems/yaml-faults.ts';
import { writeCount } from '../write-count.ts';
import type { ImportTexts } from './import-texts.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const importChinese: ImportTexts = {
  notImported: '没有导入任何文章：请先改正 site.yaml 里的错误。',
  askChanged: (input, file) =>
    `${input} 曾导入为 ${file}，现在内容不同了。r 替换那篇文章（原来的另存），n 作为新文章，k 或回车保持不动：`,
  askColumn: (field, headings) =>
    `哪一列是${{ title: '标题', body: '正文', date: '日期' }[field]}？（${headings.map((heading, index) => `${index + 1} ${heading}`).join('，')}；直接回车则没有）：`,
  articlesSoFar: (count) => `（${count} 篇）`,
  separator: '、',
  unchanged: (file) => `没有变化：${file}`,
  changed: (file) => ({
    message: `内容与上次导入时不同；${file} 保持不动。`,
    hint: '要替换它，请用 --if-changed replace（原来的另存）；如果这是同名的另一份文件，请用 --if-changed new 作为新文章导入。',
  }),
  unnamed: (file) => ({
    message: `这里的内容和导入 ${file} 时不同；那篇文章保持原样，不会被替换：表格没有编号，这一行可能是另一篇。`,
    hint: '如果是新的一行，用 --if-changed new 导入；要替换文章，请给表格加一列编号（--map id=…）。',
  }),
  passedOver: '不是能导入的文件，略过',
  linkPassedOver: '是符号链接，略过（要导入它指向的文件，请直接写那个文件）',
  ownFiles: (written) => `是这个网站自己的内容（${written} 个文件），略过`,
  recognised: (fields) => `识别：${fields}`,
  doubtful: (fields) => `待核：${fields}`,
  guessedEncoding: (encoding) => `按 ${encoding} 读取，文件没有说明编码：请看看文字是否正确`,
  twin: (file) => `同一天已有同一标题的文章：${file}。如果是同一篇，请删去其中一篇`,
  dropped: (what) => `舍弃：${what}`,
  kept: (file) => `原来的文章另存为：${file}`,
  keptFile: (file) => `原来放在文章旁边的文件保存在 ${file}`,
  droppedPart: (reason, text, others) =>
    `${importChinese.dropReasons[reason]}“${text}”${others > 0 ? `等 ${others + 1} 处` : ''}`,
  dropReasons: {
    furniture: '网页上的按钮和导航',
    separator: '分隔线',
    'empty-label': '没有内容的项目',
    'no-such-field': '文章信息里没有的项目',
    'outside-article': '网页上文章以外的文字',
    elsewhere: '在别的网站上的图片或文件',
    missing: '找不到的图片或文件',
    unusable: '不能发布的图片或文件',
    'second-value': '同一项的另一个值',
    'unfit-value': '不能用的内容',
    active: '视频、表单和脚本',
    hidden: '网页上隐藏的文字',
    'unknown-part': '文档里读不懂的部分',
    'beside-text': '页眉、页脚、批注、公式和已删去的文字',
    undecodable: '无法解码的字节',
    'control-characters': '看不见的字符',
  },
  totals: ({ added, replaced, unchanged, changed, failed, passedOver, doubtful }) =>
    [
      `新增 ${writeCount(added)} 篇`,
      ...(replaced > 0 ? [`替换 ${writeCount(replaced)} 篇`] : []),
      ...(unchanged > 0 ? [`没有变化 ${writeCount(unchanged)} 篇`] : []),
      ...(changed > 0 ? [`内容不同而未动 ${writeCount(changed)} 篇`] : []),
      ...(failed > 0 ? [`失败 ${writeCount(failed)} 个`] : []),
      ...(passedOver > 0 ? [`略过 ${writeCount(passedOver)} 个文件`] : []),
      ...(doubtful > 0 ? [`其中 ${writeCount(doubtful)} 篇有待核的项（文章信息里的“待核”）`] : []),
    ].join('，') + '。',
  dryRun: '这是试运行：什么也没有写入。',
  failures: {
    'not-readable': ({ reason }) =>
      reason === 'ENOENT'
        ? {
            message: '没有这个文件。',
            hint: '请核对文件名；文件不在当前文件夹里时，把路径写全，或者把文件拖进终端。',
          }
        : { message: `无法读取（${reason}）。`, hint: '请检查您是否有权读取它，它是否正由别的程序打开。' },
    'too-large': ({ bytes, limit }) => ({
      message: `有 ${megabytes(bytes)}，超过了 ${megabytes(limit)} 的上限。`,
      hint: '请分成几个文件，或检查它是不是选错了。',
    }),
    'unknown-kind': ({ extension }) => ({
      message: extension === '' ? '不认识这种文件。' : `不认识 .${extension} 这种文件。`,
      hint: '能导入的有：.txt、.html、.mht、.warc、.docx、.md、WordPress 的 .xml、.csv、.tsv、.jsonl、.xlsx。',
    }),
    'not-text': ({ extension }) => ({
      message: `它叫 .${extension}，里面却不是文字。`,
      hint: '也许是扩展名写错了的图片、Word 文件或程序：请改回原来的扩展名，或者把文字另存为 .txt。',
    }),
    'old-word': () => ({
      message: '这是旧格式的 Word 文件。',
      hint: '请用 Word 或 WPS 打开，另存为 .docx，再导入。',
    }),
    'old-excel': () => ({
      message: '这是旧格式的 Excel 文件。',
      hint: '请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv，再导入。',
    }),
    'not-valid': ({ format, reason }) => ({
      message: `不是完好的 ${format} 文件：${reason}`,
      hint: '请重新下载或导出一次。',
    }),
    'information-not-valid': ({ format, reason }) => ({
      message: `文件开头的文章信息（${format}）读不出来：${reason}`,
      hint: `请改正后再导入。${format === 'yaml' ? '锚点（&、*）不能用，请把值写全。' : ''}`,
    }),
    'yaml-slip': ({ line, column, fault }) => ({
      message: `文件开头的文章信息，第 ${line} 行第 ${column} 字起，YAML 写法有误：${yamlFaultZh(fault)}。`,
      hint: '请改正这一处，再导入：值里有冒号、引号或 # 时，整个值要放在引号里。',
    }),
    'part-missing': ({ format, part }) => ({
      message: `不是完好的 ${format} 文件：里面没有 ${part}。`,
      hint: '也许没有下载完整，或者扩展名写错了：请重新下载或导出一次，或用原来的程序打开看看。',
    }),
    encrypted: () => ({ message: '文件有密码。', hint: '请去掉密码，另存一份，再导入。' }),
    'too-many-entries': ({ entries, limit }) => ({
      message: `里面有 ${entries} 个文件，超过了 ${limit} 个的上限。`,
      hint: '这样的文件可能有害，没有打开。',
    }),
    'unpacks-too-large': ({ limit }) => ({
      message: `解开以后超过 ${megabytes(limit)}，或者比压缩时大得反常。`,
      hint: '这样的文件可能有害，没有打开。',
    }),
    'record-misframed': ({ offset, skipped, after }) => ({
      message: `存档在这里损坏：（解压后）第 ${offset} 字节起的 ${skipped} 字节不属于任何记录，没有读取。`,
      hint: `${after === '' ? '' : `前一个网页 ${after} 可能不完整，或者混入了后一页的文字，请核对。`}存档里应有而这里没有列出的网页就是缺了：请重新抓取或导出一次。`,
    }),
    'no-pages': ({ records }) => ({
      message: `存档有 ${records} 条记录，其中没有一条是服务器返回的网页（HTML，状态 200）。`,
      hint: '它可能只存了图片、请求或索引：请导入存有网页的那个存档。',
    }),
    'nested-too-deep': ({ limit }) => ({
      message: `嵌套超过 ${limit} 层。`,
      hint: '这样的文件可能有害或已损坏；请把文字复制成 .txt，再导入。',
    }),
    empty: () => ({
      message: '这个文件是空的。',
      hint: '请打开看看：它可能没有保存好，或者没有复制完。有了文字再导入。',
    }),
    'no-text': () => ({ message: '没有找到正文。', hint: '请把文字复制成 .txt，再导入。' }),
    'no-title': () => ({ message: '没有找到标题。', hint: '请在第一行写上标题，再导入。' }),
    'row-without-title': ({ column }) => ({
      message: `缺标题：这一行的“${column}”是空的。`,
      hint: '请在表格里写上标题，再导入。',
    }),
    'row-without-text': ({ column }) => ({
      message: `缺正文：这一行的“${column}”是空的，或者没有文字。`,
      hint: '请在表格里写上正文，再导入。',
    }),
    'row-without-date': ({ column, value }) => ({
      message:
        column === ''
          ? '缺日期：表格里没有写日期的列，文章无处可放。'
          : value === ''
            ? `缺日期：这一行的“${column}”是空的，文章无处可放。`
            : `这一行的“${column}”里的“${value}”不是日期，文章无处可放。`,
      hint: `${
        column === ''
          ? '请用 --map 日期=列名 指明哪一列是日期，或者给表格加上这一列'
          : '请在表格里这一行写上日期，例如 2019-11-25，再导入'
      }；或者用 --date 2019-11-25 给所有没有日期的行写上日期（会列为待核）。`,
    }),
    'row-not-valid': ({ reason }) => ({
      message: `这一行不是完好的 JSON：${reason}`,
      hint: '请改正这一行，再导入：每行是一篇文章，写在 { } 里。',
    }),
    'no-date': ({ impossible }) => ({
      message:
        impossible === ''
          ? '没有找到发布日期，文章无处可放。'
          : `没有找到发布日期，文章无处可放：没有“${impossible}”这一天。`,
      hint: '请加上一行“发布时间：2019-11-25”；或者用 --date 2019-11-25 给所有这样的文章写上日期（会列为待核）。',
    }),
    'information-too-long': ({ bytes, limit }) => ({
      message: `文章信息有 ${bytes} 字节，超过了 ${limit} 字节的上限。`,
      hint: '请检查关键词、标签是不是过多。',
    }),
    'columns-unknown': ({ columns }) => ({
      message: `不知道表格的各列是什么：${columns}`,
      hint: '请用 --map 标题=列名,日期=列名,正文=列名 这样的写法指明。',
    }),
    'column-missing': ({ column, columns }) => ({
      message: `表格里没有“${column}”这一列。它的各列是：${columns}`,
      hint: '请按表格里的写法，把列名写在 --map 后面。',
    }),
    bug: ({ message }) => ({
      message: `报库在这个文件上出了错：${message}`,
      hint: '这是报库自身的缺陷。请把这个文件告诉报库的维护者。',
    }),
  },
};
