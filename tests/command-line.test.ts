import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import {
  cpSync,
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
import { copyCompiledTemplates } from './compiled-templates.ts';
import { plainEnvironment } from './plain-environment.ts';

const repository = path.resolve(import.meta.dirname, '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baoku-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts the real program in the test's folder. */
function start(args: readonly string[], nodeArguments: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArguments, path.join(repository, 'bin/baoku.mjs'), ...args], {
    cwd: folder,
    env: plainEnvironment(),
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output, errors });
    });
  });
  /** Settles when the standard output matches. */
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found[0]);
      };
      look();
      child.stdout.on('data', look);
      void ended.then(({ errors: text }) => {
        reject(new Error(`Ended without saying ${pattern.source}: ${text}`));
      });
    });
  return { child, ended, says };
}

const run = (...args: string[]) => start(args).ended;

function writeArticle(text: string): void {
  mkdirSync(path.join(folder, 'content/articles'), { recursive: true });
  writeFileSync(path.join(folder, 'content/articles/2019-11-25-report.md'), text);
}

const article = '---\ntitle: 报道\ndate: 2019-11-25\n---\n\n工匠精神。\n';

describe('baoku', () => {
  it('prints its version and its help, in the language asked for', async () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await run('--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' });
    expect((await run('--help')).output).toContain('Build the site');
    expect((await run('--help', '--lang', 'zh')).output).toContain('生成网站');
  });

  it('ends with exit code 2 on a wrong command line', async () => {
    const { code, errors } = await run('biuld');
    expect(code).toBe(2);
    expect(errors).toContain('Did you mean build?');
  });
});

describe('baoku build', () => {
  beforeEach(() => copyCompiledTemplates(path.join(folder, '.baoku')));

  it('builds any folder that holds articles, wherever it lies, and keeps its cache where it is told to', async () => {
    writeArticle(article);
    const elsewhere = path.join(folder, 'elsewhere');
    cpSync(path.join(folder, 'content'), path.join(elsewhere, 'reports'), { recursive: true });
    const cache = path.join(elsewhere, 'cache');
    copyCompiledTemplates(cache);
    const folders = ['--content', path.join(elsewhere, 'reports'), '--cache', cache];
    const { code, output, errors } = await run('build', ...folders);
    expect(errors).not.toContain('Warning');
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(
        /^1 article, \d+ pages, \d+\.\d s\ndist: \d+ files written, 0 removed\n$/,
      ),
    });
    expect(readFileSync(path.join(folder, 'dist/2019/11/25/report/index.html'), 'utf8')).toContain(
      '工匠精神',
    );
    expect(readdirSync(cache).length).toBeGreaterThan(1);
    expect(readdirSync(path.join(folder, '.baoku'))).toEqual(['templates']);
  });

  it('leaves the published site as it was when the content has errors, with exit code 1', async () => {
    writeArticle(article);
    await run('build');
    const page = path.join(folder, 'dist/2019/11/25/report/index.html');
    const before = readFileSync(page, 'utf8');
    writeArticle(article.replace('2019-11-25', '2019-02-30'));
    const { code, output, errors } = await run('build');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^content\/articles\/2019-11-25-report\.md:3:7 {2}/m);
    expect(errors).toContain('The site was not built');
    expect(readFileSync(page, 'utf8')).toBe(before);
  });

  it('writes one JSON object with --json', async () => {
    writeArticle(article);
    const { code, output, errors } = await run('build', '--json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ version: 1, status: 'built', exitCode: 0, articles: 1 });
  });

  it('says what is missing when there is no content folder, with exit code 2', async () => {
    const { code, errors } = await run('build');
    expect(code).toBe(2);
    expect(errors).toContain('There is no content folder at');
    expect(existsSync(path.join(folder, 'dist'))).toBe(false);
  });
});

describe('baoku preview', () => {
  beforeEach(() => {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'dist/index.html'), '<p>首页</p>');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('serves the site until %s, and ends cleanly', async (signal) => {
    const { child, ended, says } = start(['preview', '--port', '0']);
    const url = await says(/http:\/\/localhost:\d+\//);
    expect(await (await fetch(url)).text()).toBe('<p>首页</p>');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, errors: '' });
  });

  it('refuses a port that is taken when it was named, with exit code 2', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, errors } = await run('preview', '--port', String(port));
    server.close();
    expect(code).toBe(2);
    expect(errors).toContain(`Port ${port} is taken`);
  });
});

describe('baoku init', () => {
  it('writes an archive that builds without a warning', async () => {
    expect(await run('init')).toMatchObject({ code: 0, errors: '' });
    copyCompiledTemplates(path.join(folder, '.baoku'));
    const { code, output } = await run('build', '--json');
    expect({ code, ...(JSON.parse(output) as object) }).toMatchObject({
      code: 0,
      status: 'built',
      articles: 1,
      problems: [],
    });
  });

  it('overwrites nothing and says what exists, with exit code 2', async () => {
    mkdirSync(path.join(folder, 'content'));
    writeFileSync(path.join(folder, 'content/site.yaml'), 'mine');
    const { code, errors } = await run('init');
    expect(code).toBe(2);
    expect(errors).toContain('content/site.yaml');
    expect(existsSync(path.join(folder, 'package.json'))).toBe(false);
  });
});

// A Node that only says that it is an older one stands for it: the version is all that the launcher asks for.
describe('the launcher on a Node that is too old', () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })`;
  const startOld = (...args: string[]) =>
    start(args, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]);

  it('runs the command under the Node that Baoku brings, and ends as it ends', async () => {
    expect(await startOld('--version').ended).toMatchObject({ code: 0, errors: '' });
    expect(await startOld('biuld').ended).toMatchObject({ code: 2 });
  });

  it('passes signals on', async () => {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'dist/index.html'), '');
    const { child, ended, says } = startOld('preview', '--port', '0');
    await says(/http:/);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });
});
