import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links.ts';

describe('the links of a source', () => {
  it('have their address as written and their place', () => {
    expect(findLinks('[一](../报告.md)\n\n甲[二][r]<https://a.example/>\n\n[r]: /二')).toEqual([
      { target: '../报告.md', line: 1, column: 1 },
      { target: '/二', line: 3, column: 2 },
      { target: 'https://a.example/', line: 3, column: 8 },
    ]);
  });

  it('are found in raw HTML and in footnotes', () => {
    expect(findLinks('文<a href="a.md">甲</a>[^1]\n\n[^1]: [乙](b.md)')).toEqual([
      { target: 'a.md', line: 1, column: 2 },
      { target: 'b.md', line: 3, column: 7 },
    ]);
  });

  it('are not found where there are none', () => {
    expect(findLinks('文[甲]（乙）\n\n`[丙](丁)`')).toEqual([]);
  });
});
