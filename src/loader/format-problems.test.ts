import { describe, expect, it } from 'vitest';
import { newProblem } from '../archive/problem-catalogue.ts';
import { countProblems, formatProblems } from './format-problems.ts';

const missing = newProblem('body-empty', { file: 'articles/b.md', line: 4, column: 1 }, {});
const external = newProblem(
  'image-external',
  { file: 'articles/a.md', line: 10, column: 2 },
  { source: 'x' },
);
const earlier = newProblem('body-empty', { file: 'articles/a.md', line: 9, column: 3 }, {});

describe('formatProblems', () => {
  it('sorts by file, then line, and ends with the count', () => {
    expect(formatProblems([missing, external, earlier], 'en')).toMatchInlineSnapshot(`
      "articles/a.md:9:3  There is no body.  (body-empty)
          Write the body below the --- that ends the front matter; in an article that is not written yet, write \`status: draft\`.
      articles/a.md:10:2  The image "x" is on another website, so the page shows a link in its place.  (image-external)
          Download the image, put it beside the article, and refer to it by its name.
      articles/b.md:4:1  There is no body.  (body-empty)
          Write the body below the --- that ends the front matter; in an article that is not written yet, write \`status: draft\`.
      2 errors, 1 warning
      "
    `);
  });

  it('writes paths so that a terminal can open them', () => {
    expect(formatProblems([missing], 'zh', { pathPrefix: 'content/' })).toMatch(
      /^content\/articles\/b\.md:4:1 {2}/,
    );
  });

  it('colours errors and warnings differently, and only when asked', () => {
    const coloured = formatProblems([missing, external], 'en', { colour: true });
    expect(coloured).toContain('\u001B[31m(body-empty)\u001B[0m');
    expect(coloured).toContain('\u001B[33m(image-external)\u001B[0m');
    expect(formatProblems([missing, external], 'en')).not.toContain('\u001B');
  });

  it('is empty without problems', () => {
    expect(formatProblems([], 'zh')).toBe('');
  });

  it('shows what would act on a terminal instead of sending it there', () => {
    const place = { file: 'articles/\u001B[2J.md', line: 1, column: 1 };
    const text = formatProblems([newProblem('image-external', place, { source: 'a\n\u202Eb' })], 'en');
    expect(text).toContain('articles/\\u{001B}[2J.md');
    expect(text).toContain('a\\u{000A}\\u{202E}b');
  });

  it('shortens values that fill a screen', () => {
    const text = formatProblems([newProblem('image-external', missing, { source: '长'.repeat(5000) })], 'zh');
    expect(text).toContain(`${'长'.repeat(79)}…`);
    expect(text.length).toBeLessThan(300);
  });
});

describe('countProblems', () => {
  it('leaves out kinds of which there are none', () => {
    expect(countProblems([missing, earlier, external], 'en')).toBe('2 errors, 1 warning');
    expect(countProblems([missing, earlier, external], 'zh')).toBe('2 个错误，1 个警告');
    expect(countProblems([external], 'en')).toBe('1 warning');
    expect(countProblems([], 'en')).toBe('');
  });
});
