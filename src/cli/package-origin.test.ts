import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPackageOrigin } from './package-origin.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'baoku-origin-'));
});
afterEach(() => rmSync(project, { recursive: true }));

function originWith(manifest: unknown) {
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest));
  return findPackageOrigin(path.join(project, 'node_modules/baoku/'), '1.2.3');
}

describe('findPackageOrigin', () => {
  it('finds the packed file from which Baoku was installed', () => {
    mkdirSync(path.join(project, 'downloads'));
    const file = path.join(project, 'downloads/baoku.tgz');
    writeFileSync(file, '');
    const expected = { kind: 'packed', file };
    expect(originWith({ dependencies: { baoku: 'file:downloads/baoku.tgz' } })).toEqual(expected);
    expect(originWith({ devDependencies: { baoku: `file:${file}` } })).toEqual(expected);
  });

  it('names the exact version, whatever range the project takes', () => {
    const expected = { kind: 'npm', specifier: '1.2.3' };
    expect(originWith({ dependencies: { baoku: '^1.0.0' } })).toEqual(expected);
    expect(originWith({})).toEqual(expected);
    expect(originWith({ dependencies: { baoku: 'file:gone.tgz' } })).toEqual(expected);
    rmSync(path.join(project, 'package.json'));
    expect(findPackageOrigin(path.join(project, 'node_modules/baoku'), '1.2.3')).toEqual(expected);
  });

  it('keeps an address from which npm installs', () => {
    const specifier = 'https://code.example/baoku-1.2.3.tgz';
    expect(originWith({ dependencies: { baoku: specifier } })).toEqual({ kind: 'npm', specifier });
  });

  it('knows sources that no package manager put there', () => {
    expect(findPackageOrigin(`${project}/`, '1.2.3')).toEqual({ kind: 'sources', directory: project });
  });
});
