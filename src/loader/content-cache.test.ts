import fc from 'fast-check';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loaderFingerprint } from './loader-fingerprint.ts';
import { articleText, makeContentFolder, pixel, putFile, type Files } from './fixtures/content-folder.ts';
import { readContent, type ReadContent } from './read-content.ts';

/** A content folder whose files are old enough for their times to be trusted, with a cache beside it. */
function makeCached(files: Files): {
  readonly folder: string;
  readonly cacheFile: string;
  readonly read: () => Promise<ReadContent>;
} {
  const folder = makeContentFolder(files);
  const cacheDirectory = join(folder, '.cache', 'deep');
  return {
    folder,
    cacheFile: join(cacheDirectory, 'content.json'),
    read: () => readContent({ contentDirectory: folder, cacheDirectory }),
  };
}

const withoutState = ({ cache: _, ...content }: ReadContent): unknown => content;

const files: Files = {
  'site.yaml': '栏目: [{ 编号: yaowen, 名称: 要闻 }]\n',
  'articles/a.md': articleText(['栏目: 要闻', '附件: plan.pdf'], '![图](a.png)'),
  'articles/b.md': articleText(['date: 2019-02-30']),
  'articles/a.png': pixel,
  'articles/plan.pdf': 'abc',
  'pages/about.md': '---\ntitle: 关于\n---\n\n正文。\n',
};

