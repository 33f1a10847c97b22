import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyArchiveCache, copyCompiledTemplates } from '../compiled-templates.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { fencedBlocks, type FencedBlock } from './fenced-blocks.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...globSync('docs/*.md', { cwd: repository }),
];

/** What makes an archive, for the blocks that begin in one, with the files to practise on. */
const setUp =
  'mkdir ../archive && npm pack --pack-destination ../archive && cd ../archive && npm install ./*.tgz && npx baoku init && cp -R ../baoku/docs/samples samples';

const folder = mkdtempSync(path.join(tmpdir(), 'baoku-documents-'));
const programs = path.join(folder, 'programs');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(() => {
  mkdirSync(programs);
  const standIn = path.join(import.meta.dirname, 'stand-in.ts');
  for (const program of ['npm', 'npx']) {
    const file = path.join(programs, program);
    const path_ = process.env['PATH'];
    writeFileSync(
      file,
      `#!/bin/sh\nPATH='${path_}' exec '${process.execPath}' '${standIn}' ${program} "$@"\n`,
    );
    chmodSync(file, 0o755);
  }
});

function blocksOf(document: string): FencedBlock[] {
  return fencedBlocks(readFileSync(path.join(repository, document), 'utf8'));
}

/** The commands of a document; a translation that has the same ones has nothing else to show. */
const scripts = new Map<string, { names: string[]; blocks: FencedBlock[] }>();
for (const name of documents) {
  const blocks = blocksOf(name).filter(({ language }) => language === 'bash');
  if (blocks.length === 0) continue;
  const key = JSON.stringify(blocks.map(({ meta, text }) => [meta, text.replaceAll(/ *#.*$/gm, '')]));
  const script = scripts.get(key) ?? { names: [], blocks };
  script.names.push(name);
  scripts.set(key, script);
}

/** A clone and an archive beside it, as they are before the commands of a document. */
const first = path.join(folder, 'first');
/** Where the commands of each document run: what Node compiled of Baoku is found again at the same path alone. */
const present = path.join(folder, 'present');

/** The repository as a clone would have it, and an archive of the Baoku in it. */
function makeFirst(): void {
  const clone = path.join(present, 'baoku');
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  for (const file of list.split('\0')) {
    if (file !== '') cpSync(path.join(repository, file), path.join(clone, file), { force: true });
  }
  copyArchiveCache(path.join(clone, '.baoku'));
  run(setUp, clone);
  copyCompiledTemplates(path.join(present, 'archive/.baoku'));
  renameSync(present, first);
}

/** Makes the folders anew, the clone with its dependencies linked, and gives the clone's. */
function makeFolders(hasArchive: boolean): string {
  rmSync(present, { recursive: true, force: true });
  if (!existsSync(first)) makeFirst();
  mkdirSync(present);
  const clone = path.join(present, 'baoku');
  copy(path.join(first, 'baoku'), clone);
  symlinkSync(path.join(repository, 'node_modules'), path.join(clone, 'node_modules'));
  copyArchiveCache(path.join(present, 'archive-cache'));
  if (hasArchive) copy(path.join(first, 'archive'), path.join(present, 'archive'));
  return clone;
}

/** With times, so that caches in it stay valid. */
function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}

/** Runs commands one after the other; the first that fails ends them. Throws with what they wrote. */
function run(commands: string, workingDirectory: string): void {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], {
    cwd: workingDirectory,
    encoding: 'utf8',
    env: {
      ...plainEnvironment(),
      PATH: `${programs}${path.delimiter}${process.env['PATH']}`,
      BAOKU_TEST_TEMPLATES: inject('templates'),
      BAOKU_TEST_PACKAGES: path.join(first, 'archive'),
    },
  });
  if (status !== 0) throw new Error(`${commands}\nended with ${status}:\n${stdout}${stderr}`);
}

describe('the commands of the documents', () => {
  it.each([...scripts.values()].map(({ names, blocks }) => [names.join(', '), blocks] as const))(
    '%s: run in order',
    { timeout: 300_000 },
    (_names, blocks) => {
      const clone = makeFolders(blocks.some(({ meta }) => meta === 'in-archive'));
      for (const { meta, text } of blocks) run(text, meta === 'in-archive' ? `${clone}/../archive` : clone);
    },
  );

  it('stand in blocks that are run', () => {
    for (const name of documents) {
      for (const { language, meta, line } of blocksOf(name)) {
        const place = `${name}:${line}`;
        expect(`${place} ${language}`).not.toMatch(/ (sh|shell|console|zsh)$/);
        if (language === 'bash') expect(['', 'in-archive'], place).toContain(meta);
      }
    }
  });
});
