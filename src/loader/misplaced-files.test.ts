import { describe, expect, it } from 'vitest';
import { misplacedFiles } from './misplaced-files.ts';

/** `file → place`, with the number of files where there are several. */
function told(...files: readonly string[]): readonly string[] {
  return misplacedFiles(files).map(({ file, values }) =>
    [values['count'] === 1 ? '' : `${String(values['count'])} in `, file, ' → ', values['place']].join(''),
  );
}

describe('misplacedFiles', () => {
  it('tells where each of a few articles belongs', () => {
    expect(
      told('x.md', '2019/x.md', 'Articles/2019/x.md', 'article/y.md', '文章/z.md', 'Pages/about.md'),
    ).toEqual([
      'x.md → articles/x.md',
      '2019/x.md → articles/2019/x.md',
      'Articles/2019/x.md → articles/2019/x.md',
      'article/y.md → articles/y.md',
      '文章/z.md → articles/z.md',
      'Pages/about.md → pages/about.md',
    ]);
  });

  it('tells of a folder that holds many once, with their number', () => {
    const many = ['a', 'b', 'c', 'd'];
    const inFolders = many.flatMap((name) => [`2019/${name}/x.md`, `Articles/${name}.md`, `${name}.md`]);
    expect(told(...inFolders)).toEqual([
      '4 in 2019 → articles/2019/',
      '4 in Articles → articles/',
      '4 in . → articles/',
    ]);
  });

  it('says nothing of articles, pages, README files, other kinds of files and the records of the archive', () => {
    expect(
      told(
        ...['articles/x.md', 'articles/2019/x.md', 'pages/about.md', 'README.md', '2019/readme.en.md'],
        ...['2019/x.jpg', 'site.yaml', 'originals/2019/x.md', 'theme/notes.md', 'people/x.md'],
        ...['organizations/x.md', 'places/x.md', 'topics/x.md'],
      ),
    ).toEqual([]);
  });

  it('sees the other extensions that editors give to Markdown', () => {
    expect(told('2019/a.markdown', '2019/b.MD')).toHaveLength(2);
  });
});
