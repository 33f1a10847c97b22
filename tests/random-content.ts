import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** A content folder as data: path → what the file says. */
export type Folder = Map<string, string | Buffer>;

/** One thing that an editor does to a content folder. */
export type Edit =
  | { readonly kind: 'write'; readonly name: number; readonly article: RandomArticle }
  | { readonly kind: 'remove'; readonly name: number }
  | { readonly kind: 'rename'; readonly from: number; readonly to: number }
  | { readonly kind: 'settings'; readonly title: number; readonly column: number; readonly base: boolean }
  | { readonly kind: 'image'; readonly version: number }
  | { readonly kind: 'page'; readonly version: number }
  | ({ readonly kind: 'record' } & RandomRecord)
  | { readonly kind: 'noRecord'; readonly name: number }
  | { readonly kind: 'redirects'; readonly lines: readonly RandomRedirect[] };

/** `to` is an article, or nothing. */
interface RandomRedirect {
  readonly from: string;
  readonly to: number | undefined;
}

/** A record of a person or a place. All have a word that rules them out, so that any may share names. */
interface RandomRecord {
  readonly name: number;
  /** By which articles call it. */
  readonly names: readonly number[];
  readonly unless: number;
  readonly post: number;
  /** An article. */
  readonly source: number;
}

interface RandomArticle {
  readonly day: number;
  readonly title: number;
  readonly words: number;
  readonly column: number;
  readonly tags: readonly number[];
  readonly status: 'draft' | 'published' | 'withdrawn';
  readonly image: boolean;
  readonly linksTo: number | undefined;
  /** Former addresses: a page, a folder, one that other articles have too, and one where a page stands. */
  readonly aliases: readonly string[];
}

const columns = ['要闻', '通知', '专访'];
const names = fc.nat({ max: 7 });

const article: fc.Arbitrary<RandomArticle> = fc.record({
  day: fc.integer({ min: 1, max: 60 }),
  title: fc.nat({ max: 5 }),
  words: fc.nat({ max: 5 }),
  column: fc.nat({ max: 1 }),
  tags: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'withdrawn'),
  image: fc.boolean(),
  linksTo: fc.option(names, { nil: undefined }),
  aliases: fc.subarray(['/news/1.html', '/news', '/news/2', '/about/', 'https://old.example/sub/a.htm']),
});

/** Edits of all kinds, most of them to articles. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), name: names, article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), name: names }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), from: names, to: names }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings' as const),
      title: fc.nat({ max: 2 }),
      column: fc.nat({ max: 2 }),
      base: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('image' as const), version: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('page' as const), version: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('redirects' as const),
      lines: fc.uniqueArray(
        fc.record({
          from: fc.constantFrom(
            '/csv/1.html',
            '/csv',
            '/csv/中.html',
            'https://old.example/a.asp?id=1',
            '/sub/csv/',
          ),
          to: fc.option(names, { nil: undefined }),
        }),
        { selector: ({ from }) => from, maxLength: 4 },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      name: fc.nat({ max: 2 }),
      names: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      unless: fc.nat({ max: 5 }),
      post: fc.nat({ max: 1 }),
      source: names,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('noRecord' as const), name: fc.nat({ max: 2 }) }),
  },
);

/** The folder before the first edit. */
export function startingFolder(): Folder {
  const folder: Folder = new Map();
  apply(folder, { kind: 'settings', title: 0, column: 0, base: false });
  apply(folder, { kind: 'image', version: 0 });
  apply(folder, {
    kind: 'write',
    name: 0,
    article: {
      day: 1,
      title: 0,
      words: 0,
      column: 0,
      tags: [0],
      status: 'published',
      image: true,
      linksTo: 1,
      aliases: ['/news/1.html'],
    },
  });
  return folder;
}

