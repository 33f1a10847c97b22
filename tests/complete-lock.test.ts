import { describe, expect, it } from 'vitest';
import { lockProblems, missingEntries, systemOf } from '../scripts/complete-lock.mjs';

describe('missingEntries', () => {
  it('makes an entry for each optional package that the lock file leaves out', () => {
    const lock = {
      packages: {
        'node_modules/a': {
          dev: true,
          optionalDependencies: { 'a-linux-x64': '1.2.3', 'a-darwin-arm64': '1.2.3' },
        },
        'node_modules/a-linux-x64': { version: '1.2.3' },
      },
    };
    expect([...missingEntries(lock)]).toEqual([
      [
        'node_modules/a-darwin-arm64',
        { version: '1.2.3', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
      ],
    ]);
  });

  it('puts an entry within the package that wants it where another version has the common place', () => {
    const lock = {
      packages: {
        'node_modules/a': { optionalDependencies: { 'a-win32-x64': '2.0.0' } },
        'node_modules/a-win32-x64': { version: '1.0.0' },
      },
    };
    expect([...missingEntries(lock).keys()]).toEqual(['node_modules/a/node_modules/a-win32-x64']);
  });

  it('looks for a package as Node does, from within outwards', () => {
    const lock = {
      packages: {
        'node_modules/b/node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } },
        'node_modules/b/node_modules/a-win32-x64': { version: '1.0.0' },
      },
    };
    expect(missingEntries(lock).size).toBe(0);
  });

  it('takes whatever version the lock file holds where a range allows several', () => {
    const lock = {
      packages: {
        'node_modules/a': { optionalDependencies: { fsevents: '^2.3.0' } },
        'node_modules/fsevents': { version: '2.3.3' },
      },
    };
    expect(missingEntries(lock).size).toBe(0);
  });
});

describe('systemOf', () => {
  it('reads the system off the package’s name', () => {
    expect(systemOf('@pagefind/windows-x64')).toEqual({ os: ['win32'], cpu: ['x64'] });
    expect(systemOf('@x/binding-linux-arm-musleabihf')).toEqual({
      os: ['linux'],
      cpu: ['arm'],
      libc: ['musl'],
    });
    expect(systemOf('@x/binding-wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
    expect(() => systemOf('@x/binding')).toThrow('names no processor');
  });
});

describe('lockProblems', () => {
  it('names every entry that would send people to one registry', () => {
    const lock = {
      packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' } },
    };
    expect(lockProblems(lock)).toEqual([expect.stringContaining('node_modules/a names an address')]);
  });
});
