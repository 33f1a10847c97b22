import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installOffline } from './install-offline.ts';
import { plainEnvironment } from './plain-environment.ts';
import { ownTheme } from './samples/own-theme.ts';

const repository = path.resolve(import.meta.dirname, '..');
let folder: string;
let installed: string;

/** Packs Baoku and puts it into an empty folder as npm would. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-installed-'));
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string }[];
  installed = installOffline(folder, pack!.filename);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function baoku(...args: string[]) {
  return execFileSync('npx', ['--no-install', 'baoku', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a server, gives `visit` its address, and stops it. */
async function whileServing(command: string, visit: (url: string) => Promise<void>): Promise<void> {
  const program = path.join(folder, 'node_modules/.bin/baoku');
  const child = spawn(process.execPath, [program, command, '--port', '0'], {
    cwd: folder,
    env: plainEnvironment(),
  });
  const ended = once(child, 'close');
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          const [found] = /http:\/\/localhost:\d+\//.exec(text) ?? [];
          if (found) resolve(found);
        });
      child.on('close', () => {
        reject(new Error(text));
      });
    });
    await visit(url);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Every file of the installed package with its size and time. */
function listPackage(): string[] {
  return readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, ...statSync(path.join(installed, file)) }))
    .map(({ file, size, mtimeMs }) => `${file} ${size} ${mtimeMs}`)
    .sort();
}

describe('Baoku installed from its package', () => {
  it('starts an archive, builds and serves it with components of its own, and never writes into itself', async () => {
    const before = listPackage();

    const started = baoku('init');
    expect(started).toContain('Written to');
    // It is installed already.
    expect(started).not.toContain('npm install');
    expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).toMatchObject({
      scripts: { build: 'baoku build' },
    });
    for (const file of [
      '.gitignore',
      '.github/workflows/publish.yml',
      'public/favicon.svg',
      'content/site.yaml',
    ])
      expect(readFileSync(path.join(folder, file), 'utf8')).not.toBe('');

    // A component that imports from Baoku and from beside it.
    mkdirSync(path.join(folder, 'content/theme/parts'), { recursive: true });
    for (const file of ['theme/SiteFooter.astro', 'theme/parts/Motto.astro'])
      writeFileSync(path.join(folder, 'content', file), ownTheme[file] ?? '');

    expect(baoku('build')).toMatch(/^1 article, \d+ pages, /);
    const home = readFileSync(path.join(folder, 'dist/index.html'), 'utf8');
    expect(home).toContain('本报库今日开通');
    const footer = '<div class="own-footer"><p class="motto">敬业：搜索</p></div>';
    expect(home).toContain(footer);
    expect(home).toContain('class="site-footer"');

    await whileServing('preview', async (url) => {
      expect(await (await fetch(url)).text()).toBe(home);
    });
    await whileServing('dev', async (url) => {
      const served = await (await fetch(url)).text();
      expect(served).toContain('本报库今日开通');
      expect(served).toContain(footer);
    });

    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining([
        '.baoku',
        '.gitignore',
        '.github',
        'content',
        'dist',
        'package.json',
        'public',
      ]),
    );
    expect(listPackage()).toEqual(before);
  });

  it('starts an archive elsewhere with all that npm needs to install the same Baoku there', () => {
    expect(baoku('init', 'elsewhere')).toMatch(/\n {2}cd elsewhere\n {2}npm install /);
    const { dependencies } = JSON.parse(
      readFileSync(path.join(folder, 'elsewhere/package.json'), 'utf8'),
    ) as { dependencies: { baoku: string } };
    const [, packed] = /^file:([\w.-]+)$/.exec(dependencies.baoku) ?? [];
    expect(readFileSync(path.join(folder, 'elsewhere', packed!))).toEqual(
      readFileSync(path.join(folder, packed!)),
    );
  });

  it('holds neither tests nor fixtures', () => {
    expect(listPackage().filter((line) => /\.test\.|fixtures/.test(line))).toEqual([]);
  });
});