/** Carries out an edit on the data. */
export function apply(folder: Folder, edit: Edit): void {
  switch (edit.kind) {
    case 'write':
      folder.set(articlePath(edit.name), writeArticle(edit.article));
      break;
    case 'remove':
      folder.delete(articlePath(edit.name));
      break;
    case 'rename': {
      const text = folder.get(articlePath(edit.from));
      if (text === undefined) break;
      folder.delete(articlePath(edit.from));
      folder.set(articlePath(edit.to), text);
      break;
    }
    case 'settings':
      folder.set('site.yaml', writeSettings(edit));
      break;
    case 'image':
      folder.set('articles/picture.svg', picture(edit.version));
      break;
    case 'page':
      folder.set('pages/about.md', `---\ntitle: 关于 ${edit.version}\n---\n\n说明 ${edit.version}\n`);
      break;
    case 'redirects':
      folder.set(
        'redirects.csv',
        edit.lines.map(({ from, to }) => `${from},${to === undefined ? 410 : idOf(to)}\n`).join(''),
      );
      break;
    case 'record':
      folder.set(`people/r${edit.name}.yaml`, writePerson(edit));
      folder.set(`places/r${edit.name}.yaml`, writePlace(edit));
      break;
    case 'noRecord':
      folder.delete(`people/r${edit.name}.yaml`);
      folder.delete(`places/r${edit.name}.yaml`);
      break;
  }
  keepKnownTargets(folder);
}

/** An editor takes out the lines whose article is gone: with them, there would be no site. */
function keepKnownTargets(folder: Folder): void {
  const lines = folder.get('redirects.csv')?.toString().match(/.+\n/g) ?? [];
  const known = lines.filter((line) => {
    const id = /,(.*)\n/.exec(line)?.[1] ?? '';
    return id === '410' || folder.has(`articles/${id}.md`);
  });
  if (known.length === lines.length) return;
  if (known.length === 0) folder.delete('redirects.csv');
  else folder.set('redirects.csv', known.join(''));
}

/** Makes the folder on disk be as the data says, touching only what differs from `before`. */
export function writeFolder(directory: string, folder: Folder, before: Folder = new Map()): void {
  for (const path of before.keys()) if (!folder.has(path)) rmSync(join(directory, path));
  for (const [path, content] of folder) {
    if (before.get(path) === content) continue;
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  mkdirSync(join(directory, 'articles'), { recursive: true });
}

function articlePath(name: number): string {
  return `articles/${idOf(name)}.md`;
}

function idOf(name: number): string {
  return `report-${name}`;
}

function writeArticle(article: RandomArticle): string {
  const { day, title, words, column, tags, status, image, linksTo, aliases } = article;
  const date = new Date(Date.UTC(2019, 9, day)).toISOString().slice(0, 10);
  return [
    '---',
    `title: 标题 ${title}`,
    `date: ${date}`,
    `column: c${column}`,
    `tags: [${tags.map((tag) => `标签${tag}`).join(', ')}]`,
    `people: [${tags.map((tag) => `人物${tag}`).join(', ')}]`,
    `places: [${tags.map((tag) => `地点${tag}`).join(', ')}]`,
    `status: ${status}`,
    `aliases: [${aliases.map((alias) => JSON.stringify(alias)).join(', ')}]`,
    '---',
    '',
    `正文 ${words}，工匠精神。`,
    ...(image ? ['', '![图](picture.svg "图注")'] : []),
    ...(linksTo === undefined ? [] : ['', `[另一篇](report-${linksTo}.md)`]),
    '',
  ].join('\n');
}

function writeSettings({ title, column, base }: { title: number; column: number; base: boolean }): string {
  const named = columns
    .slice(0, 2)
    .map((name, id) => `  - { id: c${id}, name: ${name}${id === 0 ? column : ''} }`);
  return `title: 档案 ${title}\nurl: https://archive.example/${base ? 'sub/' : ''}\ncolumns:\n${named.join('\n')}\n`;
}

function writePerson({ name, names: others, unless, post, source }: RandomRecord): string {
  return [
    `name: 人物录 ${name}`,
    `otherNames: [${others.map((other) => `人物${other}`).join(', ')}]`,
    `posts: [{ title: 职务 ${post}, from: 2019, source: report-${source} }]`,
    `match: { unless: 正文 ${unless} }`,
    '',
  ].join('\n');
}

function writePlace({ name, names: others, unless, post }: RandomRecord): string {
  return [
    `name: 地名 ${name}`,
    `formerNames: [${others.map((other) => `{ name: 地点${other}, until: 201${post} }`).join(', ')}]`,
    `match: { unless: 正文 ${unless} }`,
    '',
  ].join('\n');
}

function picture(version: number): string {
  const size = 10 + version;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 1 1"/>\n`;
}
