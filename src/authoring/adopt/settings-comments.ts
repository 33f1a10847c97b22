import type { siteSchema } from '../../loader/site-schema.ts';

/** What stands over each setting in the `site.yaml` of an adopted folder. */
export type SettingsComments = Readonly<Partial<Record<keyof typeof siteSchema.shape, string>>> & {
  readonly head: string;
};

export const settingsComments: Readonly<Record<'zh' | 'en', SettingsComments>> = {
  zh: {
    head: '网站设置，由 baoku adopt 写成：这个文件夹里的文章原样读取，一个字也不改。\n每一项都可以改；键名也可以用英文。各项说明见 docs/front-matter.md。',
    title: '网站的名称。',
    description: '一句话，显示在首页和订阅里。',
    url: '读者访问的完整网址。发布之前请核对。',
    language: '文章和界面的语言。',
    timeZone: '日期和时间按哪个时区；带时差的时间换成这个时区的。请核对。',
    columns: '文章里写到的分类，多的在前。编号出现在网址里，发布后不要改；名称要与文章里写的一样。',
    articleFolders: '文章在哪些文件夹里，连同下面各层。',
    assetFolders: '文章里以 / 开头的图片到哪里找。',
    frontMatter: '文章信息用哪些格式写。',
    dateForms: '除 2019-11-25 和 2019-11-25 10:30 以外，还读哪些写法的日期。',
    fields: '我们的项: 文章里的键。几个键按顺序试。',
    unknownFields: '略过的键。别的键会报错，这样拼错的键就看得出来；写 ignore 则全部略过。',
    leftOut: '有错、暂时不收的文章，免得挡住整个网站。改好一个，就从这里去掉一个；npx baoku check 会提醒。',
  },
  en: {
    head: 'Settings, written by baoku adopt: the articles of this folder are read as they are, without a change.\nAll of them may be changed. What each does: docs/front-matter.en.md.',
    title: 'The name of the site.',
    description: 'One sentence, for the home page and feeds.',
    url: 'The address at which readers reach the site. Check it before you publish.',
    language: 'The language of the articles and the interface.',
    timeZone: 'The time zone of days and times; times with an offset are brought into it. Check it.',
    columns:
      'The categories that articles name, the largest first. An id stands in addresses: leave it once published. A name\nis written as the articles write it.',
    articleFolders: 'The folders of articles, with all below them.',
    assetFolders: 'Where images that begin with / are looked for.',
    frontMatter: 'The languages of front matter.',
    dateForms: 'Forms of dates besides 2019-11-25 and 2019-11-25 10:30.',
    fields: 'Our field: the key in the articles. Several keys are tried in order.',
    unknownFields:
      'Keys that are passed over. All others are problems, so that a misspelt one is seen; write ignore to pass over\neverything.',
    leftOut:
      'Articles with faults, left out so that the site can be built. Take each out of this list when it is mended;\nnpx baoku check reminds of them.',
  },
};
