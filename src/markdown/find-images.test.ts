import { describe, expect, it } from 'vitest';
import { findImages } from './find-images.ts';

describe('the images of a source', () => {
  it('have their address as written, their alternative text and their place', () => {
    expect(findImages('文\n\n甲![一](<图 1.jpg> "题")\n![二][r]\n\n[r]: 图%202.jpg')).toEqual([
      { source: '图 1.jpg', alt: '一', line: 3, column: 2 },
      { source: '图%202.jpg', alt: '二', line: 4, column: 1 },
    ]);
  });

  it('are found in raw HTML', () => {
    expect(findImages('<div>\n  <IMG src="a.jpg" alt="甲">\n</div>\n\n文<img src=b.jpg>')).toEqual([
      { source: 'a.jpg', alt: '甲', line: 2, column: 3 },
      { source: 'b.jpg', alt: '', line: 5, column: 2 },
    ]);
  });

  it('are not found in code, comments or escapes', () => {
    expect(
      findImages('`![](a.jpg)`\n\n    ![](b.jpg)\n\n<!-- <img src="c.jpg"> -->\n\n\\![](d.jpg)'),
    ).toEqual([]);
  });

  it('have places that count carriage returns and a byte order mark as the source does', () => {
    expect(findImages('文\r\n\r\n![](a.jpg)')).toEqual([{ source: 'a.jpg', alt: '', line: 3, column: 1 }]);
  });
});
