import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../tests/fake-surroundings.ts';
import { resolveBuildFolders } from './folders.ts';
import { runCommandLine } from './main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-folders-'));
  mkdirSync(path.join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('resolveBuildFolders', () => {
  it('takes the standard folders, of which only that of the content must be there', () => {
    expect(resolveBuildFolders({}, folder)).toEqual({
      contentDirectory: path.join(folder, 'content'),
      publicDirectory: path.join(folder, 'public'),
      outputDirectory: path.join(folder, 'dist'),
      cacheDirectory: path.join(folder, '.baoku'),
    });
  });

  it('takes no content folder that does not exist or is a file', () => {
    writeFileSync(path.join(folder, 'file'), '');
    for (const content of ['contnet', 'file'])
      expect(() => resolveBuildFolders({ content }, folder)).toThrow(
        expect.objectContaining({
          code: 'content-folder-missing',
          values: { folder: path.join(folder, content) },
        }),
      );
  });

  it('takes no public folder by name that does not exist or is a file', () => {
    writeFileSync(path.join(folder, 'file'), '');
    for (const name of ['publik', 'file', 'public'])
      expect(() => resolveBuildFolders({ public: name }, folder)).toThrow(
        expect.objectContaining({
          code: 'public-folder-missing',
          values: { folder: path.join(folder, name) },
        }),
      );
    mkdirSync(path.join(folder, 'public'));
    expect(resolveBuildFolders({ public: 'public' }, folder).publicDirectory).toBe(
      path.join(folder, 'public'),
    );
  });
});

it.each(['build', 'dev', 'check-search'])(
  'ends `baoku %s` with exit code 2 and a sentence when the named public folder is missing',
  async (command) => {
    const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
    expect(await runCommandLine([command, '--public', 'nowhere'], surroundings)).toBe(2);
    expect(written.errors).toBe(
      `There is no folder of public files at ${path.join(folder, 'nowhere')}.\n` +
        '  Check the path after --public, or leave the option out: an archive can do without public files.\n',
    );
  },
);
