import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { checkPublishedSearch, PublishedSearchResult } from '../../publish/check-published-search.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import { runCommandLine } from '../main.ts';
import { checkSearchCommand } from './check-search.ts';

const kind = {
  kind: 'name',
  queries: 3,
  recall: 1,
  precision: 1,
  medianBytes: 1000,
  mostBytes: 2000,
} as const;
const exact = {
  status: 'checked',
  articles: 1234,
  check: { kinds: [kind], failures: [], listing: { missed: [], wrong: [] }, exact: true },
} as const;
const notExact = {
  ...exact,
  check: {
    ...exact.check,
    kinds: [{ ...kind, recall: 0.5 }],
    failures: [{ kind: 'name', text: '郑荣胜', missed: ['a1'], wrong: [] }],
    exact: false,
  },
} as const satisfies PublishedSearchResult;
const problem = newProblem('body-empty', { file: 'articles/a.md', line: 4, column: 1 }, {});

async function run(check: typeof checkPublishedSearch, ...args: string[]) {
  const { surroundings, written } = fakeSurroundings();
  const commands = [checkSearchCommand(async () => check)];
  const code = await runCommandLine(['check-search', '--content', tmpdir(), ...args], surroundings, commands);
  return { code, ...written };
}

describe('baoku check-search', () => {
  it('asks 200 queries of the built site unless told otherwise, and shows how far it is', async () => {
    const asked: unknown[] = [];
    const check: typeof checkPublishedSearch = async ({ onProgress, ...options }) => {
      asked.push(options);
      onProgress?.('ask', 3, 3);
      return exact;
    };
    const { errors } = await run(check);
    await run(check, '--samples', '1000', '--seed', '7', '--out', 'site');
    expect(errors).toBe('Asking 3/3\n');
    expect(asked).toMatchObject([
      { samples: 200, seed: 1, outputDirectory: '/archive/dist', cacheDirectory: '/archive/.baoku' },
      { samples: 1000, seed: 7, outputDirectory: '/archive/site' },
    ]);
  });

  it('refuses numbers of queries that are none, with exit code 2', async () => {
    for (const samples of ['0', '-1', '1e3', ''])
      expect((await run(async () => exact, `--samples=${samples}`)).code).toBe(2);
  });

  it('prints the table and the verdict', async () => {
    expect(await run(async () => exact)).toEqual({
      code: 0,
      output: expect.stringMatching(/^kind .*\nnames .*\n\n3 queries in 1,234 articles: all exact\.\n$/),
      errors: '',
    });
  });

  it('ends with exit code 1 when something was missed, and names it', async () => {
    const { code, output } = await run(async () => notExact, '--lang', 'zh');
    expect(code).toBe(1);
    expect(output).toContain('“郑荣胜”：漏 1 篇，误 0 篇\n  漏: a1\n');
    expect(output).toContain('并非全部查全查准');
  });

  it('compares nothing while the content has errors, and shows them', async () => {
    const { code, output, errors } = await run(async () => ({ status: 'problems', problems: [problem] }));
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('articles/a.md:4:1');
    expect(errors).toContain('Nothing could be compared');
  });
});

describe('baoku check-search --json', () => {
  it.each([
    [exact, { exitCode: 0, status: 'exact', articles: 1234, kinds: [kind], failures: [] }],
    [notExact, { exitCode: 1, status: 'not-exact', failures: notExact.check.failures }],
    [
      { status: 'problems', problems: [problem] } as const,
      { exitCode: 1, status: 'problems', problems: [{ code: 'body-empty' }] },
    ],
  ])('writes one object on one line, and nothing else', async (result, summary) => {
    const { code, output, errors } = await run(async () => result, '--json');
    expect({ code, errors }).toEqual({ code: summary.exitCode, errors: '' });
    expect(output).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(output)).toMatchObject({ version: 1, ...summary });
  });

  it('tells in the same form what the operator must mend', async () => {
    const { code, output } = await run(
      () => Promise.reject(new OperatorError('search-outdated', { folder: '/x' })),
      '--json',
    );
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject({
      status: 'operator-error',
      code: 'search-outdated',
      exitCode: 2,
    });
  });
});
