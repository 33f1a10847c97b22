import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../../tests/samples/schedule.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { BuildResult, buildSite } from '../../publish/build-site.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import { runCommandLine } from '../main.ts';
import { buildCommand } from './build.ts';

const problem = newProblem('body-empty', { file: 'articles/a.md', line: 4, column: 1 }, {});

const built = {
  status: 'built',
  problems: [],
  schedule: sampleSchedule(),
  articles: 1,
  pages: 1234,
  files: { written: 2, unchanged: 3, removed: 0 },
  searchCurrent: true,
  seconds: 1.234,
} as const satisfies BuildResult;

let workingDirectory: string;

beforeEach(() => {
  workingDirectory = mkdtempSync(path.join(tmpdir(), 'baoku-build-'));
  mkdirSync(path.join(workingDirectory, 'content'));
});
afterEach(() => {
  rmSync(workingDirectory, { recursive: true });
});

async function run(build: typeof buildSite, ...args: string[]) {
  const fake = fakeSurroundings({ workingDirectory });
  const commands = [buildCommand(async () => build)];
  const code = await runCommandLine(['build', ...args], fake.surroundings, commands);
  return { code, ...fake.written };
}

describe('baoku build', () => {
  it('says how many articles and pages there are, how long it took and what was written', async () => {
    expect(await run(async () => built)).toEqual({
      code: 0,
      output: '1 article, 1,234 pages, 1.2 s\ndist: 2 files written, 0 removed\n',
      errors: '',
    });
  });

  it('says that nothing changed when nothing did', async () => {
    const result = await run(async () => ({ ...built, files: { written: 0, unchanged: 5, removed: 0 } }));
    expect(result.output).toContain('dist: nothing changed\n');
  });

  it('resolves the folders, or their standard names, from the working folder', async () => {
    let asked: unknown;
    await run(
      async (options) => {
        asked = options;
        return built;
      },
      '--content',
      tmpdir(),
      '--out',
      'site',
    );
    expect(asked).toMatchObject({
      contentDirectory: tmpdir(),
      publicDirectory: path.join(workingDirectory, 'public'),
      outputDirectory: path.join(workingDirectory, 'site'),
      cacheDirectory: path.join(workingDirectory, '.baoku'),
    });
  });

  it.each([[], ['--json']])('passes on that the search index is to be compact (%s)', async (...others) => {
    const asked: (boolean | undefined)[] = [];
    const build: typeof buildSite = async ({ compact }) => {
      asked.push(compact);
      return built;
    };
    await run(build, ...others);
    await run(build, '--compact', ...others);
    expect(asked).toEqual([false, true]);
  });

  it.each([[], ['--json']])(
    'passes on as of when to judge, and whether to show drafts (%s)',
    async (...others) => {
      const asked: unknown[] = [];
      const build: typeof buildSite = async ({ clock, drafts }) => {
        asked.push([clock?.('America/New_York').toISOString().slice(0, 16), drafts]);
        return built;
      };
      await run(build, ...others);
      await run(build, '--now', '2026-12-01T08:00', ...others);
      await run(build, '--now', '2026-12-01T08:00:00+08:00', '--drafts', ...others);
      expect(asked).toEqual([
        ['2026-01-02T12:00', false],
        ['2026-12-01T13:00', false],
        ['2026-12-01T00:00', true],
      ]);
      expect((await run(build, '--now', 'tomorrow', ...others)).code).toBe(2);
    },
  );

  it('says in one line what it left out and until when', async () => {
    const until = new Date('2026-12-01T00:00:00Z');
    const schedule = sampleSchedule({
      drafts: { withheld: 1, shown: 0 },
      scheduled: [{ file: 'articles/a.md', until }],
    });
    const { output } = await run(async () => ({ ...built, schedule }));
    expect(output.split('\n').slice(2)).toEqual([
      'Not published: 1 draft; 1 until its time (articles/a.md until 2026-12-01 08:00).',
      '',
    ]);
  });

  it('tells the operator that the content folder is missing, before anything is loaded', async () => {
    const { code, errors } = await run(() => Promise.reject(new Error('not asked')), '--content', 'contnet');
    expect(code).toBe(2);
    expect(errors).toContain(`There is no content folder at ${path.join(workingDirectory, 'contnet')}.`);
  });

  it('prints the problems with paths that can be opened, and ends with exit code 1', async () => {
    const { code, output, errors } = await run(async () => ({ status: 'problems', problems: [problem] }));
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/^content\/articles\/a\.md:4:1 {2}/);
    expect(errors).toContain('The site was not built');
  });

  it.each(['built', 'problems'] as const)(
    'says in one line what of the cache it could not use, and lists it for programs (%s)',
    async (status) => {
      const build: typeof buildSite = async ({ onRebuilt }) => {
        for (const part of ['record', 'content', 'record'] as const) onRebuilt?.(part);
        return status === 'built' ? built : { status, problems: [problem] };
      };
      const { errors } = await run(build);
      expect(errors.match(/^The cache .*/gm)).toEqual([
        'The cache could not be used, being damaged or from another version; made anew: content, record.',
      ]);
      const { output } = await run(build, '--json');
      expect(JSON.parse(output)).toMatchObject({ status, rebuilt: ['content', 'record'] });
    },
  );

  it('shows the progress on the error stream', async () => {
    const { errors } = await run(async ({ onProgress }) => {
      onProgress?.('read', 12, 12);
      return built;
    });
    expect(errors).toBe('Reading 12/12\n');
  });
});

describe('baoku build --json', () => {
  it('writes one object and nothing else', async () => {
    const { code, output, errors } = await run(async ({ onProgress }) => {
      onProgress?.('read', 12, 12);
      return built;
    }, '--json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toEqual({
      version: 1,
      exitCode: 0,
      ...built,
      rebuilt: [],
      pictures: [],
      schedule: {
        now: '2026-11-22T08:00:00+08:00',
        withheld: { drafts: 0, expired: 0, scheduled: [] },
        next: null,
      },
    });
  });

  it('holds each problem with its place and its texts', async () => {
    const { code, output } = await run(async () => ({ status: 'problems', problems: [problem] }), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      status: 'problems',
      exitCode: 1,
      problems: [
        {
          code: 'body-empty',
          severity: 'error',
          file: 'articles/a.md',
          line: 4,
          column: 1,
          message: expect.any(String),
          hint: expect.any(String),
        },
      ],
    });
  });

  it('tells what the operator must mend, and a bug, in the same form', async () => {
    const full = await run(() => Promise.reject(new OperatorError('disk-full', { folder: '/x' })), '--json');
    expect(full.code).toBe(2);
    expect(JSON.parse(full.output)).toMatchObject({
      status: 'operator-error',
      code: 'disk-full',
      exitCode: 2,
    });

    const bug = await run(() => Promise.reject(new Error('oops')), '--json');
    expect(bug.code).toBe(3);
    expect(JSON.parse(bug.output)).toMatchObject({ status: 'bug', message: 'oops', exitCode: 3 });
  });
});
