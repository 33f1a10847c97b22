import type { Problem } from '../../archive/problem.ts';
import { describeProblem, problemCatalogue, type ProblemCode } from '../../archive/problem-catalogue.ts';
import { adjustableProblems, type AdjustableProblem } from '../../archive/problems/adjustable-problems.ts';
import { bodyProblems } from '../../archive/problems/body-problems.ts';
import { checkProblems } from '../../archive/problems/check-problems.ts';
import { fieldProblems } from '../../archive/problems/field-problems.ts';
import { fileProblems } from '../../archive/problems/file-problems.ts';
import { frontMatterProblems } from '../../archive/problems/front-matter-problems.ts';
import { redirectProblems } from '../../archive/problems/redirect-problems.ts';
import { recordProblems } from '../../archive/problems/record-problems.ts';
import { siteProblems } from '../../archive/problems/site-problems.ts';
import { themeProblems } from '../../archive/problems/theme-problems.ts';
import { topicProblems } from '../../archive/problems/topic-problems.ts';
import { articleSchema } from '../../loader/article-schema.ts';
import { shapeOf } from '../../loader/field.ts';
import { recordSchemas } from '../../loader/record-schema.ts';
import { siteSchema } from '../../loader/site-schema.ts';
import { problemExamples } from './problem-examples.ts';

type Language = 'zh' | 'en';

const groups = [
  fileProblems,
  frontMatterProblems,
  fieldProblems,
  bodyProblems,
  siteProblems,
  redirectProblems,
  recordProblems,
  topicProblems,
  themeProblems,
  checkProblems,
];

const texts = {
  zh: {
    title: '问题一览',
    notice: '<!-- 由 scripts/problem-reference.ts 根据问题的定义生成，请勿手改。 -->',
    introduction: [
      '`baoku build` 和 `baoku check` 报告的每个问题都有一个不变的代码，写在那一行末尾的括号里。下面是每个代码的含义：报告的样子（例子里的值是假设的），和要做的事。',
      '有“错误”的文章不能发布，网站保持原样；“警告”只是提醒。标着“可以改”的，可以在 site.yaml 的“检查”里改成关闭、警告或错误，写中文名称或代码都行：',
    ],
    settings: '检查:\n  缺摘要: 警告\n  手机号码: 关闭\n  停更月数: 24',
    sections: [
      '文件',
      '文章信息的写法',
      '各项的值',
      '正文、图片和附件',
      '网站设置和页面',
      '旧址（redirects.csv）',
      '规范记录',
      '专题',
      '外观',
      '只由 `baoku check` 报告',
    ],
    severities: { error: '错误。', warning: '警告。', off: '关闭。' },
    adjustable: (name: string) => `可以改：\`${name}\`。`,
  },
  en: {
    title: 'Problems',
    notice:
      '<!-- Made by scripts/problem-reference.ts from the definitions of the problems; do not edit. -->',
    introduction: [
      'Every problem that `baoku build` and `baoku check` report has a permanent code, in brackets at the end of its line. This is what each code means: the report itself, with invented values, and what to do.',
      'An article with an error is not published, and the site stays as it was; a warning is advice. Problems marked as adjustable can be made `off`, `warning` or `error` under `checks` in site.yaml:',
    ],
    settings: 'checks:\n  missing-summary: warning\n  mobile-number: off\n  staleMonths: 24',
    sections: [
      'Files',
      'The form of front matter',
      'Values of fields',
      'Body, images and attachments',
      'Settings and pages',
      'Former addresses (redirects.csv)',
      'Authority records',
      'Topics',
      'Looks',
      'Reported by `baoku check` only',
    ],
    severities: { error: 'An error.', warning: 'A warning.', off: 'Off.' },
    adjustable: (name: string) => `Adjustable: \`${name}\`.`,
  },
} as const;

/** The reference of every problem, as a Markdown document in one language. Every code is a heading, and so an anchor. */
export function writeProblemReference(language: Language): string {
  const text = texts[language];
  const sections = groups.flatMap((group, index) => [
    `## ${text.sections[index]}`,
    ...(Object.keys(group) as ProblemCode[]).flatMap((code) => writeProblem(code, language)),
  ]);
  const settings = ['```yaml', text.settings, '```'].join('\n');
  return `${[text.notice, `# ${text.title}`, ...text.introduction, settings, ...sections].join('\n\n')}\n`;
}

function writeProblem(code: ProblemCode, language: Language): readonly string[] {
  const text = texts[language];
  const { severity } = problemCatalogue[code];
  const adjustable = (adjustableProblems as Partial<Record<ProblemCode, AdjustableProblem>>)[code];
  const { message, hint } = describeProblem(
    {
      code,
      severity: 'error',
      file: '',
      line: 1,
      column: 1,
      values: inLanguage(problemExamples[code], language),
    },
    language,
  );
  const facts = [
    text.severities[severity],
    ...(adjustable === undefined ? [] : [text.adjustable(language === 'zh' ? adjustable.name : code)]),
  ];
  return [`### ${code}`, facts.join(language === 'zh' ? '' : ' '), `> ${escape(message)}`, escape(hint)];
}

const shapes = [articleSchema, siteSchema, ...Object.values(recordSchemas)].map((schema) => shapeOf(schema));

/** The values with the field's name in the language of the reference. */
function inLanguage(values: Problem['values'], language: Language): Problem['values'] {
  const { key } = values;
  if (language === 'en' || typeof key !== 'string') return values;
  const field = shapes.map(({ byName }) => byName.get(key)).find((found) => found !== undefined);
  return { ...values, key: field?.reference.name ?? key };
}

/** What Markdown would take for markup outside of code. */
function escape(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_<>[\]#|~]/g, '\\$&')))
    .join('');
}
