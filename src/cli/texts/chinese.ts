import { adoptChinese } from './adopt-texts.ts';
import { chineseCommands } from './commands-chinese.ts';
import { importChinese } from './import-chinese.ts';
import { chineseOperatorErrors } from './operator-errors-chinese.ts';
import type { Texts } from './texts.ts';

export const chinese: Texts = {
  about: '报库：把一个文件夹的 Markdown 报道，变成可检索、可引用的网站。',
  help: {
    usage: '用法：',
    commands: '命令：',
    options: '选项：',
    command: '命令',
    standard: (value) => `（默认：${value}）`,
    more: '查看某个命令的说明：baoku <命令> --help',
  },
  commands: chineseCommands,
  options: {
    content: '文章和 site.yaml 所在的文件夹',
    public: '原样发布的文件所在的文件夹',
    out: '生成的网站所在的文件夹',
    cache: '缓存文件夹，使下次生成更快；可以删除',
    shard: '只生成 N 份中的第 I 份，供 baoku merge 合并；auto 或 auto/N：由环境变量决定',
    compact: '把近期的改动并入各年份的检索索引，与从头生成的相同',
    json: '在标准输出上给出一份供程序读取的摘要',
    watch: '内容一改动就重新生成，直到按 Ctrl-C',
    'dry-run': '列出会做什么；什么也不写入，不发布',
    'if-changed': '曾导入的文件有了变化时：替换那篇、作为新文章、保持不动；不写则询问',
    drafts: '草稿也发布，供预览',
    now: '按这个时刻判断哪些文章该发布：2026-12-01T08:00，按网站的时区',
    title: '文章的标题',
    column: '栏目的名称或编号',
    date: '发布日期：2026-11-22 或 "2026-11-22 09:30"；不写则为今天；导入时给没有日期的文章',
    keys: '文章信息的键用中文还是英文；不写则与这些文字的语言相同',
    format: '报告的形式：terminal、github、json 或 html',
    to: '把报告写入这个文件',
    map: '表格的各列是什么，例如 title=标题,date=日期,body=正文',
    changed: '只看 Git 认为自上次提交以来改动过的文件',
    fix: '代改有把握的问题，并以对照的形式列出',
    all: '列出每一个警告，或导入时去掉的每一段，而不只是每种的前几个',
    samples: '抽取多少个检索词',
    seed: '换一个数，抽取另一批检索词',
    port: '本机服务的端口，0 表示任意',
    host: '允许网络中的其他机器访问',
    lang: '这些文字的语言',
    help: '显示此说明',
    version: '显示版本',
  },
  usage: {
    noCommand: '没有写命令。',
    unknownCommand: (found) => `没有“${found}”这个命令。`,
    unknownOption: (found, command) =>
      command ? `“baoku ${command}”没有选项 ${found}。` : `没有选项 ${found}。`,
    valueMissing: (option, value) => `${option} 需要一个值：${option} ${value}`,
    valueUnexpected: (option) => `${option} 不带值。`,
    valueWrong: (option, found, usage, meaning) =>
      `${option} 不能是“${found}”，应为 ${usage}（${meaning}）。`,
    optionsExclusive: (first, second) => `${first} 和 ${second} 不能同时使用。`,
    wordMissing: (command, word) => `请写明：baoku ${command} ${word}`,
    tooManyWords: (found, command) => `“baoku ${command}”不知道如何处理“${found}”。`,
    nearest: (suggestion) => `您要写的是不是 ${suggestion}？`,
    seeHelp: (command) => `请看：${command}`,
  },
  steps: {
    read: '读取内容',
    'examine-pictures': '检查图片',
    pictures: '制作图片',
    templates: '准备模板',
    render: '生成页面',
    search: '建立索引',
    publish: '发布',
    scan: '通读文章',
    examine: '检查文章',
    ask: '检索',
    import: '导入',
  },
  build: {
    summary: (articles, pages, seconds) => `${articles} 篇文章，${pages} 个页面，${seconds} 秒`,
    files: (folder, written, removed) => `${folder}：写入 ${written} 个文件，删除 ${removed} 个`,
    unchanged: (folder) => `${folder}：没有变化`,
    shard: (number, total, articles) =>
      `共 ${total} 份，这是第 ${number} 份${articles === 0 ? '，其中没有文章：时段比份数少' : ''}`,
    cacheRebuilt: (parts) =>
      `缓存已损坏或来自别的版本，已重新生成：${parts.map((part) => ({ content: '内容', templates: '模板', pictures: '图片', search: '索引', record: '发布记录' })[part]).join('、')}。`,
    originalsOnly: (count) =>
      `这台机器上没有能用的图片处理程序（sharp）：${count} 张图片照原样发布，没有另做小图。`,
    picturesNotConverted: (files, count) =>
      `${count} 张图片没能另做小图，照原样发布：${files.join('、')}${count > files.length ? '等' : ''}。`,
    picturesNotDrawn: (count, characters) =>
      characters === ''
        ? `${count} 张分享图没有画：这台机器上没有能用的图片处理程序（sharp）。`
        : `${count} 张分享图没有画：本机的字体里没有“${characters}”（中文字体可以装 fonts-noto-cjk）。`,
    notPublished: '网站没有生成：请先改正上面的错误。已发布的网站保持原样。',
  },
  plan: {
    reasons: {
      'new-article': '新文章',
      'new-page': '新页面',
      text: '它的文件有改动',
      listed: '它所列的其他文章有改动',
      settings: '网站设置有改动',
      templates: '报库的模板有改动',
      'article-file': '有文章展示或提供它',
      'public-file': '原样发布的文件',
      search: '可检索的文章有改动',
      missing: '已发布，但文件不见了',
      'not-recorded': '没有它如何生成的记录',
      gone: '不再有内容生成它',
    },
    separator: '；',
    files: (count) => `（${count} 个文件）`,
    summary: (made, changed, removed, unchanged) =>
      `将生成 ${made} 个，更改 ${changed} 个，删除 ${removed} 个；${unchanged} 个不变。没有发布任何内容。`,
  },
  watch: {
    following: '内容一改动就重新生成。',
    pages: (written, removed, seconds) =>
      `写入 ${written} 个文件，删除 ${removed} 个，${seconds} 秒；接着更新搜索`,
    search: (seconds) => `搜索已更新，${seconds} 秒`,
    unchanged: '没有变化',
  },
  check: {
    clean: (articles) => `${articles} 篇文章，没有问题。`,
    written: (file) => `报告写入了 ${file}`,
    mended: (count) => (count === 0 ? '没有可以代改的地方。' : `改好了 ${count} 个文件。`),
    wouldMend: (count) =>
      count === 0 ? '没有可以代改的地方。' : `可以改好 ${count} 个文件；没有写入任何东西。`,
    changedMeanwhile: (file) => `${file} 在此期间有人改动，没有动它。`,
  },
  checkSearch: {
    exact: (queries, articles) => `${articles} 篇文章，${queries} 次查询，全部查全查准。`,
    notExact: (queries, articles) => `${articles} 篇文章，${queries} 次查询，并非全部查全查准。`,
    notCompared: '无法检验：请先改正上面的错误，再生成网站。',
  },
  server: {
    portTaken: (wanted, taken) => `端口 ${wanted} 已被占用，改用 ${taken}。`,
    mended: '错误都改正了。',
    howToStop: '按 Ctrl-C 停止。',
    serving: (folder) => `正在提供 ${folder}`,
    openAddress: (url) => `请打开 ${url}`,
  },
  init: {
    written: (folder) => `已写入 ${folder}：`,
    completed: (file) => `${file}（原已存在：只补上缺少的内容）`,
    nextSteps: '接下来：',
    pack: '为报库打包这个程序；打出的文件要一直留着',
    install: '安装报库',
    preview: '边写边看：http://localhost:4321/',
    settings: '您的报库的名称、网址和栏目',
    write: '您的文章，每篇一个 Markdown 文件',
  },
  schedule: {
    withheld: (parts) => `暂不发布：${parts.join('；')}。`,
    drafts: (count) => `草稿 ${count} 篇`,
    scheduled: (count, times) => `未到时间 ${count} 篇（${times.join('，')}）`,
    until: (file, time) => `${file} 到 ${time}`,
    more: (count, last) => `另 ${count} 篇最晚到 ${last}`,
    expired: (count) => `已过期 ${count} 篇`,
    preview: (parts) => `这是预览，请勿对外发布：${parts.join('，')}。`,
    asOf: (now) => `按 ${now} 生成`,
    withDrafts: (count) => `含草稿 ${count} 篇`,
  },
  next: {
    none: '没有这样的时刻：只要内容不改，网站就不会变。',
    unknown: (files) =>
      `${files} 个文件有错误，没有计算在内：请先改正，有错误时不会生成网站。再看一遍：baoku check`,
    appears: (file) => `${file} 到时发布`,
    expires: (file) => `${file} 到时失效`,
  },
  redirects: {
    totals: (total, { article, page, redirect, gone, file }) =>
      `共 ${total} 个网址：文章 ${article}，其他网页 ${page}，文件 ${file}，转到文章 ${redirect}，已撤下 ${gone}。`,
    byServer: (count) =>
      `其中 ${count} 个要由网站服务器写一条规则：带查询参数、用 GBK 转义，或者扩展名不是 .html 的网址，不能用文件应答。`,
    all: '都有去处。',
    lost: (count) => `${count} 个没有去处。`,
    reasons: {
      unknown: '这里什么也没有',
      'no-address': '不是网址：不以 / 开头，也不以 http:// 或 https:// 开头',
      unpublished: '这篇文章没有发布',
    },
    suggestion: (address) => `是不是 ${address}？`,
    separator: '；',
    notChecked: '没有检查：内容有错误时不会生成网站。',
  },
  newArticle: {
    title: '标题：',
    column: (names) =>
      `栏目（${names.map((name, index) => `${index + 1} ${name}`).join('，')}；直接回车则不写）：`,
    date: (today) => `日期（直接回车则为 ${today}）：`,
    idTaken: (id, file, other) => `编号 ${id} 已由 ${file} 使用，改用 ${other}。`,
    written:
      '文件建好了，是草稿：请打开它，在第二个 --- 下面写正文，写好后删去“状态: 草稿”。边写边看：npx baoku dev --drafts',
    notWritten: '没有写入文章：请先改正 site.yaml 里的错误。',
  },
  adopting: adoptChinese,
  importing: importChinese,
  operatorErrors: chineseOperatorErrors,
  bug: '这是报库自身的缺陷，不是您的错。请把下面的文字连同您所做的操作一起告诉报库的维护者。\n已发布的网站保持原样。',
};
