import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';

/** A repository on a stand-in for a Gitea server, for one page. */
export interface GiteaRepository {
  /** Its files as they are by now: path → bytes. */
  readonly files: Map<string, Uint8Array>;
  /** What was asked that no Gitea server of ours answers. */
  readonly unanswered: string[];
  /** The tokens that came with requests. */
  readonly tokens: Set<string>;
}

/** What a request for a change of files holds (`ChangeFilesOptions`). */
interface ChangedFiles {
  readonly branch: string;
  readonly files: readonly {
    readonly operation: 'create' | 'update' | 'delete';
    readonly path: string;
    readonly content: string;
    readonly sha?: string;
  }[];
}

/**
 * Has all that the page asks of `server` answered as Gitea 1.24 answers (https://docs.gitea.com/api/1.24/), for the one
 * repository `name`. A change of a file must give the hash that the file has, as Gitea demands.
 */
export async function serveGitea(
  page: Page,
  server: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<GiteaRepository> {
  const repository: GiteaRepository = { files: new Map(files), unanswered: [], tokens: new Set() };
  await page.route(`${server}/**`, (route) =>
    answer(route, `${server}/api/v1`, `/repos/${name}`, repository),
  );
  return repository;
}

async function answer(route: Route, root: string, base: string, repository: GiteaRepository): Promise<void> {
  const request = route.request();
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
  };
  if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
  repository.tokens.add((await request.headerValue('authorization')) ?? '');
  const path = request.url().slice(root.length).replace(/[?].*/, '');
  const value = answers(base, repository)[`${request.method()} ${path}`]?.(request.postData() ?? '');
  if (value === undefined) repository.unanswered.push(`${request.method()} ${request.url()}`);
  return route.fulfill({ status: value === undefined ? 404 : 200, headers, json: value ?? {} });
}

function answers(
  base: string,
  { files }: GiteaRepository,
): Readonly<Record<string, (body: string) => unknown>> {
  const head = hashOf(Buffer.from([...files].join('\n')));
  return {
    'GET /version': () => ({ version: '1.24.6' }),
    'GET /settings/api': () => ({ default_paging_num: 30, max_response_items: 50 }),
    'GET /user': () => ({
      id: 1,
      login: 'wang',
      full_name: '王小明',
      email: 'wang@news.example',
      avatar_url: '',
    }),
    [`GET ${base}`]: () => ({ default_branch: 'main', permissions: { pull: true, push: true } }),
    [`GET ${base}/branches/main`]: () => ({ commit: { id: head, message: '' } }),
    [`GET ${base}/git/trees/${head}`]: () => ({
      truncated: false,
      tree: [...files].map(([path, bytes]) => ({
        type: 'blob',
        path,
        sha: hashOf(bytes),
        size: bytes.length,
      })),
    }),
    [`POST ${base}/file-contents`]: (body) =>
      (JSON.parse(body) as { files: string[] }).files.map((path) => ({
        path,
        encoding: 'base64',
        content: Buffer.from(files.get(path) ?? []).toString('base64'),
      })),
    [`POST ${base}/contents`]: (body) => changeFiles(JSON.parse(body) as ChangedFiles, files),
  };
}

function changeFiles(change: ChangedFiles, files: Map<string, Uint8Array>): unknown {
  if (change.branch !== 'main') return undefined;
  for (const { operation, path, sha } of change.files) {
    const before = files.get(path);
    const isFit = operation === 'create' ? before === undefined : before && hashOf(before) === sha;
    if (!isFit) return undefined;
  }
  for (const { operation, path, content } of change.files) {
    if (operation === 'delete') files.delete(path);
    else files.set(path, Buffer.from(content, 'base64'));
  }
  return {
    commit: { sha: hashOf(Buffer.from('commit')), created: '2026-11-22T00:00:00Z' },
    files: change.files.map(({ path }) => ({ path, sha: hashOf(files.get(path) ?? new Uint8Array()) })),
  };
}

/** The name that Git gives to a file's bytes. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
