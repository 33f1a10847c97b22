import { describe, expect, it } from 'vitest';
import { redirectKey, type PageKey } from './page-key.ts';
import { RecordedKeys, writeKey, type WrittenKey } from './recorded-keys.ts';

const key = (shown: string, text = ''): PageKey => ({ shown, made: `made ${shown}`, text });
const written = (keys: Readonly<Record<string, PageKey>>): ReadonlyMap<string, WrittenKey> =>
  new Map(Object.entries(keys).map(([path, each]) => [path, writeKey(each)]));
const pages = written({
  'index.html': key('home'),
  '2019/11/25/a/index.html': key('a', '0123456789ab'),
});
const redirect = redirectKey('<a href="/">');

describe('RecordedKeys', () => {
  it('give each key by its path, and count pages only', () => {
    const made = RecordedKeys.of(pages, written({ 'old/1.html': redirect }));
    const keys = RecordedKeys.read(made.text, made.pages);
    expect(keys.pages).toBe(2);
    expect(keys.pagePaths()).toEqual([...pages.keys()]);
    expect(keys.get('2019/11/25/a/index.html')).toEqual(key('a', '0123456789ab'));
    expect(keys.get('old/1.html')).toEqual(redirect);
    expect(keys.get('2019/')).toBeUndefined();
  });

  it('of which some changed are those of all that are there now', () => {
    const before = RecordedKeys.of(
      written({ 'index.html': key('home'), 'a.html': key('a'), 'b.html': key('b'), 'c.html': key('c') }),
      written({ 'old/1.html': redirect, 'old/2.html': redirect }),
    );
    const changed = written({ 'a.html': key('a2', 'abcdef012345'), 'b.html': key('b'), 'd.html': key('d') });
    const redirects = written({ 'old/3.html': redirect });
    const after = before.with(changed, new Set(['b.html', 'c.html', 'e.html']), redirects);
    expect(after.pages).toBe(4);
    expect(new Set(after.text.split('\n'))).toEqual(
      new Set(
        RecordedKeys.of(new Map([['index.html', writeKey(key('home'))], ...changed]), redirects).text.split(
          '\n',
        ),
      ),
    );
    expect(after.pagePaths().toSorted()).toEqual(['a.html', 'b.html', 'd.html', 'index.html']);
  });

  it('of a site without pages are empty', () => {
    const none = RecordedKeys.read('', 0);
    expect(none.pagePaths()).toEqual([]);
    expect(none.get('')).toBeUndefined();
    expect(none.with(new Map(), new Set(), new Map()).text).toBe('');
  });
});
