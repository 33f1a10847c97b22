import { describe, expect, it } from 'vitest';
import type { RootContent } from 'mdast';
import { pixel, pngHeader } from '../../loader/fixtures/content-folder.ts';
import type { DraftFile } from '../article-draft.ts';
import { damagedPictures } from './damaged-pictures.ts';
import { placeFiles } from './place-files.ts';

describe('placeFiles', () => {
  it('takes no picture or attachment along that is larger than 64 MB, and lists it', () => {
    const large = { length: 64 * 1024 * 1024 + 1 } as Uint8Array;
    const body: RootContent[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'image', url: 'a.png', alt: '会场' },
          { type: 'link', url: 'b.zip', children: [{ type: 'text', value: '名单' }] },
        ],
      },
    ];
    const placed = placeFiles(
      body,
      [
        { source: 'a.png', name: 'a.png', use: 'image', read: () => large },
        { source: 'b.zip', name: 'b.zip', use: 'attachment', read: () => large },
      ],
      'article',
    );
    expect(placed).toMatchObject({
      writes: [],
      attachments: [],
      dropped: [
        { reason: 'unusable', text: 'a.png' },
        { reason: 'unusable', text: 'b.zip' },
      ],
      body: [{ children: [{ value: '会场' }, { value: '名单' }] }],
    });
  });

  it('takes no picture along that a build would refuse: damaged, or larger than a browser can hold', async () => {
    const file = (source: string, bytes: Uint8Array): DraftFile => {
      return { source, name: source, use: 'image', read: () => bytes };
    };
    const files = [
      file('a.png', pixel),
      file('b.png', pixel.subarray(0, 50)),
      file('c.png', pngHeader(20_000, 15_000)),
      // What is of another format than its name says is given that format's.
      file('d.jpg', pixel),
    ];
    const placed = placeFiles([], files, 'article', await damagedPictures(files));
    expect(placed.writes.map(({ path }) => path)).toEqual(['article/a.png', 'article/d.png']);
    expect(placed.dropped).toEqual([
      { reason: 'unusable', text: 'b.png' },
      { reason: 'unusable', text: 'c.png' },
    ]);
  });

  it.each([
    ['一 ', '\n二', '一\n二'],
    ['一\n', ' 二', '一\n二'],
    ['一\n', '\n二', '一\n二'],
    ['一 ', undefined, '一'],
    [undefined, ' 二', '二'],
    ['一', '二', '一二'],
  ])('leaves no space where a picture without words is gone: %j, %j', (before, after, text) => {
    const words = (value: string | undefined) =>
      value === undefined ? [] : [{ type: 'text' as const, value }];
    const children = [...words(before), { type: 'image' as const, url: 'a.png', alt: '' }, ...words(after)];
    const file: DraftFile = {
      source: 'a.png',
      name: 'a.png',
      use: 'image',
      read: () => {
        throw new Error('ENOENT');
      },
    };
    const { body } = placeFiles([{ type: 'paragraph', children }], [file], 'article');
    const [paragraph] = body;
    const shown = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(shown.map((node) => ('value' in node ? node.value : node.type)).join('')).toBe(text);
  });
});
