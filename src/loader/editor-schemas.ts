import { articleSchema } from './article-schema.ts';
import { shapeOf } from './field.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';
import { pageSchema } from './page-schema.ts';
import { recordSchemas } from './record-schema.ts';
import { siteSchema } from './site-schema.ts';
import { topicSchema } from './topic-schema.ts';

/** The files of `schemas/`, which lie in the package for editors' programs: name → text. */
export function writeEditorSchemas(): ReadonlyMap<string, string> {
  const write = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
  return new Map([
    ['article.schema.json', write(toJsonSchema(articleSchema, '文章信息'))],
    ['page.schema.json', write(toJsonSchema(pageSchema, '页面信息'))],
    ['topic.schema.json', write(toJsonSchema(topicSchema, '专题信息'))],
    ['person.schema.json', write(toJsonSchema(recordSchemas.people, '人物的规范记录'))],
    ['organization.schema.json', write(toJsonSchema(recordSchemas.organizations, '机构的规范记录'))],
    ['place.schema.json', write(toJsonSchema(recordSchemas.places, '地点的规范记录'))],
    ['site.schema.json', write(toJsonSchema(siteSchema, '网站设置 site.yaml'))],
  ]);
}

/**
 * Snippets for Visual Studio Code, which reads schemas for YAML files, not within Markdown ones: in front matter, the beginning
 * of a field's Chinese or English name completes to the field, with its explanation.
 */
export function writeSnippets(): string {
  const entries = shapeOf(articleSchema).fields.flatMap(({ key, reference: { name, about, example } }) =>
    [name, key].map((prefix) => {
      const description = `${about.zh}例：${example}`;
      return [prefix, { scope: 'markdown', prefix, body: `${prefix}: $0`, description }] as const;
    }),
  );
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
