import { z } from 'astro/zod';
import { articleSchema } from './article-schema.ts';
import { field, fieldReferences } from './field.ts';
import { choice, folder } from './field-values.ts';
import { strictRules, type DateForm, type ReadingRules } from './reading-rules.ts';

/** The forms of dates, as settings in Chinese have them. */
export const dateFormNames: Readonly<Record<DateForm, string>> = {
  numeric: '数字',
  chinese: '中文',
  english: '英文',
  offset: '时差',
  name: '文件名',
};

/** The part `fields`: every field of an article, and the keys that stand for it. */
const foreignKeys = z.strictObject(
  Object.fromEntries(Object.entries(articleSchema.shape).map(([key, schema]) => [key, keysOf(key, schema)])),
);

function keysOf(key: string, schema: z.ZodType) {
  const reference = fieldReferences.get(schema);
  if (reference === undefined) throw new Error(`The field ${key} has no reference.`);
  return field(z.array(z.string()).default([]), {
    name: reference.name,
    about: { zh: `写着“${reference.name}”的键。`, en: `The keys that hold \`${key}\`.` },
    example: reference.synonyms?.at(-1) ?? key,
  });
}

/** The settings of `site.yaml` that say how articles are read. */
export const readingRulesShape = {
  fields: field(foreignKeys.exactOptional(), {
    name: '字段',
    about: {
      zh: '文章原是为别的程序写的：我们的项 ← 它们的键，几个键按顺序试，取第一个有值的；可以写多个值的项，合并各键的值。按这里写的键读取时，值也放宽：多个分类取第一个，其余作标签；逗号分开的标签逐个算；`draft: true` 是草稿。我们自己的键名仍然有效。',
      en: 'Where articles were written for another program: our field ← their keys. Of several keys the first that holds something counts; a field of several values takes those of all. Values of these keys are read with indulgence: the first of several categories is the column and the others are tags, tags may be parted by commas, `draft: true` is a draft. Our own names stay in force.',
    },
    example: '{ 栏目: category, 日期: [pubDate, date], 状态: draft }',
    synonyms: ['键名', '映射', 'mapping', 'keys', 'frontmatter'],
  }),
  unknownFields: field(z.array(z.string()).default([]), {
    name: '未知字段',
    about: {
      zh: '文章里没有这一项的键：problem 报错，ignore 都略过，或者列出要略过的键，其余报错。列出的键即使是我们的键名也略过。',
      en: 'Keys that no field has: `problem` reports them, `ignore` passes over all; or list the keys to be passed over, and the others are reported. A key of the list is passed over even where it is a name of ours.',
    },
    example: '[layout, comments, toc]',
    whenAbsent: { zh: 'problem，报错', en: '`problem`' },
    synonyms: ['忽略', 'ignore', 'ignoredFields', 'extra'],
  }),
  dateForms: field(z.array(choice(dateFormNames)).default([]), {
    name: '日期格式',
    about: {
      zh: '除 2019-11-25 和 2019-11-25 10:30 以外还读哪些写法：数字（2019/11/25、2019.11.25、20191125），中文（2019年11月25日），英文（25 Nov 2019、Nov 25, 2019、Mon Nov 25 2019 09:30:00 GMT+0800），时差（2019-11-25T09:30:00+08:00、…Z，换成网站的时区），文件名（文章信息里没有日期时，取自 2019-11-25-slug.md 或 2019/11/25/）。月日先后不明的 11/12/2019 不读。',
      en: 'Forms of dates besides 2019-11-25 and 2019-11-25 10:30: `numeric` (2019/11/25, 2019.11.25, 20191125), `chinese` (2019年11月25日), `english` (25 Nov 2019, Nov 25, 2019, Mon Nov 25 2019 09:30:00 GMT+0800), `offset` (2019-11-25T09:30:00+08:00 or Z, brought into the time zone of the site), `name` (where the front matter has no date, that of 2019-11-25-slug.md or 2019/11/25/). 11/12/2019, of which nobody knows the month, is never read.',
    },
    example: '[数字, 时差, 文件名]',
    whenAbsent: { zh: '只读上面两种', en: 'only these two' },
    synonyms: ['日期写法', 'dates', 'dateFormat'],
  }),
  frontMatter: field(
    z
      .array(choice({ yaml: 'YAML', toml: 'TOML', json: 'JSON', none: '无' }))
      .default([...strictRules.frontMatter]),
    {
      name: '文章信息格式',
      about: {
        zh: '文章信息用哪些格式写：yaml（--- 之间）、toml（+++ 之间）、json（文件以 { 开头）、无（没有文章信息：开头的大标题作标题，日期取自文件名）。',
        en: 'The languages of front matter: `yaml` (between ---), `toml` (between +++), `json` (the file begins with {), `none` (the file has no front matter: its first heading is the title, the date stands in its name).',
      },
      example: '[yaml, toml]',
      whenAbsent: { zh: 'yaml', en: '`yaml`' },
      synonyms: ['格式', 'formats', 'matter'],
    },
  ),
  articleFolders: field(z.array(folder()).default([...strictRules.articleFolders]), {
    name: '报道目录',
    about: {
      zh: '报道放在哪些文件夹里，连同下面各层；写 . 就是整个内容文件夹。写了这一项，index.md 的编号就是所在文件夹的名字，_index.md 和 README.md 不是报道。',
      en: 'The folders of articles, with all below them; `.` is the whole content folder. With this setting, index.md has its id from the name of its folder, and _index.md and README.md are no articles.',
    },
    example: '[source/_posts]',
    whenAbsent: { zh: 'articles', en: '`articles`' },
    synonyms: ['文章目录', '目录', 'folders', 'posts'],
  }),
  assetFolders: field(z.array(folder()).default([]), {
    name: '素材目录',
    about: {
      zh: '文章里以 / 开头的图片和附件，到哪些文件夹里去找。',
      en: 'The folders in which images and files that begin with / are looked for.',
    },
    example: '[static]',
    whenAbsent: { zh: '以 / 开头的报错', en: 'what begins with / is a problem' },
    synonyms: ['图片目录', 'static', 'assets'],
  }),
  leftOut: field(z.array(z.string()).default([]), {
    name: '不收',
    about: {
      zh: '报道目录里哪些文件不读：写路径，* 代表名字里的任何部分，** 代表任何几层。这样，几个有错的文件不会挡住整个网站；baoku check 会一一提醒。',
      en: 'Files in the folders of articles that are not read: paths, in which `*` stands for any part of a name and `**` for any folders. So a few files with faults do not keep the whole site from being built; `baoku check` reminds of each.',
    },
    example: '[source/_posts/wei-wan.md, source/_posts/caogao/**]',
    whenAbsent: { zh: '都读', en: 'all are read' },
    synonyms: ['排除', 'exclude', 'excluded', 'except', 'skip'],
  }),
};

/** The settings apart from the others: what is left, and the rules. */
export function takeRules<Data extends z.output<z.ZodObject<typeof readingRulesShape>>>(
  data: Data,
): { readonly rules: ReadingRules; readonly others: Omit<Data, keyof typeof readingRulesShape> } {
  const {
    fields = {},
    unknownFields,
    dateForms,
    frontMatter,
    articleFolders,
    assetFolders,
    leftOut,
    ...others
  } = data;
  const given = Object.entries(fields).filter(([, keys]) => keys.length > 0);
  const rules: ReadingRules = {
    fields: Object.fromEntries(given),
    unknownFields: handlingOf(unknownFields),
    dateForms,
    frontMatter,
    articleFolders,
    assetFolders,
    leftOut,
  };
  return { rules, others };
}

function handlingOf(words: readonly string[]): ReadingRules['unknownFields'] {
  const [only] = words;
  if (only === undefined) return 'problem';
  if (words.length > 1) return words;
  if (only === 'problem' || only === '报错') return 'problem';
  return only === 'ignore' || only === '略过' ? 'ignore' : words;
}
