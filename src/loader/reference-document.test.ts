import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { articleSchema } from './article-schema.ts';
import { shapeOf, type Shape } from './field.ts';
import { pageSchema } from './page-schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { startReport } from './problem-report.ts';
import { readFields } from './read-fields.ts';
import { writeReference } from './reference-document.ts';
import { recordSchemas } from './record-schema.ts';
import { siteSchema } from './site-schema.ts';
import { topicSchema } from './topic-schema.ts';

const schemas = { articles: articleSchema, pages: pageSchema, settings: siteSchema, ...recordSchemas };

describe('the reference for editors', () => {
  it.each([
    ['zh', 'front-matter.md'],
    ['en', 'front-matter.en.md'],
  ] as const)('is up to date in %s: run `node scripts/front-matter-reference.ts`', (language, name) => {
    const written = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
    expect(written).toBe(writeReference(language));
  });

  it.each(Object.entries(schemas))('has only examples that the schema of %s accepts', (_, schema) => {
    const shape = shapeOf(schema);
    for (const { key, reference } of shape.fields) {
      for (const name of [key, reference.name]) {
        const yaml = `${name}: ${reference.example}`;
        const report = startReport('a', yaml);
        const fields = readFields(parseYaml(yaml, 0, shape, report) ?? null, 0, shape, report);
        expect(report.problems).toEqual([]);
        expect(schema.shape[key as never]).toBeDefined();
        const result = schema.safeParse({ ...required(schema), ...fields?.values });
        expect(result.error?.issues ?? []).toEqual([]);
      }
    }
  });

  it.each(Object.entries(schemas))(
    'knows every field of %s by one English and one Chinese name',
    (_, schema) => {
      const count = (shape: Shape): void => {
        expect(shape.byName.size).toBe(shape.fields.length * 2);
        for (const field of shape.fields) {
          expect(field.key).toMatch(/^[a-z][A-Za-z0-9]*(?:-[a-z]+)*$/);
          expect(field.reference.name).toMatch(/^\p{Script=Han}+$/u);
          if (field.parts !== undefined) count(field.parts);
        }
      };
      count(shapeOf(schema));
    },
  );

  it.each(['zh', 'en'] as const)('shows YAML that can be read, in %s', (language) => {
    for (const [, yaml = ''] of writeReference(language).matchAll(/```yaml\n(.*?)```/gs)) {
      expect(parseDocument(yaml).errors).toEqual([]);
    }
  });
});

describe('the manual of editors', () => {
  const manual = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
  const all = [...Object.values(schemas), topicSchema].flatMap((schema) => namesIn(shapeOf(schema)));
  const ofRecords = Object.values(recordSchemas).flatMap((schema) => namesIn(shapeOf(schema)));
  const keysIn = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, key = '']) => key);

  it('names only keys that there are, in YAML and in code', () => {
    const blocks = [...manual.matchAll(/```yaml.*?\n(.*?)```/gs)].map(([, yaml = '']) => yaml).join('');
    const named = [
      ...keysIn(blocks, /^[ -]*(\p{Script=Han}+):/gmu),
      ...keysIn(manual, /`(\p{Script=Han}+): /gu),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((key) => !all.includes(key))).toEqual([]);
  });

  it('tells editors to write into authority records what those have', () => {
    const [, section = ''] = /^## 同一个人的几种写法.*?\n(.*?)\n## /ms.exec(manual) ?? [];
    const named = keysIn(section, /(?:^- \*\*|^ *|^ *- |写上“|里有“|；“)(\p{Script=Han}+)(?:\*\*|”|: )/gmu);
    expect(named).toEqual(expect.arrayContaining(['姓名', '来源', '对应', '除非', '写法', '说明']));
    expect(named.filter((key) => !ofRecords.includes(key))).toEqual([]);
  });
});

function namesIn({ fields }: Shape): string[] {
  return fields.flatMap(({ reference, parts }) => [reference.name, ...(parts ? namesIn(parts) : [])]);
}

function required(schema: (typeof schemas)[keyof typeof schemas]): Record<string, string> {
  if (schema === siteSchema) return {};
  if (schema === articleSchema) return { title: 'a', date: '2019-11-25' };
  return schema === pageSchema ? { title: 'a' } : { name: 'a' };
}