describe('the cache of the content', () => {
  it('gives the same content as reading everything', async () => {
    const { read } = makeCached(files);
    const first = await read();
    const second = await read();
    expect([first.cache, second.cache]).toEqual(['new', 'used']);
    expect(withoutState(second)).toEqual(withoutState(first));
  });

  it('notices articles that are added, changed and removed', async () => {
    const { folder, read } = makeCached(files);
    await read();
    putFile(folder, 'articles/c.md', articleText());
    putFile(folder, 'articles/a.md', articleText(['kicker: 引题']));
    expect((await read()).articles.map(({ id, kicker }) => [id, kicker])).toEqual([
      ['a', '引题'],
      ['c', undefined],
    ]);
    rmSync(join(folder, 'articles/c.md'));
    expect((await read()).articles.map(({ id }) => id)).toEqual(['a']);
    expect((await read()).articles.map(({ id }) => id)).toEqual(['a']);
  });

  it('notices a change that keeps the size, within the same tick of the clock', async () => {
    const { folder, read } = makeCached(files);
    for (const letter of 'abcdefgh') {
      putFile(folder, 'articles/a.md', articleText([`kicker: ${letter}`]));
      expect((await read()).articles[0]?.kicker).toBe(letter);
    }
  });

  it('notices a change behind a modification time that was set back', async () => {
    const { folder, read } = makeCached(files);
    const file = join(folder, 'articles/a.md');
    const long = new Date('2020-01-01');
    putFile(folder, 'articles/a.md', articleText(['kicker: a']));
    utimesSync(file, long, long);
    await read();
    putFile(folder, 'articles/a.md', articleText(['kicker: b']));
    utimesSync(file, long, long);
    expect((await read()).articles[0]?.kicker).toBe('b');
  });

  it('notices images and attachments that vanish, change or appear, while the article stays', async () => {
    const { folder, read } = makeCached(files);
    const before = (await read()).articles[0];
    putFile(folder, 'articles/plan.pdf', 'abcd');
    const changed = (await read()).articles[0];
    expect(changed?.attachments[0]?.bytes).toBe(4);
    expect(changed?.attachments[0]?.address).not.toBe(before?.attachments[0]?.address);
    rmSync(join(folder, 'articles/a.png'));
    const missing = await read();
    expect(missing.articles).toEqual([]);
    expect(missing.problems.map(({ code }) => code)).toContain('image-missing');
    putFile(folder, 'articles/a.png', pixel);
    expect((await read()).articles[0]?.images).toEqual(before?.images);
  });

  it('reads articles again when a column changes its name, and when settings vanish', async () => {
    const { folder, read } = makeCached(files);
    expect((await read()).articles).toHaveLength(1);
    putFile(folder, 'site.yaml', '栏目: [{ 编号: yaowen, 名称: 新闻 }]\n');
    const renamed = await read();
    expect(renamed.problems.map(({ code }) => code)).toContain('unknown-column');
    rmSync(join(folder, 'site.yaml'));
    expect((await read()).site.columns).toEqual([]);
    putFile(folder, 'site.yaml', String(files['site.yaml']));
    expect((await read()).articles).toHaveLength(1);
  });

  it('does not parse a file again whose times alone have changed', async () => {
    const { folder, cacheFile, read } = makeCached({ 'articles/a.md': articleText(['kicker: 引题']) });
    await read();
    // What the cache says of the bytes is believed, so a lie in it shows that they were not parsed.
    const [, payload = ''] = readFileSync(cacheFile, 'utf8').split('\n');
    await replacePayload(cacheFile, payload.replace('引题', '别题'));
    const later = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'articles/a.md'), later, later);
    expect((await read()).articles[0]?.kicker).toBe('别题');
  });

  it('is written again only when something has changed', async () => {
    const { folder, cacheFile, read } = makeCached({ 'articles/a.md': articleText() });
    await read();
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(folder, 'articles/a.md'), old, old);
    // The time of change cannot be set back; once it is old, the file's stamp is kept.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await read();
    const written = statSync(cacheFile).mtimeMs;
    expect((await read()).cache).toBe('used');
    expect(statSync(cacheFile).mtimeMs).toBe(written);
    expect(readdirSync(join(folder, '.cache/deep'))).toEqual(['content.json']);
  });

  it('grows by what changed, and is written anew before it has grown much', async () => {
    const many = Array.from({ length: 40 }, (_, number) => [`articles/x${number}.md`, articleText()]);
    const { folder, cacheFile, read } = makeCached(Object.fromEntries(many) as Files);
    // Until the files' times can be trusted.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await read();
    const [header, whole = ''] = readFileSync(cacheFile, 'utf8').split('\n');
    putFile(folder, 'articles/x3.md', articleText(['kicker: 引题']));
    rmSync(join(folder, 'articles/x4.md'));
    const content = await read();
    const grown = readFileSync(cacheFile, 'utf8').split('\n');
    expect([grown.length, ...grown.slice(0, 2)]).toEqual([3, header, whole]);
    expect(withoutState(await read())).toEqual(withoutState(content));
    for (let edit = 0; edit < 40; edit++) {
      putFile(folder, 'articles/x5.md', articleText([`kicker: ${edit}`]));
      expect((await read()).articles.find(({ id }) => id === 'x5')?.kicker).toBe(String(edit));
    }
    expect(readFileSync(cacheFile, 'utf8').length).toBeLessThan(1.5 * whole.length);
  });

  it('is used without the change of a run that was killed while it wrote', async () => {
    const { folder, cacheFile, read } = makeCached({
      ...files,
      ...Object.fromEntries(
        Array.from({ length: 20 }, (_, number) => [`articles/x${number}.md`, articleText()]),
      ),
    });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await read();
    for (const kicker of ['引题', '别题']) {
      putFile(folder, 'articles/x3.md', articleText([`kicker: ${kicker}`]));
      await read();
      const bytes = readFileSync(cacheFile);
      writeFileSync(cacheFile, bytes.subarray(0, bytes.length - 20));
      const content = await read();
      expect(content.cache).toBe('used');
      expect(content.articles.find(({ id }) => id === 'x3')?.kicker).toBe(kicker);
    }
  });

  it('is set aside when it is damaged anywhere', async () => {
    const { cacheFile, read } = makeCached(files);
    const expected = withoutState(await read());
    const sound = readFileSync(cacheFile);
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(cacheFile, damaged);
        const content = await read();
        expect(content.cache).toBe('rebuilt');
        expect(withoutState(content)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
    for (const broken of ['', '\n', 'null', '{}', sound.subarray(0, 300)]) {
      writeFileSync(cacheFile, broken);
      expect((await read()).cache).toBe('rebuilt');
    }
  });

  it('is set aside when another version wrote it', async () => {
    const { cacheFile, read } = makeCached(files);
    await read();
    const text = readFileSync(cacheFile, 'utf8');
    writeFileSync(cacheFile, text.replace(loaderFingerprint(), '0'.repeat(64)));
    expect((await read()).cache).toBe('rebuilt');
  });

  it('is done without where it cannot be written', async () => {
    const folder = makeContentFolder({ 'articles/a.md': articleText(), occupied: 'x' });
    const cacheDirectory = join(folder, 'occupied', 'cache');
    const content = await readContent({ contentDirectory: folder, cacheDirectory });
    expect(content.articles).toHaveLength(1);
  });
});

describe('the memory of what was read', () => {
  it('answers like a cache, and leaves the cache folder alone after the first reading', async () => {
    const { folder, cacheFile } = makeCached(files);
    const memory = {};
    const readOn = () =>
      readContent({ contentDirectory: folder, cacheDirectory: join(folder, '.cache', 'deep'), memory });
    const readAll = () => readContent({ contentDirectory: folder });
    expect(withoutState(await readOn())).toEqual(withoutState(await readAll()));
    const written = readFileSync(cacheFile);
    putFile(folder, 'articles/a.md', articleText(['kicker: 引题']));
    rmSync(join(folder, 'articles/b.md'));
    expect(withoutState(await readOn())).toEqual(withoutState(await readAll()));
    expect(readFileSync(cacheFile)).toEqual(written);
  });
});

/** Replaces what a cache holds and makes its header vouch for it. */
async function replacePayload(cacheFile: string, payload: string): Promise<void> {
  const { hash } = await import('node:crypto');
  writeFileSync(cacheFile, `baoku-content ${loaderFingerprint()} ${hash('sha256', payload)}\n${payload}`);
}
