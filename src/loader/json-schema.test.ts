import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { shortHash } from '../archive/short-hash.ts';
import { articleSchema } from './article-schema.ts';
import { writeEditorSchemas, writeSnippets } from './editor-schemas.ts';
import { shapeOf } from './field.ts';
import { splitFrontMatter } from './front-matter.ts';
import { startReport } from './problem-report.ts';

const repository = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, repository), 'utf8');

/** What the recommended extension does with YAML under one of the schemas: its problems, and what it completes at the end. */
async function edit(
  yaml: string,
  kind: 'article' | 'page' | 'site' | 'person' | 'organization' | 'place' | 'topic' = 'article',
) {
  const uri = `schema:/${kind}`;
  const service = getLanguageService({
    schemaRequestService: async () => writeEditorSchemas().get(`${kind}.schema.json`) ?? '',
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    completion: true,
    hover: true,
    validate: true,
    schemas: [{ uri, fileMatch: ['*.yaml'] }],
  });
  // The service remembers documents by their addresses.
  const name = shortHash(kind + yaml);
  const document = TextDocument.create(`file:///${name}.yaml`, 'yaml', 1, yaml);
  const end = document.positionAt(yaml.length);
  const problems = await service.doValidation(document, false);
  const { items } = await service.doComplete(document, end, false);
  const hover = await service.doHover(document, { line: 0, character: 1 });
  return {
    problems: problems.map(({ message }) => (typeof message === 'string' ? message : message.value)),
    completions: items,
    hover: JSON.stringify(hover),
  };
}

const article = (...lines: readonly string[]) => ['标题: 甲', '日期: 2019-11-25', ...lines, ''].join('\n');

/** The schema of the files in each folder of the content. */
const kinds: Readonly<Record<string, Parameters<typeof edit>[1]>> = {
  articles: 'article',
  pages: 'page',
  people: 'person',
  organizations: 'organization',
  places: 'place',
  topics: 'topic',
};

describe('the JSON Schemas', () => {
  it('are up to date in schemas/ and .vscode/: run `node scripts/editor-schemas.ts`', () => {
    for (const [name, text] of writeEditorSchemas()) expect(read(`schemas/${name}`)).toBe(text);
    for (const folder of ['.vscode', 'starter/.vscode']) {
      expect(read(`${folder}/baoku.code-snippets`)).toBe(writeSnippets());
    }
  });

  it('find nothing wrong in the articles, pages and settings of this archive and of the starter', async () => {
    const files = globSync('{content,starter/content}/**/*.{md,yaml}', { cwd: repository.pathname });
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = read(file);
      const parts = file.endsWith('.md') ? splitFrontMatter(text, startReport(file, text)) : { matter: text };
      const folder = /content\/(\w+)\//.exec(file)?.[1] ?? '';
      expect((await edit(parts?.matter ?? '', kinds[folder] ?? 'site')).problems, file).toEqual([]);
    }
  });

  it('accept every example of the reference, under its Chinese and its English name', async () => {
    const { fields } = shapeOf(articleSchema);
    for (const { key, reference, required } of fields) {
      if (required) continue;
      for (const name of [key, reference.name]) {
        expect((await edit(article(`${name}: ${reference.example}`))).problems, name).toEqual([]);
      }
    }
  });

  it('accept what YAML takes for something other than a text, a single value for a list, and empty values', async () => {
    const lines = [
      '副题: 2019',
      '来源: true',
      '标签: 调研',
      '人物: 郑荣胜',
      '浏览次数: 2635',
      '引题:',
      '封面:',
      '状态:',
    ];
    expect((await edit(article(...lines))).problems).toEqual([]);
  });

  it.each([
    ['副标题: 甲', '副标题'],
    ['状态: 隐藏', '草稿'],
    ['活动日期: 2019/11/25', 'pattern'],
    ['编号: Zheng_Rongsheng', 'pattern'],
    ['原文: news.example', 'schema'],
    ['title: 乙', 'schema'],
    ['封面: { 文件: a.jpg }', 'missing'],
    ['副题: [甲]', 'type'],
  ])('find the fault of %s', async (line, message) => {
    const { problems } = await edit(article(line));
    expect(problems.join('\n')).not.toBe('');
    expect(problems.join('\n').toLowerCase()).toContain(message.toLowerCase());
  });

  it('find that a headline or a date is missing', async () => {
    expect((await edit('标题: 甲\n')).problems).not.toEqual([]);
    expect((await edit('date: 2019-11-25\n')).problems).not.toEqual([]);
  });

  it('complete fields by their Chinese and English names and words by their lists, explained in Chinese', async () => {
    const fields = (await edit(article(''))).completions;
    expect(fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['副题', 'subtitle', '解禁时间']),
    );
    expect(JSON.stringify(fields.find(({ label }) => label === '副题'))).toContain('标题下面的一行');
    const words = (await edit(article('状态: ').trimEnd() + ' ')).completions.map(({ label }) => label);
    expect(words).toEqual(expect.arrayContaining(['草稿', 'draft', '撤回']));
    expect((await edit('时区: ', 'site')).hover).toContain('日期和时间按哪个时区');
    const record = await edit('姓名: 甲\n对应: { 除菲: [乙] }\n', 'person');
    expect(record.problems).not.toEqual([]);
    expect((await edit('姓名: 甲\n对应: { 除非: 乙, 文章: [a] }\n职务: 主席\n', 'person')).problems).toEqual(
      [],
    );
  });
});

describe('the settings for Visual Studio Code', () => {
  it.each([
    ['', './schemas'],
    ['starter/', './node_modules/baoku/schemas'],
  ])(
    'of %j tie the settings of an archive to their schema, and recommend what reads it',
    (folder, schemas) => {
      const settings = JSON.parse(read(`${folder}.vscode/settings.json`)) as Record<string, unknown>;
      expect(settings['yaml.schemas']).toEqual({
        [`${schemas}/site.schema.json`]: 'content/site.yaml',
        [`${schemas}/person.schema.json`]: 'content/people/*.yaml',
        [`${schemas}/organization.schema.json`]: 'content/organizations/*.yaml',
        [`${schemas}/place.schema.json`]: 'content/places/*.yaml',
      });
      expect(JSON.parse(read(`${folder}.vscode/extensions.json`))).toEqual({
        recommendations: ['redhat.vscode-yaml'],
      });
      expect(JSON.parse(read('package.json'))).toMatchObject({ files: expect.arrayContaining(['schemas']) });
    },
  );

  it('complete the fields of front matter in Markdown, where no schema reaches', () => {
    const snippets = JSON.parse(writeSnippets()) as Record<string, { scope: string; body: string }>;
    for (const { key, reference } of shapeOf(articleSchema).fields) {
      expect(snippets[reference.name]).toMatchObject({ scope: 'markdown', body: `${reference.name}: $0` });
      expect(snippets[key]).toMatchObject({
        prefix: key,
        description: expect.stringContaining(reference.about.zh),
      });
    }
  });
});
