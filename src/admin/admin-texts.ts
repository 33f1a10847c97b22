/** What the editor's page says besides what Sveltia says. */
export interface AdminTexts {
  readonly title: (site: string) => string;
  readonly articles: string;
  readonly article: string;
  readonly body: string;
  readonly idHint: string;
  readonly idForm: string;
  readonly starting: string;
  readonly localOnly: string;
  readonly noScript: string;
}

export const adminTexts: { readonly zh: AdminTexts; readonly en: AdminTexts } = {
  zh: {
    title: (site) => `编辑 · ${site}`,
    articles: '报道',
    article: '报道',
    body: '正文',
    idHint: '编号，例如 zhigong-yundonghui：和日期一起成为文件名，出现在网址里。发布以后不要再改。',
    idForm: '只用小写字母、数字和单个连字符，例如 zhigong-yundonghui。',
    starting: '正在打开编辑页……',
    localOnly:
      '这个编辑页把报道存进电脑上的文件夹，只能在那台电脑上打开：请在档案的文件夹里运行 npx baoku dev，再打开终端显示的网址，后面加上 admin/。',
    noScript: '编辑页需要 JavaScript。',
  },
  en: {
    title: (site) => `Editor · ${site}`,
    articles: 'Articles',
    article: 'article',
    body: 'Body',
    idHint:
      'The id, such as sports-day: with the day it names the file and stands in the address. Leave it once published.',
    idForm: 'Use lower-case letters, digits and single hyphens, as in sports-day.',
    starting: 'Opening the editor…',
    localOnly:
      "This editor saves articles into a folder of a computer, and opens on that computer only: run npx baoku dev in the archive's folder, and open the address that it prints, followed by admin/.",
    noScript: 'The editor needs JavaScript.',
  },
};
