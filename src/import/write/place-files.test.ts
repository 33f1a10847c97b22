import { describe, expect, it } from 'vitest';
import type { RootContent } from 'mdast';
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
});
