import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { packageVersion } from '../../publish/package-place.ts';
import { runCommandLine } from '../main.ts';
import type { PackageOrigin } from '../package-origin.ts';
import { initCommand } from './init.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The steps that `baoku init` names. */
async function stepsOf(origin: PackageOrigin, ...words: string[]): Promise<string> {
  const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
  expect(await runCommandLine(['init', ...words], surroundings, [initCommand(origin)])).toBe(0);
  return written.output.slice(written.output.indexOf('Next:'));
}

const published: PackageOrigin = { kind: 'npm', specifier: packageVersion() };

describe('the steps after baoku init', () => {
  it('hold nothing to install where Baoku lies already', async () => {
    mkdirSync(path.join(folder, 'node_modules/baoku'), { recursive: true });
    expect(await stepsOf(published)).toMatchInlineSnapshot(`
      "Next:
        npx baoku dev      write and see at http://localhost:4321/
        content/site.yaml  the name, the address and the columns of your archive
        content/articles/  your articles, one Markdown file each
      "
    `);
  });

  it('lead into another folder and install Baoku there', async () => {
    mkdirSync(path.join(folder, 'node_modules/baoku'), { recursive: true });
    const file = path.join(folder, 'baoku.tgz');
    writeFileSync(file, '');
    expect(await stepsOf({ kind: 'packed', file }, 'our archive')).toMatchInlineSnapshot(`
      "Next:
        cd "our archive"
        npm install        install Baoku
        npx baoku dev      write and see at http://localhost:4321/
        content/site.yaml  the name, the address and the columns of your archive
        content/articles/  your articles, one Markdown file each
      "
    `);
  });

  it('pack Baoku first where only its sources are there', async () => {
    expect(await stepsOf({ kind: 'sources', directory: '/home/editor/baoku' }, 'archive'))
      .toMatchInlineSnapshot(`
      "Next:
        cd archive
        npm pack /home/editor/baoku  pack this Baoku for the archive; keep the file with it
        npm install                  install Baoku
        npx baoku dev                write and see at http://localhost:4321/
        content/site.yaml            the name, the address and the columns of your archive
        content/articles/            your articles, one Markdown file each
      "
    `);
  });
});
