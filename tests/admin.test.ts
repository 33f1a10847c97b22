import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../src/publish/build-site.ts';
import { startDevServer } from '../src/publish/dev-server.ts';
import { planBuild } from '../src/publish/plan-build.ts';
import { copyCompiledTemplates } from './compiled-templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'baoku-admin-build-'));
const at = (name: string) => join(folder, name);
const options = {
  contentDirectory: at('content'),
  publicDirectory: at('public'),
  outputDirectory: at('site'),
  cacheDirectory: at('cache'),
};
const settings = 'title: 档案\nurl: https://archive.example/\n';
const withEditor = `${settings}admin: { backend: github, repo: gonghui/archive }\n`;

beforeEach(() => {
  for (const name of ['content', 'public', 'site', 'clean', 'cache', 'clean-cache'])
    rmSync(at(name), { recursive: true, force: true });
  for (const name of ['cache', 'clean-cache']) copyCompiledTemplates(at(name));
  for (const name of ['content/articles', 'public/admin']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('content/articles/2019-11-25-a.md'), '---\ntitle: 甲\ndate: 2019-11-25\n---\n\n正文。\n');
  writeFileSync(at('content/site.yaml'), settings);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The files of a folder with their bytes, those of search aside. */
function tree(name: string): Map<string, string> {
  const entries = readdirSync(at(name), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(at(name).length + 1), readFileSync(path, 'latin1')]));
}

const editorFiles = (name = 'site') => [...tree(name).keys()].filter((path) => path.startsWith('admin'));

describe('the editor of a site', () => {
  it('is in no site whose settings do not ask for it', async () => {
    expect(await buildSite(options)).toMatchObject({ status: 'built' });
    expect(editorFiles()).toEqual([]);
    expect(readFileSync(at('site/robots.txt'), 'utf8')).not.toContain('Disallow');
  });

  it('comes with the setting and goes without, as in a clean build, and leaves every page as it is', async () => {
    await buildSite(options);
    const before = tree('site');
    writeFileSync(at('content/site.yaml'), withEditor);
    await buildSite(options);
    const after = tree('site');
    await buildSite({ ...options, outputDirectory: at('clean'), cacheDirectory: at('clean-cache') });
    expect(after).toEqual(tree('clean'));
    expect(editorFiles()).toEqual(expect.arrayContaining(['admin/index.html', 'admin/sveltia/npm/index.js']));
    for (const [path, bytes] of before) if (path.endsWith('.html')) expect(after.get(path)).toBe(bytes);
    expect(after.get('robots.txt')).toContain('Disallow: /admin/\n');
    expect([...after].filter(([path]) => path.startsWith('sitemap')).join('')).not.toContain('admin');

    writeFileSync(at('content/site.yaml'), settings);
    await buildSite(options);
    expect(tree('site')).toEqual(before);
  });

  it('asks no server for fonts, which lie beside it', async () => {
    writeFileSync(at('content/site.yaml'), withEditor);
    await buildSite(options);
    const program = readFileSync(at('site/admin/sveltia/npm/index.js'), 'utf8');
    expect(program).not.toContain('cdn.jsdelivr.net');
    const fonts = [...program.matchAll(/url\((sveltia\/[^)]+)\)/g)].map(([, path]) => `admin/${path}`);
    expect(fonts).toHaveLength(3);
    expect(editorFiles()).toEqual(expect.arrayContaining(fonts));
  });

  it('is listed by a dry run with the reason, and nothing is written', async () => {
    await buildSite(options);
    writeFileSync(at('content/site.yaml'), withEditor);
    const plan = await planBuild(options);
    if (plan.status !== 'planned') throw new Error(plan.status);
    const page = plan.changes.find(({ path }) => path === 'admin/index.html');
    expect(page).toMatchObject({ change: 'made', reasons: ['settings'] });
    expect(editorFiles()).toEqual([]);
  });

  it('does not mix with an editor that the institution put there itself', async () => {
    writeFileSync(at('public/admin/index.html'), 'own');
    await buildSite(options);
    expect(editorFiles()).toEqual(['admin/index.html']);
    writeFileSync(at('content/site.yaml'), withEditor);
    await expect(buildSite(options)).rejects.toMatchObject({ code: 'public-file-in-the-way' });
  });

  it('is served while one writes', async () => {
    writeFileSync(at('content/site.yaml'), withEditor);
    const { url, stop } = await startDevServer({ ...options, port: 0 });
    const get = (path: string) => fetch(url + path);
    try {
      const page = await get('admin/');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(await page.text()).toContain('start.js');
      const script = await get('admin/start.js');
      expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect((await get('admin/none.js')).status).toBe(404);
    } finally {
      await stop();
    }
  });
});
