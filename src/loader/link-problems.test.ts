import { describe, expect, it } from 'vitest';
import { articleText, makeContentFolder, type Files } from './fixtures/content-folder.ts';
import { readContent } from './read-content.ts';

/** `code line:column what` of every problem; the body of an article begins in line 6. */
async function toldOf(files: Files): Promise<readonly string[]> {
  const { problems } = await readContent({ contentDirectory: makeContentFolder(files) });
  return problems.map(
    ({ code, line, column, values }) => `${code} ${line}:${column} ${Object.values(values).join(' ')}`,
  );
}

const linking = (target: string, lines: readonly string[] = []): string =>
  articleText(lines, `一段。\n\n另见[那篇报道](${target})。`);

describe('links between files', () => {
  it('that lead to articles and pages are no problem, with a part of the page and in any Unicode form', async () => {
    const files = {
      'articles/2020/a.md': linking('../2019/b.md#part'),
      'articles/2020/c.md': linking('../../pages/about.md'),
      'articles/2020/d.md': linking('caf\u00E9.md', ['id: d']),
      'articles/2020/cafe\u0301.md': articleText(['id: e']),
      'articles/2019/b.md': articleText(),
      'pages/about.md': linking('../articles/2019/b.md').replace('date: 2019-11-25\n', ''),
    };
    expect(await toldOf(files)).toEqual([]);
  });

  it('that lead nowhere are told where they stand, with the file that may be meant', async () => {
    const b = { 'articles/2019/visit.md': articleText() };
    expect(await toldOf({ 'articles/2019/a.md': linking('visits.md'), ...b })).toEqual([
      'link-target-missing 8:3 visits.md visit.md',
    ]);
    expect(await toldOf({ 'articles/2020/a.md': linking('visit.md'), ...b })).toEqual([
      'link-target-missing 8:3 visit.md ../2019/visit.md',
    ]);
    expect(await toldOf({ 'articles/a.md': linking('../../elsewhere.md') })).toEqual([
      'link-target-missing 8:3 ../../elsewhere.md ',
    ]);
  });

  it('that lead nowhere are told from drafts and pages too', async () => {
    expect(await toldOf({ 'articles/a.md': linking('b.md', ['status: draft']) })).toHaveLength(1);
    const page = linking('b.md').replace('date: 2019-11-25\n', '');
    expect(await toldOf({ 'articles/a.md': articleText(), 'pages/about.md': page })).toEqual([
      'link-target-missing 7:3 b.md ',
    ]);
  });

  it.each(['draft', 'withdrawn'])(
    'that lead from a published article to a %s one are told',
    async (status) => {
      const files = {
        'articles/a.md': linking('b.md'),
        'articles/b.md': linking('c.md', [`status: ${status}`]),
        'articles/c.md': articleText([`status: ${status}`]),
      };
      expect(await toldOf(files)).toEqual([`link-target-unpublished 8:3 b.md ${status}`]);
    },
  );

  it('that lead to a file with errors wait until these are mended', async () => {
    const files = { 'articles/a.md': linking('b.md'), 'articles/b.md': 'a' };
    expect(await toldOf(files)).toEqual(['front-matter-missing 1:1 ']);
  });
});
