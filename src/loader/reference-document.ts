import { articleSchema } from './article-schema.ts';
import { fieldExample } from './field-example.ts';
import { shapeOf, type FieldShape, type Shape } from './field.ts';
import { pageSchema } from './page-schema.ts';
import { recordSchemas } from './record-schema.ts';
import { siteSchema } from './site-schema.ts';
import { topicSchema } from './topic-schema.ts';

type Language = 'zh' | 'en';

const texts = {
  zh: {
    title: '文章信息与网站设置',
    notice: '<!-- 由 scripts/front-matter-reference.ts 根据字段定义生成，请勿手改。 -->',
    introduction: [
      '每个 Markdown 文件以文章信息开头：第一行和最后一行是三个半角减号，中间每行一项，写成“键: 值”，冒号是半角的，后面有一个空格。',
      '键可以写中文，也可以写英文，不能两个都写。可以写多个值的项，只有一个值时不必写成列表。值里有冒号、引号或 # 时，把整个值放进引号。拼错的键会报错，并提示相近的键。',
    ],
    sample: ['标题: 于继承中前行 在创新中开拓', '日期: 2019-11-25', '栏目: 要闻', '人物: [郑荣胜, 沈慧]'],
    body: '正文从这里开始。',
    sections: [
      '文章',
      '页面（`pages/` 里的文件）',
      '专题（`topics/` 里的文件）',
      '网站设置（`site.yaml`）',
      '人物的规范记录（`people/` 里的文件）',
      '机构和地点的规范记录（`organizations/`、`places/` 里的文件）',
    ],
    sectionNotes: [
      '只有“标题”和“日期”必填。',
      '只有“标题”必填。文件名就是页面的地址：`pages/about.md` 在 `/about/`。',
      '只有“标题”必填；正文是专题的引言。文件名就是专题的地址：`topics/gongjiang.md` 在 `/topics/gongjiang/`，全部专题在 `/topics/`。',
      '都可以不写，也可以没有这个文件。',
      '只有“姓名”必填。一人一个文件，里面没有三个减号；文件名就是编号，也是地址：`people/zheng-rongsheng.yaml` 在 `/people/zheng-rongsheng/`。',
      '只有“名称”必填，写法与人物的相同；没有“职务”，多出“曾用名”。',
    ],
    required: '必填。',
    list: '可以写多个。',
    shorthand: (part: string) => `也可以直接写${part}。`,
    absent: '不写时',
    colon: '：',
    stop: '。',
  },
  en: {
    title: 'Front matter and settings',
    notice:
      '<!-- Made by scripts/front-matter-reference.ts from the definitions of the fields; do not edit. -->',
    introduction: [
      'Every Markdown file begins with front matter: a first and a last line of three hyphens, and between them one field a line, written "key: value" with a space after the colon.',
      'A key can be written in English or in Chinese, but not in both. A field that takes several values needs no list for a single one. Put a value that holds a colon, a quotation mark or # in quotation marks. A misspelt key is an error, and the message names the key that was probably meant.',
    ],
    sample: ['title: A headline', 'date: 2019-11-25', 'column: yaowen', 'people: [郑荣胜, 沈慧]'],
    body: 'The body begins here.',
    sections: [
      'Articles',
      'Pages (files in `pages/`)',
      'Topics (files in `topics/`)',
      'Settings (`site.yaml`)',
      'Authority records of people (files in `people/`)',
      'Authority records of organizations and places (files in `organizations/` and `places/`)',
    ],
    sectionNotes: [
      'Only `title` and `date` are required.',
      "Only `title` is required. The file's name is the page's address: `pages/about.md` is at `/about/`.",
      "Only `title` is required; the body introduces the topic. The file's name is the topic's address: `topics/gongjiang.md` is at `/topics/gongjiang/`, the overview of all at `/topics/`.",
      'Everything can be left out, and so can the file.',
      "Only `name` is required. There is one file for each person, without lines of hyphens. The file's name is the id and the address: `people/zheng-rongsheng.yaml` is at `/people/zheng-rongsheng/`.",
      'Only `name` is required. They are written as records of people are, without `posts`, and with `formerNames`.',
    ],
    required: 'Required.',
    list: 'Takes several values.',
    shorthand: (part: string) => `A plain text stands for \`${part}\`.`,
    absent: 'When left out',
    colon: ': ',
    stop: '.',
  },
} as const;

/** The reference of every field for editors, as a Markdown document in one language. */
export function writeReference(language: Language): string {
  const text = texts[language];
  const { people, organizations } = recordSchemas;
  const shapes = [articleSchema, pageSchema, topicSchema, siteSchema, people, organizations].map((schema) =>
    shapeOf(schema),
  );
  const sections = shapes.flatMap((shape, index) => [
    `## ${text.sections[index]}`,
    String(text.sectionNotes[index]),
    ...shape.fields.flatMap((field) => writeField(field, language)),
  ]);
  const sample = ['```markdown', '---', ...text.sample, '---', '', text.body, '```'].join('\n');
  return `${[text.notice, `# ${text.title}`, ...text.introduction, sample, ...sections].join('\n\n')}\n`;
}

function writeField(field: FieldShape, language: Language): readonly string[] {
  const text = texts[language];
  const { name, about, whenAbsent } = field.reference;
  const heading = language === 'zh' ? `### ${name} \`${field.key}\`` : `### \`${field.key}\` ${name}`;
  const facts = [
    about[language],
    ...(field.required ? [text.required] : []),
    ...(field.list ? [text.list] : []),
    ...shorthandOf(field, language),
    ...absence(whenAbsent, language),
  ];
  const key = language === 'zh' ? name : field.key;
  return [
    heading,
    facts.join(language === 'zh' ? '' : ' '),
    ['```yaml', `${key}: ${fieldExample(field, language)}`, '```'].join('\n'),
    ...(field.parts === undefined ? [] : [writeParts(field.parts, language)]),
  ];
}

function writeParts(parts: Shape, language: Language): string {
  const text = texts[language];
  const head = language === 'zh' ? ['部分', '说明', '例'] : ['Part', 'Meaning', 'Example'];
  const rows = parts.fields.map(({ key, required, reference }) => {
    const names = language === 'zh' ? `${reference.name} \`${key}\`` : `\`${key}\` ${reference.name}`;
    const facts = [
      reference.about[language],
      ...(required ? [text.required] : []),
      ...absence(reference.whenAbsent, language),
    ];
    return [names, facts.join(language === 'zh' ? '' : ' '), `\`${reference.example}\``];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shorthandOf({ reference, parts }: FieldShape, language: Language): readonly string[] {
  const part = parts?.fields.find(({ key }) => key === reference.shorthand);
  if (part === undefined) return [];
  return [texts[language].shorthand(language === 'zh' ? part.reference.name : part.key)];
}

function absence(
  whenAbsent: Readonly<Record<Language, string>> | undefined,
  language: Language,
): readonly string[] {
  const { absent, colon, stop } = texts[language];
  return whenAbsent === undefined ? [] : [`${absent}${colon}${whenAbsent[language]}${stop}`];
}
