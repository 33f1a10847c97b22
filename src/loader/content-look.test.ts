import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAtContent, lookBeside } from './content-look.ts';
import { stampOf } from './file-stamp.ts';
import { readContent } from './read-content.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoku-look-'));
  mkdirSync(join(folder, 'articles/2019'), { recursive: true });
  for (const name of ['site.yaml', 'articles/报道.md', 'articles/2019/a.md', 'articles/2019/a.jpg'])
    writeFileSync(join(folder, name), name);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a content folder that is looked at beside is found as it is found here, with its stamps', async () => {
  const { tree, stampOf: stampFound } = await lookBeside(folder);
  expect(tree).toEqual(lookAtContent(folder).tree);
  const files = [...tree.files.values()].filter((file) => file.endsWith('.md'));
  expect(files.toSorted()).toEqual(['articles/2019/a.md', 'articles/报道.md']);
  for (const file of files) expect(stampFound(file)).toEqual(stampOf(join(folder, file)));
  for (const file of ['articles/2019/a.jpg', 'articles/none.md']) expect(stampFound(file)).toBeUndefined();
});

it('a folder without files has no stamps', async () => {
  const { tree, stampOf: stampFound } = await lookBeside(mkdtempSync(join(folder, 'empty-')));
  expect(tree.files.size).toBe(0);
  expect(stampFound('')).toBeUndefined();
});

it('a file whose name is stored in another form is found by its plain form', async () => {
  const contentDirectory = mkdtempSync(join(folder, 'forms-'));
  const stored = 'e\u0301.md';
  writeFileSync(join(contentDirectory, stored), '');
  const { tree, stampOf: stampFound } = await lookBeside(contentDirectory);
  expect([...tree.files]).toEqual([['\u00e9.md', stored]]);
  expect(stampFound(stored)).toEqual(stampOf(join(contentDirectory, stored)));
});

it('a folder that is looked at beside shows what is edited, added and removed', async () => {
  const contentDirectory = mkdtempSync(join(folder, 'content-'));
  const write = (name: string, text: string) => {
    writeFileSync(
      join(contentDirectory, `articles/${name}.md`),
      `---\ntitle: ${text}\ndate: 2019-11-25\n---\n\n文。\n`,
    );
  };
  const titles = async (): Promise<readonly string[]> => {
    const cacheDirectory = join(folder, 'cache');
    const { articles } = await readContent({ contentDirectory, cacheDirectory, largeCache: 1 });
    return articles.map(({ title }) => title);
  };
  mkdirSync(join(contentDirectory, 'articles'));
  writeFileSync(
    join(contentDirectory, 'site.yaml'),
    'title: 档案\ndescription: 报道\nurl: https://a.example/\n',
  );
  for (const name of ['a', 'b', 'c']) write(name, `报道${name}`);
  expect(await titles()).toEqual(['报道a', '报道b', '报道c']);
  expect(await titles()).toEqual(['报道a', '报道b', '报道c']);
  write('b', '另一篇');
  write('d', '新的');
  rmSync(join(contentDirectory, 'articles/a.md'));
  expect(await titles()).toEqual(['另一篇', '报道c', '新的']);
});
