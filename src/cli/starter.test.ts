import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newProblem } from '../archive/problem-catalogue.ts';
import { githubAnnotations } from '../check/report/github-annotations.ts';
import { writeStarter, type StarterFacts } from './starter.ts';

let folder: string;
const facts: StarterFacts = {
  now: new Date(2031, 1, 3, 12),
  version: '1.2.3',
  origin: { kind: 'npm', specifier: '1.2.3' },
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-starter-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('writeStarter', () => {
  it('writes an archive into a new folder', () => {
    folder = path.join(folder, 'new/archive');
    expect(writeStarter(folder, facts)).toMatchInlineSnapshot(`
      {
        "completed": [],
        "written": [
          ".github/workflows/publish.yml",
          ".gitignore",
          ".vscode/baoku.code-snippets",
          ".vscode/extensions.json",
          ".vscode/settings.json",
          ".vscode/tasks.json",
          "content/articles/2031/2031-02-03-baoku-kaitong.md",
          "content/site.yaml",
          "package.json",
          "public/favicon.svg",
        ],
      }
    `);
  });

  it('dates the first article with the day on which it is written', () => {
    writeStarter(folder, facts);
    expect(read('content/articles/2031/2031-02-03-baoku-kaitong.md')).toContain('\ndate: 2031-02-03\n');
  });

  it('asks for the version of Baoku that wrote it', () => {
    writeStarter(folder, facts);
    expect(JSON.parse(read('package.json'))).toMatchObject({ dependencies: { baoku: '1.2.3' } });
  });

  it('takes the packed file along from which Baoku was installed', () => {
    const file = path.join(folder, 'baoku-1.2.3.tgz');
    writeFileSync(file, 'packed');
    folder = path.join(folder, 'archive');
    const { written } = writeStarter(folder, { ...facts, origin: { kind: 'packed', file } });
    expect(written).toContain('baoku-1.2.3.tgz');
    expect(read('baoku-1.2.3.tgz')).toBe('packed');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      dependencies: { baoku: 'file:baoku-1.2.3.tgz' },
    });
  });

  it('takes no packed file along that lies there already, or that the archive does not ask for', () => {
    const file = path.join(folder, 'baoku-1.2.3.tgz');
    writeFileSync(file, 'packed');
    const withFile: StarterFacts = { ...facts, origin: { kind: 'packed', file } };
    expect(writeStarter(folder, withFile).written).not.toContain('baoku-1.2.3.tgz');

    folder = path.join(folder, 'other');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'package.json'), '{"devDependencies":{"baoku":"file:../own.tgz"}}');
    expect(writeStarter(folder, withFile).written).not.toContain('baoku-1.2.3.tgz');
    expect(existsSync(path.join(folder, 'baoku-1.2.3.tgz'))).toBe(false);
  });

  it('asks for the file that npm packs of the sources, when these wrote it', () => {
    writeStarter(folder, { ...facts, origin: { kind: 'sources', directory: '/clone' } });
    expect(JSON.parse(read('package.json'))).toMatchObject({
      dependencies: { baoku: 'file:baoku-1.2.3.tgz' },
    });
  });

  it('writes nothing when a file of its own exists, and names each that does', () => {
    mkdirSync(path.join(folder, 'content'));
    writeFileSync(path.join(folder, 'content/site.yaml'), 'mine');
    writeFileSync(path.join(folder, '.gitignore'), 'mine');
    writeFileSync(path.join(folder, 'package.json'), '{}');
    expect(() => writeStarter(folder, facts)).toThrow(
      expect.objectContaining({
        code: 'files-exist',
        values: { folder, files: ['.gitignore', 'content/site.yaml'] },
      }),
    );
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'content', 'package.json']);
    expect(read('content/site.yaml') + read('.gitignore') + read('package.json')).toBe('minemine{}');
  });

  it('adds to the package.json that npm made only what is missing', () => {
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ scripts: { build: 'mine' }, dependencies: { baoku: 'file:baoku.tgz', other: '1' } }),
    );
    const { completed } = writeStarter(folder, facts);
    expect(completed).toEqual(['package.json']);
    expect(JSON.parse(read('package.json'))).toMatchObject({
      scripts: { build: 'mine', dev: 'baoku dev' },
      dependencies: { baoku: 'file:baoku.tgz', other: '1' },
    });
  });

  it('does not name Baoku twice when it is a development dependency', () => {
    writeFileSync(path.join(folder, 'package.json'), '{"devDependencies":{"baoku":"1.0.0"}}');
    writeStarter(folder, facts);
    expect(JSON.parse(read('package.json'))).not.toHaveProperty('dependencies.baoku');
  });

  it('writes nothing when package.json cannot be read as JSON', () => {
    writeFileSync(path.join(folder, 'package.json'), '{');
    expect(() => writeStarter(folder, facts)).toThrow(expect.objectContaining({ code: 'file-not-readable' }));
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
  });
});

it.each(['', 'starter/'])('the task of %s.vscode understands what baoku check writes', (place) => {
  const file = new URL(`../../${place}.vscode/tasks.json`, import.meta.url);
  const { tasks } = JSON.parse(readFileSync(file, 'utf8')) as {
    tasks: { args: string[]; problemMatcher: { pattern: { regexp: string } } }[];
  };
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.args.slice(-3)).toEqual(['check', '--format', 'github']);
  const place5 = { file: 'articles/2019/a b.md', line: 5, column: 3 };
  const problem = newProblem('identity-number', place5, { masked: '110105********002X' });
  const line = githubAnnotations([problem], 'zh', 'content/').trimEnd();
  const found = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '').exec(line)?.slice(1);
  expect(found).toEqual([
    'error',
    'content/articles/2019/a b.md',
    '5',
    '3',
    'identity-number',
    '这里有一个身份证号码：110105********002X。',
  ]);
});
