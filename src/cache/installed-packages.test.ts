import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installedVersions } from './installed-packages.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baoku-packages-'));
  write('node_modules/baoku/package.json', { dependencies: { unified: '11.0.5', zod: '4.0.0' } });
  write('node_modules/unified/package.json', { version: '11.0.5' });
  // Of its own, as where another package needs another version.
  write('node_modules/baoku/node_modules/zod/package.json', { version: '4.0.0' });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, value: object): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(value, null, 2));
}

/** As npm lists them. */
function list(packages: Readonly<Record<string, object>>): void {
  write('node_modules/.package-lock.json', { name: 'archive', lockfileVersion: 3, packages });
}

const installed = () => installedVersions(join(root, 'node_modules/baoku'));

it('takes every package, those that others brought too, from npm’s list', () => {
  list({
    'node_modules/baoku': { version: '0.1.0', dependencies: { unified: '11.0.5' } },
    'node_modules/micromark': { version: '4.0.2' },
    'node_modules/unified/node_modules/@types/hast': { version: '3.0.4', license: 'MIT' },
  });
  expect(installed()).toEqual([
    'node_modules/baoku 0.1.0',
    'node_modules/micromark 4.0.2',
    'node_modules/unified/node_modules/@types/hast 3.0.4',
  ]);
});

it('leaves out what is not installed on every machine', () => {
  list({
    'node_modules/eslint': { version: '10.0.0', dev: true, license: 'MIT' },
    'node_modules/fsevents': { version: '2.3.3', cpu: ['x64'], optional: true },
    'node_modules/sharp': { version: '0.34.0', devOptional: true },
    'node_modules/unified': { version: '11.0.5' },
  });
  expect(installed()).toEqual(['node_modules/unified 11.0.5']);
});

it('asks the packages that ours names where no list stands', () => {
  const versions = ['node_modules/unified 11.0.5', 'node_modules/zod 4.0.0'];
  expect(installed()).toEqual(versions);
  write('node_modules/.package-lock.json', {});
  expect(installed()).toEqual(versions);
  write('node_modules/unified/package.json', { version: '11.0.6' });
  expect(installed()).toEqual(['node_modules/unified 11.0.6', 'node_modules/zod 4.0.0']);
});

it('understands the list that npm writes', () => {
  const repository = resolve(import.meta.dirname, '../..');
  const list = JSON.parse(readFileSync(join(repository, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; dev?: true; optional?: true; devOptional?: true }>;
  };
  const everywhere = Object.entries(list.packages).filter(
    ([, { dev, optional, devOptional }]) => !(dev ?? optional ?? devOptional),
  );
  expect(everywhere.length).toBeGreaterThan(100);
  expect(installedVersions(repository)).toEqual(
    everywhere.map(([place, { version }]) => `${place} ${version}`),
  );
});
