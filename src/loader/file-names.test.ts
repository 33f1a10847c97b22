import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPublicFiles } from '../publish/public-files.ts';
import { partNames } from './file-names.ts';
import { articleText, makeContentFolder } from './fixtures/content-folder.ts';
import { gbkName } from './fixtures/faults.ts';
import { readContent } from './read-content.ts';

const bytes = (folder: string, ...name: (string | Buffer)[]): Buffer =>
  Buffer.concat([folder, '/', ...name].map((part) => Buffer.from(part)));

describe('names that are not in UTF-8', () => {
  it('are told apart from names that hold a replacement character themselves', () => {
    const folder = makeContentFolder({ '\uFFFD.md': 'a', 'b.md': 'b' });
    for (const name of [Buffer.from([0xff, 0x2e, 0x6d, 0x64]), gbkName])
      writeFileSync(bytes(folder, name), '');
    const entries = readdirSync(folder, { withFileTypes: true });
    const { readable, unreadable } = partNames(folder, entries);
    expect(readable.map(({ name }) => name).toSorted()).toEqual(['b.md', '\uFFFD.md']);
    expect(unreadable.map(({ escaped, asGbk }) => `${escaped} ${asGbk}`)).toEqual([
      '\\xB1\\xEA\\xCC\\xE2.md 标题.md',
      '\\xFF.md ',
    ]);
  });

  it('are told once each, folders with all that is in them, while the rest is read', async () => {
    const folder = makeContentFolder({ 'articles/a.md': articleText() });
    const directory = bytes(join(folder, 'articles'), Buffer.from([0xff]));
    mkdirSync(directory);
    writeFileSync(Buffer.concat([directory, Buffer.from('/x.md')]), articleText());
    writeFileSync(bytes(folder, gbkName), articleText());
    const { articles, problems } = await readContent({ contentDirectory: folder });
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'name-encoding \\xB1\\xEA\\xCC\\xE2.md',
      'name-encoding articles/\\xFF',
    ]);
  });

  it('end a build when they stand among the public files, since they can have no address', () => {
    const folder = makeContentFolder({ 'icons/a.svg': '' });
    writeFileSync(bytes(join(folder, 'icons'), gbkName), '');
    expect(() => listPublicFiles(folder)).toThrow(
      expect.objectContaining({
        code: 'public-name-encoding',
        values: { file: join(folder, 'icons/\\xB1\\xEA\\xCC\\xE2.md') },
      }),
    );
  });
});
