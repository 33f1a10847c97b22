import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages } from '../bin/packages.mjs';
import { plainEnvironment } from './plain-environment.ts';

const program = path.resolve(import.meta.dirname, '../bin/baoku.mjs');

let folder: string;
/** What the first check printed. */
let first: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-bundles-'));
  mkdirSync(path.join(folder, 'content/articles'), { recursive: true });
  writeFileSync(
    path.join(folder, 'content/site.yaml'),
    'title: 档案\ndescription: 报道\nurl: https://a.example/\n',
  );
  writeFileSync(
    path.join(folder, 'content/articles/a.md'),
    '---\n# 注释\ntitle: 座谈会\ndate: 2019-11-25\nsource: 工会\n---\n\n**正文**。\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const cache = () => path.join(folder, 'compiled');

function bundleFolders(): string[] {
  return readdirSync(cache()).filter((name) => name.startsWith('packages-'));
}

/** Checks the content, and tells how many modules of packages were loaded one by one. */
function check(compiled = cache()): { readonly printed: string; readonly loaded: number } {
  const told = path.join(folder, 'loaded');
  const hook = `
    import { registerHooks } from 'node:module';
    import { writeFileSync } from 'node:fs';
    let loaded = 0;
    registerHooks({ load(url, context, next) {
      if (url.includes('/node_modules/')) loaded++;
      return next(url, context);
    } });
    process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(loaded)));`;
  const printed = execFileSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, program, 'check', '--format', 'json'],
    {
      cwd: folder,
      env: { ...plainEnvironment(), NODE_COMPILE_CACHE: compiled },
      encoding: 'utf8',
      stdio: 'pipe',
    },
  );
  rmSync(path.join(folder, '.baoku'), { recursive: true });
  return { printed, loaded: Number(readFileSync(told, 'utf8')) };
}

async function exportsOf(address: string): Promise<readonly string[]> {
  const exported = (await import(/* @vite-ignore */ address)) as object;
  return Object.keys(exported).filter((name) => name !== 'module.exports');
}

describe('bundles of packages', () => {
  it('are made once, export what the packages do, and are loaded instead of hundreds of modules', async () => {
    first = check().printed;
    const [made = ''] = bundleFolders();
    const time = statSync(path.join(cache(), made)).mtimeMs;
    const second = check();
    expect(second.printed).toBe(first);
    // Front matter with a comment is read by packages that are required, and those are no bundles.
    expect(second.loaded).toBeLessThan(150);
    expect(bundleFolders()).toEqual([made]);
    expect(statSync(path.join(cache(), made)).mtimeMs).toBe(time);
    for (const name of bundledPackages) {
      const file = path.join(cache(), made, `${name.replaceAll(/\W+/g, '-')}.mjs`);
      expect([name, await exportsOf(file)]).toEqual([name, await exportsOf(name)]);
    }
  });

  it('are made anew when they are damaged, and those that are half a year old go', () => {
    const [made = ''] = bundleFolders();
    const bundle = path.join(cache(), made, 'yaml.mjs');
    const bytes = readFileSync(bundle);
    writeFileSync(bundle, 'throw new Error("damaged");');
    const [old, older] = ['packages-recent', 'packages-old'];
    for (const name of [old, older]) mkdirSync(path.join(cache(), name));
    const lastYear = new Date(Date.now() - 365 * 86_400_000);
    utimesSync(path.join(cache(), older), lastYear, lastYear);
    expect(check().printed).toBe(first);
    expect(readFileSync(bundle)).toEqual(bytes);
    expect(bundleFolders().toSorted()).toEqual([made, old].toSorted());
  });

  it('are not needed where nothing can be written', () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const { printed, loaded } = check(file);
    expect(printed).toBe(first);
    expect(loaded).toBeGreaterThan(300);
  });
});
