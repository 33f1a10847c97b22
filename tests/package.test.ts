import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const { scripts, dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>;

describe('package.json', () => {
  it('pins every dependency exactly', () => {
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.length).toBeGreaterThan(50);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('takes TypeScript 6, which is the one that is installed', () => {
    expect(devDependencies['typescript']).toMatch(/^6\./);
    const installed = JSON.parse(read('node_modules/typescript/package.json')) as { version: string };
    expect(installed.version).toBe(devDependencies['typescript']);
  });

  it('has scripts that call the program and the tests', () => {
    expect(scripts).toMatchObject({
      build: 'node bin/baoku.mjs build',
      preview: 'node bin/baoku.mjs preview',
      dev: 'node bin/baoku.mjs dev',
      test: 'node scripts/test.mjs',
    });
  });
});

describe('the build machine', () => {
  it('runs the command of the README that runs every test, and nothing else', () => {
    const lines = read('.ci/run').split('\n');
    const commands = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(commands).toEqual(['set -euo pipefail', 'cd "$(dirname "$0")/.."', 'npm ci', 'npm test --silent']);
    for (const document of ['README.md', 'README.zh-CN.md'])
      expect(read(document)).toContain('```bash\nnpm ci && npm test\n```');
  });
});
