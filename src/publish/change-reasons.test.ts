import { describe, expect, it } from 'vitest';
import { reasonsToWrite, type ChangeReason, type SiteSources } from './change-reasons.ts';
import type { PageKey } from './page-key.ts';

const page: PageKey = { shown: 'shown', made: 'made', text: 'text' };
const path = '2019/11/25/a/index.html';

function sources(more: Partial<SiteSources> = {}): SiteSources {
  const none = new Set<string>();
  return {
    keys: new Map([[path, page]]),
    templates: 'templates',
    settings: 'settings',
    ...{ publicFiles: none, articleFiles: none, templateFiles: none, editorFiles: none },
    ...more,
  };
}

describe('the reasons to write a file', () => {
  const before = sources({ keys: new Map([[path, { ...page, shown: 'other' }]]) });

  it.each<[string, Partial<SiteSources>, ChangeReason[]]>([
    ['other templates', { templates: 'new' }, ['templates']],
    ['other settings and templates', { templates: 'new', settings: 'new' }, ['settings', 'templates']],
    [
      'another text, and other templates',
      { templates: 'new', keys: new Map([[path, { ...page, text: 'new' }]]) },
      ['text', 'templates'],
    ],
    ['none of these', {}, ['listed']],
  ])('of a published page: %s', (_, now, reasons) => {
    expect(reasonsToWrite(path, true, sources(now), before)).toEqual(reasons);
  });

  it.each<[string, Partial<SiteSources>, ChangeReason[]]>([
    ['assets/a.css', { templateFiles: new Set(['assets/a.css']) }, ['templates']],
    ['images/a.jpg', { articleFiles: new Set(['images/a.jpg']) }, ['article-file']],
    ['robots.txt', { publicFiles: new Set(['robots.txt']) }, ['public-file']],
    ['admin/index.html', { editorFiles: new Set(['admin/index.html']) }, ['templates']],
    ['admin/index.html', { editorFiles: new Set(['admin/index.html']), settings: 'new' }, ['settings']],
    ['search/manifest.json', {}, ['search']],
    ['feed.xml', {}, ['listed']],
  ])('of %s', (file, now, reasons) => {
    expect(reasonsToWrite(file, true, sources(now), before)).toEqual(reasons);
  });
});
