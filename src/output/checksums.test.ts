import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { makeContentFolder, putFile } from '../loader/fixtures/content-folder.ts';
import { checksumsOf } from './checksums.ts';

describe('checksumsOf', () => {
  const names = [
    'articles/2019/a.md',
    'articles/文章 二.md',
    'articles/with\\stroke.md',
    'articles/two\nlines.md',
  ];
  const articles = names.map((file, at) =>
    sampleArticle({ id: `a${at}`, file, digest: hash('sha256', `正文 ${at}`) }),
  );
  const withdrawn = sampleArticle({ id: 'w', status: 'withdrawn' });
  const draft = sampleArticle({ id: 'd', status: 'draft' });
  const [list] = checksumsOf(createArchive(sampleContent([...articles, withdrawn, draft])));
  const folder = () =>
    makeContentFolder(Object.fromEntries(names.map((name, at) => [name, `正文 ${at}`] as const)));
  const check = (directory: string) => {
    putFile(directory, 'checksums.txt', list?.text ?? '');
    return execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'checksums.txt'], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };

  it('is a list by which sha256sum finds every published article unchanged, whatever its name', () => {
    expect(list?.text.match(/\n/g)).toHaveLength(articles.length);
    expect(check(folder())).toBe('');
  });

  it('finds the file that was changed', () => {
    const directory = folder();
    putFile(directory, join('articles', '2019', 'a.md'), '另一个正文');
    expect(() => check(directory)).toThrow(/1 computed checksum did NOT match|Command failed/);
  });

  it('is not there without articles', () => {
    expect(checksumsOf(createArchive(sampleContent([draft])))).toEqual([]);
  });
});
