import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../tests/samples/content.ts';
import { createArchive } from '../archive/archive.ts';
import { traditionalEdition } from '../archive/editions.ts';
import { leadWithin } from './lead-within.ts';

const site = { url: 'https://a.example/x/', base: '/x/', traditionalEdition: true } as const;
const about = {
  ...{ id: 'about', file: 'pages/about.md', digest: 'a', bodyStart: 0, title: '关于', summary: '' },
  ...{ images: [], linkedFiles: [] },
};
const archive = createArchive({ ...sampleContent([], site), pages: [about] });
const edition = traditionalEdition(archive, (text) => text)!;

const led = (href: string) =>
  /href="([^"]*)"/.exec(
    leadWithin({ site: edition.site, standingPages: ['about'] }, `<a title="x" href="${href}">a</a>`),
  )?.[1];

describe('leadWithin', () => {
  it.each([
    ['/x/', '/x/zh-hant/'],
    ['/x/2019/11/25/a/#b', '/x/zh-hant/2019/11/25/a/#b'],
    ['/x/2019/11/25/a', '/x/zh-hant/2019/11/25/a'],
    ['/x/people/%E9%83%91/', '/x/zh-hant/people/%E9%83%91/'],
    ['/x/search/?q=%E5%B7%A5', '/x/zh-hant/search/?q=%E5%B7%A5'],
    ['/x/about/', '/x/zh-hant/about/'],
    ['/x/columns/news/feed.xml', '/x/zh-hant/columns/news/feed.xml'],
  ])('leads to the page of the edition: %s', (href, expected) => {
    expect(led(href)).toBe(expected);
  });

  it.each([
    '/x/files/0123456789abcdef/plan.pdf',
    '/x/2019/scan.pdf',
    '/x/checksums.txt',
    '/x/other/',
    '/x/about/more/',
    '/y/2019/',
    'https://a.example/x/2019/',
    '#note',
  ])('leaves what is there once, or elsewhere: %s', (href) => {
    expect(led(href)).toBe(href);
  });

  it('leaves the original as it is', () => {
    expect(leadWithin({ site: archive.site, standingPages: ['about'] }, '<a href="/x/2019/">a</a>')).toBe(
      '<a href="/x/2019/">a</a>',
    );
  });
});
