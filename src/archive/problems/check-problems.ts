import { listNames } from './name-list.ts';
import { problemKind, type NoValues } from './problem-kind.ts';

const kindNames: Readonly<Record<string, string>> = { people: '人物', organizations: '机构' };

/** What only `baoku check` looks for: it needs other articles, the text of the body, or the day on which it is asked. */
export const checkProblems = {
  'link-dead': problemKind<{ target: string; suggestion: string }>(
    'warning',
    ({ target, suggestion }) => ({
      message: `站内链接“${target}”没有对应的页面或文件。`,
      hint: suggestion
        ? `是不是 ${suggestion}？`
        : '请核对地址；供读者下载的文件请列入“附件”，或者放进 public 文件夹。',
    }),
    ({ target, suggestion }) => ({
      message: `The link "${target}" leads to no page or file of the site.`,
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : 'Check the address. List files for download under attachments, or put them into the public folder.',
    }),
  ),
  'anchor-dead': problemKind<{ target: string; suggestion: string }>(
    'warning',
    ({ target, suggestion }) => ({
      message: `链接“${target}”要到的那一节不存在。`,
      hint: suggestion ? `是不是 #${suggestion}？` : '# 后面是小标题的文字；那篇文章里没有这个小标题。',
    }),
    ({ target, suggestion }) => ({
      message: `The section to which the link "${target}" leads does not exist.`,
      hint: suggestion
        ? `Did you mean #${suggestion}?`
        : 'Behind the # stands the text of a heading, and that article has no such heading.',
    }),
  ),
  'image-alt-missing': problemKind<{ source: string }>(
    'warning',
    ({ source }) => ({
      message: `图片“${source}”没有替代文字。`,
      hint: '请在 ![ ] 的方括号里写上图里有什么，给看不到图片的读者；图片只作装饰时，可以不管。',
    }),
    ({ source }) => ({
      message: `The image "${source}" has no alternative text.`,
      hint: 'Say between the brackets of ![ ] what it shows, for readers who cannot see it. A mere ornament needs none.',
    }),
  ),
  'unused-file': problemKind<NoValues>(
    'warning',
    () => ({
      message: '没有文章使用这个文件，读者看不到它。',
      hint: '请在文章里引用它，或者把它移出内容文件夹。',
    }),
    () => ({
      message: 'No article shows or offers this file, so no reader sees it.',
      hint: 'Refer to it in an article, or move it out of the content folder.',
    }),
  ),
  'article-left-out': problemKind<NoValues>(
    'warning',
    () => ({
      message: '设置里写明不收这个文件，读者看不到它。',
      hint: '请给它写上标题和日期，改正其他错误，再从 site.yaml 的“不收”里去掉；确实不用的，移出报道目录。',
    }),
    () => ({
      message: 'The settings leave this file out, so no reader sees it.',
      hint: 'Give it title and date, mend its other faults, and take it out of `leftOut` in site.yaml; or move it out of the folder of articles.',
    }),
  ),
  'duplicate-headline': problemKind<{ title: string; other: string }>(
    'warning',
    ({ title, other }) => ({
      message: `同一天的“${other}”也叫“${title}”。`,
      hint: '请看是不是同一篇收了两次；不是的话，改动标题或加上副题，让读者分得清。',
    }),
    ({ title, other }) => ({
      message: `"${other}" has the same headline on the same day: "${title}".`,
      hint: 'See whether one article was taken twice. Where they are two, let headline or subtitle tell them apart.',
    }),
  ),
  'date-in-future': problemKind<{ day: string }>(
    'warning',
    ({ day }) => ({
      message: `日期 ${day} 还没有到。`,
      hint: '请核对年份；确实要到那天才发布的话，不必改。',
    }),
    ({ day }) => ({
      message: `The date ${day} lies in the future.`,
      hint: 'Check the year. Leave it where the article is meant for that day.',
    }),
  ),
  'event-after-publication': problemKind<{ event: string; day: string }>(
    'warning',
    ({ event, day }) => ({
      message: `活动日期 ${event} 在发布日期 ${day} 之后。`,
      hint: '请核对两个日期；预告将要举行的活动时，不必改。',
    }),
    ({ event, day }) => ({
      message: `The event is on ${event}, after the publication on ${day}.`,
      hint: 'Check both dates. Leave them where the article announces the event.',
    }),
  ),
  'needs-review': problemKind<{ fields: readonly string[] }>(
    'warning',
    ({ fields }) => ({
      message: `有几项还没有核对：${listNames(fields, 'zh')}。`,
      hint: '请对照原件逐项核对；核对过的，从文章信息的“待核”里删去。',
    }),
    ({ fields }) => ({
      message: `Fields are still to be looked at: ${listNames(fields, 'en')}.`,
      hint: 'Hold them against the original, and take them out of needsReview when they are right.',
    }),
  ),
  'missing-source': problemKind<NoValues>(
    'off',
    () => ({ message: '没有写来源。', hint: '请加上，例如：来源: 杭州日报' }),
    () => ({ message: 'The source is not given.', hint: 'Add it, for example: source: 杭州日报' }),
  ),
  'missing-summary': problemKind<NoValues>(
    'off',
    () => ({ message: '没有写摘要，列表里显示正文的开头。', hint: '请加上一两句话，例如：摘要: …' }),
    () => ({
      message: 'There is no summary; lists show the beginning of the body.',
      hint: 'Add a sentence or two, for example: summary: …',
    }),
  ),
  'missing-column': problemKind<NoValues>(
    'off',
    () => ({
      message: '没有写栏目，这篇文章不在任何栏目里。',
      hint: '请加上 site.yaml 里的一个栏目，例如：栏目: 要闻',
    }),
    () => ({
      message: 'No column is given, so the article stands in none.',
      hint: 'Add one of the columns of site.yaml, for example: column: yaowen',
    }),
  ),
  'column-empty': problemKind<{ name: string }>(
    'warning',
    ({ name }) => ({
      message: `栏目“${name}”里没有文章。`,
      hint: '读者点进去是空的；请把文章归入它，或者先从 site.yaml 里去掉。',
    }),
    ({ name }) => ({
      message: `The column "${name}" holds no article.`,
      hint: 'Readers find an empty page there. Put articles into it, or leave it out of site.yaml until there are some.',
    }),
  ),
  'column-stale': problemKind<{ name: string; day: string; months: number }>(
    'warning',
    ({ name, day, months }) => ({
      message: `栏目“${name}”最近的一篇是 ${day}，比全站最新的文章早 ${months} 个月。`,
      hint: '请看是否漏归了栏目；不再更新的栏目可以在 site.yaml 的“检查”里放宽“停更月数”。',
    }),
    ({ name, day, months }) => ({
      message: `The newest article of the column "${name}" is of ${day}, ${months} months before the newest of all.`,
      hint: 'See whether articles lack their column. For columns that have ended, raise staleMonths under checks in site.yaml.',
    }),
  ),
  'half-width-punctuation': problemKind<{ found: string; count: number }>(
    'warning',
    ({ found, count }) => ({
      message: `汉字之间有 ${count} 处半角标点，第一处是“${found}”。`,
      hint: '请改成全角标点；正文里的，baoku check --fix 可以代改，句点除外。',
    }),
    ({ found, count }) => ({
      message: `Half-width punctuation between Chinese characters, ${count} in all; the first is "${found}".`,
      hint: 'Write full-width punctuation; in the body, baoku check --fix does it, full stops aside.',
    }),
  ),
  'lost-character': problemKind<{ found: string; count: number }>(
    'warning',
    ({ found, count }) => ({
      message: `正文里有 ${count} 个乱码字符，第一处是“${found}”。`,
      hint: '“\uFFFD”代替了导入时无法解码的字；请对照原件（originals 文件夹）补上。',
    }),
    ({ found, count }) => ({
      message: `Characters were lost and stand as U+FFFD, ${count} in all; the first is in "${found}".`,
      hint: 'Their bytes could not be read. Write what the original has, which imports keep in the folder originals.',
    }),
  ),
  'identity-number': problemKind<{ masked: string }>(
    'error',
    ({ masked }) => ({
      message: `这里有一个身份证号码：${masked}。`,
      hint: '公开它会伤害当事人；请删除，或者像这样遮去中间的数字。',
    }),
    ({ masked }) => ({
      message: `There is an identity-card number here: ${masked}.`,
      hint: 'To publish it harms the person. Remove it, or mask its digits as is done here.',
    }),
  ),
  'mobile-number': problemKind<{ masked: string }>(
    'warning',
    ({ masked }) => ({
      message: `这里有一个手机号码：${masked}。`,
      hint: '请确认本人同意公开；不需要的话，删除或遮去中间四位。',
    }),
    ({ masked }) => ({
      message: `There is a mobile number here: ${masked}.`,
      hint: 'Make sure that its owner agrees to its being public; else remove it, or mask its middle.',
    }),
  ),
  'name-not-listed': problemKind<{ name: string; kind: string; records: readonly string[] }>(
    'warning',
    ({ name, kind, records }) => ({
      message: `文中写到“${name}”，文章信息的“${kindNames[kind] ?? kind}”里没有列出。`,
      hint: `请列出；这里的“${name}”不是 ${listNames(records, 'zh')} 所记的话，在那个文件的“对应”里写明“除非”的词。`,
    }),
    ({ name, kind, records }) => ({
      message: `"${name}" stands in the text, and not among the ${kind} of the front matter.`,
      hint: `Add the name. Where it is not the one of ${listNames(records, 'en')}, say so there: with the words of "unless", under match.`,
    }),
  ),
  'ambiguous-name': problemKind<{ name: string; records: readonly string[] }>(
    'warning',
    ({ name, records }) => ({
      message: `“${name}”指哪一条规范记录，没有办法分辨：${listNames(records, 'zh')}。`,
      hint: '请在那一条的“对应”的“文章”里加上这篇文章的编号；在那以前，文章列在这个名称自己的页面上。',
    }),
    ({ name, records }) => ({
      message: `Which authority record "${name}" means cannot be told: ${listNames(records, 'en')}.`,
      hint: "Add this article's id to the articles under match of the right one. Until then the name keeps a page of its own.",
    }),
  ),
  'unused-record': problemKind<{ name: string }>(
    'warning',
    ({ name }) => ({
      message: `没有文章提到“${name}”，所以它没有页面。`,
      hint: '请看文章里是不是另有写法，把它加进“别名”；确实没有的话，这个文件可以先留着。',
    }),
    ({ name }) => ({
      message: `No article names "${name}", so it has no page.`,
      hint: 'See whether articles write it otherwise, and add that to otherNames. If there are none yet, leave the file.',
    }),
  ),
  'traditional-character': problemKind<{ characters: string; count: number }>(
    'warning',
    ({ characters, count }) => ({
      message: `简体文章里有 ${count} 个繁体字：${characters}。`,
      hint: '请改成简体；整篇是繁体的话，写上“语言: zh-TW”或“语言: zh-HK”。',
    }),
    ({ characters, count }) => ({
      message: `Traditional characters in an article in Simplified Chinese, ${count} in all: ${characters}.`,
      hint: 'Write them in Simplified form. Give an article that is in Traditional Chinese "lang: zh-TW" or "lang: zh-HK".',
    }),
  ),
};
