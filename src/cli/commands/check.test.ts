import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleArticle, sampleContent } from '../../../tests/samples/content.ts';
import { createArchive } from '../../archive/archive.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { Problem } from '../../archive/problem.ts';
import { putFile } from '../../loader/fixtures/content-folder.ts';
import { strictRules } from '../../loader/reading-rules.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import type { CheckOptions } from '../../publish/check-content.ts';
import { runCommandLine } from '../main.ts';
import { checkCommand } from './check.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'baoku-check-'));
for (const name of ['content', 'files']) mkdirSync(path.join(folder, name));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const place = (line: number) => ({ file: 'articles/a.md', line, column: 1 });
const error = newProblem('identity-number', place(5), { masked: '110105********002X' });
const warnings = Array.from({ length: 23 }, (_, index) => newProblem('unused-file', place(10 + index), {}));
const content = sampleContent([sampleArticle({ id: 'a' })]);
const archive = createArchive(content);

async function run(problems: readonly Problem[], ...args: string[]) {
  const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
  const asked: CheckOptions[] = [];
  const commands = [
    checkCommand(async () => async (options) => {
      asked.push(options);
      return { archive, content, problems, files: [], rules: strictRules };
    }),
  ];
  const code = await runCommandLine(['check', '--content', 'content', ...args], surroundings, commands);
  return { code, asked, ...written };
}

describe('baoku check', () => {
  it('ends with exit code 0 when nothing was found', async () => {
    const { code, output, errors, asked } = await run([], '--public', 'files');
    expect({ code, output, errors }).toEqual({ code: 0, output: '1 article, no problems.\n', errors: '' });
    expect(asked).toMatchObject([
      { contentDirectory: path.join(folder, 'content'), publicDirectory: path.join(folder, 'files') },
    ]);
  });

  it('ends with exit code 1 for errors, and with 0 for warnings', async () => {
    expect((await run([error])).code).toBe(1);
    expect((await run(warnings)).code).toBe(0);
  });

  it('lists all errors and the first twenty warnings of a kind, or all of them', async () => {
    const { output } = await run([error, ...warnings], '--lang', 'zh');
    expect(output).toContain(
      'articles/a.md:5:1  这里有一个身份证号码：110105********002X。  (identity-number)\n',
    );
    expect(output.match(/\(unused-file\)\n/g)).toHaveLength(20);
    expect(output).toMatch(/\n还有 3 处 \(unused-file\)，用 --all 列出\n1 个错误，23 个警告\n$/);
    const all = await run([error, ...warnings], '--all');
    expect(all.output.match(/\(unused-file\)\n/g)).toHaveLength(23);
  });

  it('writes annotations for GitHub, with the characters escaped that would end them', async () => {
    const problem = newProblem(
      'link-dead',
      { file: '文 件,1:2.md', line: 3, column: 7 },
      { target: '/a%b', suggestion: '' },
    );
    expect((await run([problem, error], '--format', 'github')).output).toBe(
      '::warning file=content/文 件%2C1%3A2.md,line=3,col=7,title=link-dead::The link "/a%25b" leads to no page or file of the site.%0A' +
        'Check the address. List files for download under attachments, or put them into the public folder.\n' +
        '::error file=content/articles/a.md,line=5,col=1,title=identity-number::There is an identity-card number here: 110105********002X.%0A' +
        'To publish it harms the person. Remove it, or mask its digits as is done here.\n',
    );
  });

  it('writes one summary for programs', async () => {
    const { output, code } = await run([error, ...warnings], '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      status: 'checked',
      exitCode: 1,
      articles: 1,
      errors: 1,
      warnings: 23,
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'identity-number', line: 5, message: expect.any(String) }),
      ]),
    });
  });

  it('writes a summary for programs when something else goes wrong', async () => {
    const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
    const commands = [
      checkCommand(async () => () => Promise.reject(new OperatorError('content-changing', { file: 'a' }))),
    ];
    const args = ['check', '--content', 'content', '--format', 'json'];
    expect(await runCommandLine(args, surroundings, commands)).toBe(2);
    expect(JSON.parse(written.output)).toMatchObject({ status: 'operator-error', code: 'content-changing' });
  });

  it('writes the report into a file', async () => {
    const { output, errors } = await run([error], '--to', 'report.txt');
    expect({ output, errors }).toEqual({ output: '', errors: 'The report is in report.txt\n' });
    expect(readFileSync(path.join(folder, 'report.txt'), 'utf8')).toMatch(/1 error\n$/);
  });

  it.each(['content/articles/a.md', 'content/report.html', 'content/../content/a', 'link/a.md'])(
    'refuses to write the report over what is in the content folder: %s',
    async (file) => {
      rmSync(path.join(folder, 'link'), { force: true });
      symlinkSync(path.join(folder, 'content'), path.join(folder, 'link'));
      const { code, errors, asked } = await run([error], '--to', file);
      expect({ code, asked }).toEqual({ code: 2, asked: [] });
      expect(errors).toContain(`The report is not written to ${file}`);
      expect(existsSync(path.join(folder, file))).toBe(false);
    },
  );

  it.each([
    { to: 'missing/report.txt', sentence: 'missing/report.txt: the folder does not exist' },
    { to: 'files', sentence: 'files: that is a folder' },
    { to: 'own.txt/report.txt', sentence: 'own.txt/report.txt (ENOTDIR)' },
    { to: 'own.txt', sentence: 'own.txt: the file that stands there is no report of Baoku' },
  ])('says, before it checks, why no report can be written to $to', async ({ to, sentence }) => {
    putFile(folder, 'own.txt', 'My notes.\n');
    const { code, errors, asked } = await run([error], '--to', to);
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(errors).toContain(
      `The report ${to === 'own.txt' ? 'is not' : 'cannot be'} written to ${sentence}`,
    );
    expect(readFileSync(path.join(folder, 'own.txt'), 'utf8')).toBe('My notes.\n');
  });

  it.each(['terminal', 'json', 'github', 'html'])(
    'replaces a former report in the format %s',
    async (format) => {
      for (const problems of [[], [error], [error, ...warnings], warnings])
        for (const language of ['zh', 'en']) {
          const args = ['--format', format, '--lang', language];
          rmSync(path.join(folder, 'former'), { force: true });
          await run(problems, ...args, '--to', 'former');
          const { code, errors } = await run([], ...args, '--to', 'former');
          expect({ code, errors }).toEqual({ code: 0, errors: expect.stringContaining('former') });
        }
    },
  );

  it('refuses a format that does not exist', async () => {
    expect((await run([], '--format', 'xml')).code).toBe(2);
  });
});
