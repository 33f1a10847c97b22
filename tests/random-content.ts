import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import {
  articlePath,
  idOf,
  picture,
  writeArticle,
  writeOrganization,
  writePerson,
  writePlace,
  writeSettings,
  writeTopic,
  type RandomArticle,
  type RandomRecord,
  type RandomRedirect,
  type RandomTopic,
} from './random-files.ts';
import { grainyPng } from './samples/grainy-png.ts';

/** A content folder as data: path → what the file says. */
export type Folder = Map<string, string | Buffer>;

/** One thing that an editor does to a content folder. */
export type Edit =
  | { readonly kind: 'write'; readonly name: number; readonly article: RandomArticle }
  | { readonly kind: 'remove'; readonly name: number }
  | { readonly kind: 'rename'; readonly from: number; readonly to: number }
  | ({ readonly kind: 'settings' } & Parameters<typeof writeSettings>[0])
  | { readonly kind: 'image'; readonly version: number }
  | { readonly kind: 'file'; readonly version: number }
  | { readonly kind: 'page'; readonly version: number }
  | ({ readonly kind: 'topic' } & RandomTopic)
  | { readonly kind: 'noTopic' }
  | ({ readonly kind: 'record' } & RandomRecord)
  | { readonly kind: 'noRecord'; readonly name: number }
  | { readonly kind: 'redirects'; readonly lines: readonly RandomRedirect[] };

const names = fc.nat({ max: 7 });

const article: fc.Arbitrary<RandomArticle> = fc.record({
  day: fc.integer({ min: 1, max: 60 }),
  title: fc.nat({ max: 5 }),
  words: fc.nat({ max: 5 }),
  column: fc.nat({ max: 1 }),
  tags: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'withdrawn'),
  image: fc.boolean(),
  cover: fc.boolean(),
  attachment: fc.boolean(),
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
      edition: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('image' as const), version: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('file' as const), version: fc.nat({ max: 2 }) }) },
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
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('topic' as const),
      title: fc.nat({ max: 2 }),
      words: fc.nat({ max: 2 }),
      article: names,
      tag: fc.nat({ max: 3 }),
      timeline: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('noTopic' as const) }) },
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
  apply(folder, { kind: 'settings', title: 0, column: 0, base: false, edition: false });
  apply(folder, { kind: 'image', version: 0 });
  apply(folder, { kind: 'file', version: 0 });
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
      cover: false,
      attachment: true,
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
      folder.set('articles/photo.png', grainyPng(60, 40, edit.version));
      break;
    case 'file':
      folder.set('articles/plan.txt', `方案 ${edit.version}\n`);
      break;
    case 'page':
      folder.set('pages/about.md', `---\ntitle: 关于 ${edit.version}\n---\n\n说明 ${edit.version}\n`);
      break;
    case 'topic':
      folder.set('topics/t.md', writeTopic(edit));
      break;
    case 'noTopic':
      folder.delete('topics/t.md');
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
      folder.set(`organizations/r${edit.name}.yaml`, writeOrganization(edit));
      break;
    case 'noRecord':
      folder.delete(`people/r${edit.name}.yaml`);
      folder.delete(`places/r${edit.name}.yaml`);
      folder.delete(`organizations/r${edit.name}.yaml`);
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
