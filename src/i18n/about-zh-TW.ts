import type { Texts } from './texts.ts';

const numbers = new Intl.NumberFormat('zh-TW');

/** The texts of the page about the archive, in the Chinese of Taiwan. */
export const aboutArchive: Texts['aboutArchive'] = {
  title: '典藏概況',
  description: (title) => `「${title}」收錄了什麼、還缺什麼、如何引用、如何核對。`,
  holdings: '收錄',
  articles: '報導',
  range: '起訖',
  fromTo: (from, to, years) =>
    from === to ? from : `${from}至${to}，有報導的年份共 ${numbers.format(years)} 年`,
  files: '圖片與附件',
  missing: '缺漏',
  missingExplanation: '依現有的報導統計。某段期間沒有報導，可能是當時沒有，也可能是尚未收錄。',
  complete: '起訖之間每個月都有報導，每篇都有註明來源、記者和欄目。',
  emptyYears: '沒有報導的年份',
  emptyMonths: '沒有報導的月份',
  years: (from, to) => (from === to ? `${from}年` : `${from}—${to}年`),
  months: (from, to) => `${from}至${to}`,
  withdrawn: '已撤回',
  expired: '已過期',
  withoutSource: '未註明來源',
  withoutReporters: '未署名記者',
  withoutColumn: '未歸入欄目',
  citing: '如何引用',
  citingArchive: '引用整個典藏：',
  citingArticle: '引用單篇報導時，請用該頁面上的引文，可以一鍵複製，例如：',
  checksums: '如何核對',
  checksumsExplanation: (count) =>
    `校驗清單列出全部 ${count}報導原文（內容資料夾裡的 Markdown 檔案）的 SHA-256 值，原文只要改動一個字，值就不同：`,
  checking: '手上有內容資料夾的人，請把校驗清單下載到該資料夾，並在其中執行：',
  checked:
    '沒有輸出，就表示全部與網站發布的一致；有出入的檔案會逐一列出。在 macOS 上，請把 sha256sum 換成 shasum -a 256。',
};
