const numbers = new Intl.NumberFormat('zh-CN');

/** The texts of the page about the archive, in Simplified Chinese. */
export const aboutArchive = {
  title: '档案概况',
  description: (title: string) => `“${title}”收录了什么，还缺什么，怎样引用，怎样核对。`,
  holdings: '收录',
  articles: '报道',
  range: '起止',
  fromTo: (from: string, to: string, years: number) =>
    from === to ? from : `${from}至${to}，有报道的年份 ${numbers.format(years)} 个`,
  files: '图片和附件',
  missing: '缺漏',
  missingExplanation: '按现有的报道统计。某段时间没有报道，可能是当时没有，也可能是还没有收进来。',
  complete: '起止之间每个月都有报道，每篇都注明了来源、记者和栏目。',
  emptyYears: '没有报道的年份',
  emptyMonths: '没有报道的月份',
  years: (from: string, to: string) => (from === to ? `${from}年` : `${from}—${to}年`),
  months: (from: string, to: string) => `${from}至${to}`,
  withdrawn: '已撤回',
  expired: '已过期',
  withoutSource: '没有注明来源',
  withoutReporters: '没有署名记者',
  withoutColumn: '没有归入栏目',
  citing: '怎样引用',
  citingArchive: '引用整个档案：',
  citingArticle: '引用一篇报道，用它页面上的引文，可以一键复制，例如：',
  checksums: '怎样核对',
  checksumsExplanation: (count: string) =>
    `校验单列出全部 ${count}报道原文（内容文件夹里的 Markdown 文件）的 SHA-256 值，原文改动一个字，值就不同：`,
  checking: '拿到内容文件夹的人，把校验单下载到这个文件夹里，在里面运行：',
  checked:
    '没有输出，就是全部与网站发布的一致；有出入的文件会逐个列出。macOS 上把 sha256sum 换成 shasum -a 256。',
};
