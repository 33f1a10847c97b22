import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import {
  articleText,
  makeContentFolder,
  pixel,
  putFile,
  type Files,
} from '../../loader/fixtures/content-folder.ts';
import { runCommandLine } from '../main.ts';

describe('baoku check in a folder of Git', () => {
  const byDate = 'content/articles/2019-11-25-a.md';
  const byComma = 'content/articles/2019-11-25-b.md';
  const wrongDate = articleText(['摘要: 甲', '来源: 乙', '活动日期: 2019/11/21']);
  const rightDate = wrongDate.replace('2019/11/21', '2019-11-21');
  const comma = articleText(['摘要: 甲', '来源: 乙'], '甲,乙。').replace('标题', '另一篇');

  function repositoryOf(files: Files): string {
    const root = makeContentFolder(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: root });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    return root;
  }

  /** An archive of three articles, of which `changed` differ from the last commit. */
  function repository(...changed: readonly string[]): string {
    const root = repositoryOf({
      'content/site.yaml': 'title: 档案\n',
      'content/articles/2019-11-25-c.md': articleText(['摘要: 甲', '来源: 乙', 'original: 甲']).replace(
        '标题',
        '第三篇',
      ),
      [byDate]: wrongDate,
      [byComma]: comma,
    });
    for (const file of changed)
      putFile(root, file, `${readFileSync(path.join(root, file), 'utf8')}\n第二段。\n`);
    return root;
  }

  async function check(root: string, ...args: string[]) {
    const { surroundings, written } = fakeSurroundings({ workingDirectory: root });
    const code = await runCommandLine(['check', ...args], surroundings);
    const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
    return { code, read, ...written };
  }

  const mendedOf = (summary: string): unknown => (JSON.parse(summary) as { mended: unknown }).mended;

  it('reports with --changed what concerns the files that changed, and nothing of the others', async () => {
    const root = repository(byComma);
    const { code, output } = await check(root, '--changed');
    expect(code).toBe(0);
    expect(output).toContain(`${byComma}:8:2  `);
    expect(output).not.toMatch(/2019-11-25-[ac]\.md/);
    expect((await check(root)).code).toBe(1);
  });

  it('reports with --changed what a change breaks in files that stay as they are', async () => {
    const links =
      '![图](p.png) [链](2019-11-26-a.md#节) [址](/2019/11/26/a/) [人](/people/王小明/) [日](/2019/11/26/)';
    const target = articleText(['摘要: 甲', '来源: 乙', '人物: [王小明]'], '## 节\n\n正文。').replace(
      '11-25',
      '11-26',
    );
    const a = 'content/articles/2019-11-26-a.md';
    const root = repositoryOf({
      'content/site.yaml': 'title: 档案\n',
      'content/articles/p.png': pixel,
      [a]: target,
      'content/articles/2019-11-25-c.md': articleText(['摘要: 甲', '来源: 乙'], links),
    });
    const codes = async () => {
      const { output } = await check(root, '--changed', '--format', 'json');
      const { problems } = JSON.parse(output) as { problems: { code: string; file: string }[] };
      return problems.filter(({ file }) => file.endsWith('-c.md')).map(({ code }) => code);
    };
    expect(await codes()).toEqual([]);
    rmSync(path.join(root, 'content/articles/p.png'));
    expect(await codes()).toEqual(['image-missing']);
    putFile(root, 'content/articles/p.png', pixel);
    rmSync(path.join(root, a));
    expect(await codes()).toEqual(['link-target-missing', 'link-dead', 'link-dead', 'link-dead']);
    putFile(root, a.replace('-a.md', '-b.md'), target);
    expect(await codes()).toEqual(['link-target-missing', 'link-dead']);
    rmSync(path.join(root, a.replace('-a.md', '-b.md')));
    putFile(root, a, target.replace('11-26', '11-27'));
    expect(await codes()).toEqual(['link-dead', 'link-dead']);
    putFile(root, a, target.replace('## 节', '## 别的'));
    expect(await codes()).toEqual(['anchor-dead']);
    putFile(root, a, target);
    expect(await codes()).toEqual([]);
  });

  it('mends with --fix, shows each change, and reports what is left of the files as they are then', async () => {
    const root = repository(byDate, byComma);
    const { code, output, read } = await check(root, '--fix', '--changed');
    const [diffs = '', left = ''] = output.split('\n2 files mended.\n');
    expect(diffs).toContain(`--- ${byDate}\n+++ ${byDate}\n@@`);
    expect(diffs).toContain('\n-活动日期: 2019/11/21\n+活动日期: 2019-11-21\n');
    expect(diffs).toContain('\n-甲,乙。\n+甲，乙。');
    expect(left).toBe('\n2 articles, no problems.\n');
    // The fault of the third article is none of theirs.
    expect(code).toBe(0);
    expect(read(byDate)).toBe(`${rightDate}\n第二段。\n`);
    expect(read(byComma)).toBe(`${comma.replace(',', '，')}\n第二段。\n`);
  });

  it('says with --dry-run what it would mend, writes nothing, and reports the files as they are', async () => {
    const root = repository();
    const { code, output, read } = await check(root, '--fix', '--dry-run');
    expect(output).toContain('\n-甲,乙。\n+甲，乙。\n');
    expect(output).toContain('\n2 files would be mended; nothing was written.\n');
    expect(output).toContain(`${byDate}:6:7  `);
    expect({ code, date: read(byDate), comma: read(byComma) }).toEqual({ code: 1, date: wrongDate, comma });
    const json = await check(root, '--fix', '--dry-run', '--format', 'json');
    expect(mendedOf(json.output)).toMatchObject([
      { file: 'articles/2019-11-25-a.md', diff: expect.stringContaining('2019-11-21'), written: false },
      { file: 'articles/2019-11-25-b.md', diff: expect.stringContaining('甲，乙'), written: false },
    ]);
    const mended = await check(root, '--fix', '--format', 'json');
    expect(mendedOf(mended.output)).toMatchObject([{ written: true }, { written: true }]);
  });

  it('leaves a file that changed meanwhile, and names it', async () => {
    const root = repository();
    // Under two names, a file is mended once; after that it is no longer what was mended.
    symlinkSync('2019-11-25-b.md', path.join(root, 'content/articles/2019-11-26-d.md'));
    const { output, read } = await check(root, '--fix');
    expect(output).toContain(
      '\n2 files mended.\narticles/2019-11-26-d.md changed meanwhile and was left alone.\n',
    );
    expect(read(byComma)).toBe(comma.replace(',', '，'));
  });
});
