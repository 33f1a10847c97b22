import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { checkOldAddresses, OldAddresses } from '../../publish/check-old-addresses.ts';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { runCommandLine } from '../main.ts';
import { redirectsCommand } from './redirects.ts';

const found: OldAddresses = {
  status: 'checked',
  answered: { article: 1, page: 2, redirect: 1200, gone: 3, file: 0 },
  byServer: 4,
  lost: [],
};
const lost: OldAddresses = {
  ...found,
  byServer: 0,
  lost: [
    { line: 3, address: '/a\u202E', reason: 'unknown', suggestion: '/b' },
    { line: 7, address: 'x', reason: 'no-address', suggestion: '' },
  ],
};

async function run(
  args: readonly string[],
  result: Awaited<ReturnType<typeof checkOldAddresses>> = found,
  bytes?: Uint8Array,
) {
  const folder = mkdtempSync(join(tmpdir(), 'baoku-redirects-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'content'));
  if (bytes !== undefined) writeFileSync(join(folder, 'old.txt'), bytes);
  const lists: string[] = [];
  const { surroundings, written } = fakeSurroundings({ workingDirectory: folder });
  const command = redirectsCommand(async () => async ({ list }) => {
    lists.push(list);
    return result;
  });
  const code = await runCommandLine(['redirects', ...args], surroundings, [command]);
  return { code, lists, ...written };
}

describe('baoku redirects check', () => {
  it('reads a list in UTF-8 with a byte order mark, or in GBK', async () => {
    const utf8 = await run(['check', 'old.txt'], found, Buffer.from('\uFEFF/中.html\r\n'));
    expect([utf8.code, utf8.lists]).toEqual([0, ['/中.html\r\n']]);
    const gbk = await run(['check', 'old.txt'], found, Buffer.from([0x2f, 0xd6, 0xd0, 0xb9, 0xfa, 0x0a]));
    expect(gbk.lists).toEqual(['/中国\n']);
  });

  it('tells of every address that leads nowhere, and ends with 1 then', async () => {
    const { code, output } = await run(['check', 'old.txt', '--lang', 'en'], lost, Buffer.from('/a'));
    expect(code).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      "old.txt:3:1  /a\\u{202E}  nothing answers here; did you mean /b?
      old.txt:7:1  x  this is no address: it begins neither with / nor with http:// or https://
      1,208 addresses: 1 articles, 2 other pages, 0 files, 1,200 lead to articles, 3 gone.
      2 lead nowhere.
      "
    `);
    const chinese = await run(['check', 'old.txt', '--lang', 'zh'], lost, Buffer.from('/a'));
    expect(chinese.output).toMatchInlineSnapshot(`
      "old.txt:3:1  /a\\u{202E}  这里什么也没有；是不是 /b？
      old.txt:7:1  x  不是网址：不以 / 开头，也不以 http:// 或 https:// 开头
      共 1,208 个网址：文章 1，其他网页 2，文件 0，转到文章 1,200，已撤下 3。
      2 个没有去处。
      "
    `);
  });

  it('tells how many need a rule of the web server, and ends with 0 when all lead somewhere', async () => {
    const { code, output } = await run(['check', 'old.txt', '--lang', 'en'], found, Buffer.from('/a'));
    expect(code).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      "1,206 addresses: 1 articles, 2 other pages, 0 files, 1,200 lead to articles, 3 gone.
      4 of them need a rule of the web server: no file can answer at an address with a query, with GBK escapes, or with another ending than .html.
      All lead somewhere.
      "
    `);
  });

  it('gives programs one summary', async () => {
    const { code, output } = await run(['check', 'old.txt', '--json'], lost, Buffer.from('/a'));
    expect([code, JSON.parse(output)]).toEqual([
      1,
      { version: 1, exitCode: 1, addresses: 1208, ...lost, status: 'lost' },
    ]);
    const problems = await run(
      ['check', 'old.txt', '--json'],
      { status: 'problems', problems: [] },
      Buffer.from('/a'),
    );
    expect([problems.code, JSON.parse(problems.output)]).toMatchObject([1, { status: 'problems' }]);
  });

  it.each([[['check']], [['check', 'a', 'b']], [['chek', 'old.txt']], [[]], [['check', 'missing.txt']]])(
    'ends with 2 after %j',
    async (args) => {
      const { code, lists, errors } = await run(args);
      expect([code, lists]).toEqual([2, []]);
      expect(errors).not.toBe('');
    },
  );
});
