import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isOwnFile } from '../../src/publish/output-folder.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { grainyPng } from '../samples/grainy-png.ts';
import type { Fault } from './fault.ts';

const repository = resolve(import.meta.dirname, '../..');
const faultHook = new URL('fault-hook.mjs', import.meta.url).href;
const smallIndexHook = new URL('small-index-hook.mjs', import.meta.url).href;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The files of a site by path, their bytes as Latin-1. */
export type Tree = ReadonlyMap<string, string>;

/** A folder for one test with `content`, `public`, `site` and `cache` in it. */
export interface TestSite {
  readonly root: string;
  /** Whether few articles are indexed as many are: see `small-index-hook.mjs`. */
  readonly hasSmallIndex: boolean;
  /** A path within the folder. */
  readonly at: (path: string) => string;
  readonly write: (path: string, content: string | Buffer) => void;
  /** Starts the real program; the child leads a process group of its own. */
  readonly start: (fault?: Fault, ...args: string[]) => { child: ChildProcess; ended: Promise<Ended> };
  readonly build: (fault?: Fault, ...args: string[]) => Promise<Ended>;
  readonly tree: (name?: string) => Tree;
  readonly remove: () => void;
}

/** @param given a folder that is there already; by default a new one */
export function makeTestSite(given?: string, hasSmallIndex = false): TestSite {
  const root = given ?? mkdtempSync(join(tmpdir(), 'baoku-faults-'));
  const at = (path: string) => join(root, path);
  const start: TestSite['start'] = (fault, ...args) => {
    // Not every test has public files, and a folder of them that is named must be there: the standard one is taken.
    const folders = ['content', 'cache'].flatMap((name) => [`--${name}`, at(name)]);
    const hooks = [...(fault ? [faultHook] : []), ...(hasSmallIndex ? [smallIndexHook] : [])];
    const child = spawn(
      process.execPath,
      [join(repository, 'bin/baoku.mjs'), 'build', ...folders, '--out', at('site'), ...args],
      {
        cwd: root,
        detached: true,
        env: {
          ...plainEnvironment(),
          ...(hooks.length > 0 && { NODE_OPTIONS: hooks.map((hook) => `--import ${hook}`).join(' ') }),
          ...(fault && { BAOKU_FAULT: JSON.stringify(fault) }),
        },
      },
    );
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = new Promise<Ended>((done) => {
      child.on('close', (code) => done({ code, output, errors }));
    });
    return { child, ended };
  };
  return {
    root,
    hasSmallIndex,
    at,
    write(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    start,
    build: (fault, ...args) => start(fault, ...args).ended,
    tree: (name = 'site') => treeOf(at(name)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Every file of a site, the builds' own left out. */
export function treeOf(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !isOwnFile(path));
  return new Map(files.sort().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** The paths at which two sites differ. */
export function differences(a: Tree, b: Tree): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** Copies a folder with its times, so that caches in it stay valid. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

export type Version = 'old' | 'new';

/** Edits the old version, of 16 reports, in a few places: so few that search sets them apart where its index is small. */
export function editOldVersion(site: TestSite): void {
  const report = (number: number) => `content/articles/report-${number}.md`;
  for (const number of [1, 8]) {
    const text = readFileSync(site.at(report(number)), 'utf8');
    site.write(report(number), text.replace('工匠精神', '工匠精神，改正'));
  }
  const text = readFileSync(site.at(report(2)), 'utf8');
  site.write(report(20), text.replace('报道2', '报道20'));
  rmSync(site.at(report(5)));
}

/** One of the four is made of pixels, of which smaller pictures are made. */
function pictureName(number: number): string {
  return number === 3 ? 'picture-3.png' : `picture-${number}.svg`;
}

/** Puts one of two versions of an archive in the place of the content: reports come, go and change, and so do images. */
export function writeVersion(site: TestSite, version: Version, reports = 16): void {
  rmSync(site.at('content'), { recursive: true, force: true });
  const word = version === 'old' ? '旧版' : '新版';
  site.write('content/site.yaml', `title: 档案${word}\nurl: https://archive.example/\n`);
  const first = version === 'old' ? 0 : 3;
  for (let number = first; number < first + reports; number++) {
    const month = String((number % 12) + 1).padStart(2, '0');
    const fields = [
      `title: 报道${number}${word}`,
      `date: 20${18 + (number % 3)}-${month}-11`,
      `people: [${version === 'old' ? '张三' : '李四'}]`,
    ];
    const body = `工匠精神，第 ${number} 篇，${word}。\n\n![图](${pictureName(number % 4)} "图注")\n`;
    site.write(`content/articles/report-${number}.md`, `---\n${fields.join('\n')}\n---\n\n${body}`);
  }
  for (let number = 0; number < 4; number++) {
    const width = (version === 'old' ? 10 : 20) + number;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9" viewBox="0 0 1 1"/>\n`;
    const picture = pictureName(number).endsWith('.png') ? grainyPng(60, 40, width) : svg;
    site.write(`content/articles/${pictureName(number)}`, picture);
  }
}
