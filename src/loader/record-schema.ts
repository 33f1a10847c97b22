import { z } from 'astro/zod';
import type { RecordKind } from '../archive/authority-record.ts';
import { field } from './field.ts';
import { roughDay } from './field-values.ts';

const post = z.strictObject({
  title: field(z.string(), {
    name: '职务',
    about: { zh: '职务的名称。', en: 'What the post is called.' },
    example: '主席',
  }),
  organization: field(z.string().exactOptional(), {
    name: '机构',
    about: { zh: '在哪个单位。', en: 'The organization in which it is held.' },
    example: '市总工会',
  }),
  from: field(roughDay().exactOptional(), {
    name: '自',
    about: { zh: '从何时起，知道到年、月、日都行。', en: 'Since when: a year, a month or a day.' },
    example: '2017-03',
  }),
  to: field(roughDay().exactOptional(), {
    name: '至',
    about: { zh: '到何时止，写法相同。', en: 'Until when, in the same form.' },
    example: '2021',
  }),
  source: field(z.string().exactOptional(), {
    name: '来源',
    about: {
      zh: '依据：本档案文章的编号、网址，或者书名等文字。',
      en: "Who says so: the id of an article of this archive, a web address, or a book's title.",
    },
    example: 'zheng-rongsheng-yuhang',
  }),
});

const formerName = z.strictObject({
  name: field(z.string(), {
    name: '名称',
    about: { zh: '曾用的名称。', en: 'The former name.' },
    example: '青山县总工会',
  }),
  since: field(roughDay().exactOptional(), {
    name: '自',
    about: { zh: '从何时起，知道到年、月、日都行。', en: 'Since when: a year, a month or a day.' },
    example: '1950',
  }),
  until: field(roughDay().exactOptional(), {
    name: '至',
    about: { zh: '到何时止，写法相同。', en: 'Until when, in the same form.' },
    example: '1994-04',
  }),
});

const match = z.strictObject({
  names: field(z.array(z.string()).exactOptional(), {
    name: '写法',
    about: {
      zh: '文章里哪些写法指的是这一条；写成 [] 时，只有下面列出的文章才算。',
      en: 'Which names in articles mean this record; with [], only the articles below do.',
    },
    example: '[王小明, 王晓明]',
    whenAbsent: { zh: '这条记录里的全部名称', en: 'every name that the record gives' },
  }),
  unless: field(z.array(z.string()).default([]), {
    name: '除非',
    about: {
      zh: '文章里有其中任何一个词，指的就是同名的另一个。',
      en: 'Words of which any says that the article means another bearer of the name.',
    },
    example: '[第一医院]',
  }),
  articles: field(z.array(z.string()).default([]), {
    name: '文章',
    about: {
      zh: '这些文章（写编号）里的名称一定指这一条，不论有没有上面的词。',
      en: 'Ids of articles in which its names mean this record whatever else is said.',
    },
    example: '[zheng-rongsheng-yuhang]',
  }),
});

const otherNamesExample = { people: '[王晓明, 老王]', organizations: '[青山工会]', places: '[青山]' };

function fieldsOfAll(kind: RecordKind, nameField: string, example: string) {
  return {
    name: field(z.string(), {
      name: nameField,
      about: {
        zh: '通用的名称，作标题；文章归在它下面。',
        en: 'The usual name, which is the headline; articles are listed under it.',
      },
      example,
      synonyms: kind === 'people' ? ['名称', '名字', 'title'] : ['名字', '姓名', 'title'],
    }),
    otherNames: field(z.array(z.string()).default([]), {
      name: '别名',
      about: { zh: '别名、简称、笔名，文章里也会这样写。', en: 'Other and short names that articles use.' },
      example: otherNamesExample[kind],
      synonyms: ['简称', '笔名', 'aliases'],
    }),
  };
}

function describingFields() {
  return {
    description: field(z.string().exactOptional(), {
      name: '说明',
      about: { zh: '一两句话，显示在名称下面。', en: 'A sentence or two, shown below the name.' },
      example: '据本档案所收报道整理。',
      synonyms: ['简介', '备注', 'note'],
    }),
    match: field(match.exactOptional(), {
      name: '对应',
      about: {
        zh: '哪些文章里的哪些写法指的是这一条：同名的人、单位和地方靠它分开。',
        en: 'Which names in which articles mean this record: it keeps apart those of one name.',
      },
      example: '{ 除非: [第一医院], 文章: [zheng-rongsheng-yuhang] }',
      synonyms: ['匹配', '规则', 'rules'],
    }),
  };
}

function formerNames() {
  return field(z.array(formerName).default([]), {
    name: '曾用名',
    about: { zh: '改名以前的名称，可以写明起止。', en: 'Names before a change, with their times if known.' },
    example: '[{ 名称: 青山县总工会, 至: 1994-04 }]',
    shorthand: 'name',
    synonyms: ['旧名', '原名'],
  });
}

/** `people/*.yaml`: one person. */
export const personSchema = z.strictObject({
  ...fieldsOfAll('people', '姓名', '郑荣胜'),
  posts: field(z.array(post).default([]), {
    name: '职务',
    about: { zh: '担任过的职务，先后不限。', en: 'The posts that the person held, in any order.' },
    example: '[{ 职务: 主席, 机构: 市总工会, 来源: zheng-rongsheng-yuhang }]',
    shorthand: 'title',
    synonyms: ['任职', '职位', 'post'],
  }),
  ...describingFields(),
});

/** `organizations/*.yaml`: one organization. */
export const organizationSchema = z.strictObject({
  ...fieldsOfAll('organizations', '名称', '余杭区总工会'),
  formerNames: formerNames(),
  ...describingFields(),
});

/** `places/*.yaml`: one place. */
export const placeSchema = z.strictObject({
  ...fieldsOfAll('places', '名称', '余杭区'),
  formerNames: formerNames(),
  ...describingFields(),
});

/** The schema of each kind of record. */
export const recordSchemas = {
  people: personSchema,
  organizations: organizationSchema,
  places: placeSchema,
} as const satisfies Record<RecordKind, z.ZodObject>;
