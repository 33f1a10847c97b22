import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../../tests/samples/schedule.ts';
import type { BuildResult, buildSite } from '../../publish/build-site.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import { runCommandLine } from '../main.ts';
import { buildCommand } from './build.ts';
import { mergeCommand } from './merge.ts';

const built: Extract<BuildResult, { status: 'built' }> = {
  status: 'built',
  problems: [],
  schedule: sampleSchedule(),
  articles: 5,
  pages: 5,
  files: { written: 9, unchanged: 0, removed: 0 },
  searchCurrent: true,
  seconds: 1,
};

let workingDirectory: string;
beforeEach(() => {
  workingDirectory = mkdtempSync(path.join(tmpdir(), 'baoku-merge-'));
  mkdirSync(path.join(workingDirectory, 'content'));
});
afterEach(() => rmSync(workingDirectory, { recursive: true }));

/** Runs a command line with a builder that notes what it is asked for. */
async function run(args: readonly string[], environment: Record<string, string> = {}, result = built) {
  const fake = fakeSurroundings({ workingDirectory, environment: { LANG: 'en_GB.UTF-8', ...environment } });
  let asked: unknown;
  const build: typeof buildSite = async ({ shard, shards }) => {
    asked = { shard, shards };
    return result;
  };
  const load = async () => build;
  const code = await runCommandLine(args, fake.surroundings, [buildCommand(load), mergeCommand(load)]);
  return { code, asked, ...fake.written };
}

describe('baoku merge', () => {
  it('names the folders of the shards, seen from the working folder', async () => {
    const { code, asked, output } = await run(['merge', 'shards/1', '/elsewhere/2', '--out', 'site']);
    expect({ code, asked }).toEqual({
      code: 0,
      asked: { shard: undefined, shards: [path.join(workingDirectory, 'shards/1'), '/elsewhere/2'] },
    });
    expect(output).toContain('site: 9 files written');
  });

  it('asks for a folder when none is named, with exit code 2', async () => {
    const { code, asked, errors } = await run(['merge', '--out', 'site']);
    expect({ code, asked }).toEqual({ code: 2, asked: undefined });
    expect(errors).toMatchInlineSnapshot(`
      "Say which: baoku merge DIR…
      See: baoku merge --help
      "
    `);
  });

  it('says which shard is missing, with exit code 2', async () => {
    const fake = fakeSurroundings({ workingDirectory });
    const build: typeof buildSite = async () => {
      throw new OperatorError('shards-missing', { missing: [2, 5], total: 7 });
    };
    const code = await runCommandLine(['merge', 'a'], fake.surroundings, [mergeCommand(async () => build)]);
    expect(code).toBe(2);
    expect(fake.written.errors).toMatchInlineSnapshot(`
      "Of 7 shards, these were not named: 2, 5
        Name the folders of all shards. What is published stays as it was.
      "
    `);
  });
});

describe('baoku build --shard', () => {
  it('builds the shard that is named, and says which it is', async () => {
    const { asked, output } = await run(['build', '--shard', '2/7']);
    expect(asked).toEqual({ shard: { number: 2, total: 7 }, shards: undefined });
    expect(output).toMatch(/^Shard 2 of 7\n5 articles, 5 pages/);
  });

  it('says that a shard is empty', async () => {
    const { output } = await run(['build', '--shard', '7/7'], {}, { ...built, articles: 0, pages: 0 });
    expect(output).toMatch(/^Shard 7 of 7, with nothing in it/);
  });

  it('takes the shard from the environment', async () => {
    const gitlab = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '7' };
    expect((await run(['build', '--shard', 'auto'], gitlab)).asked).toMatchObject({
      shard: { number: 2, total: 7 },
    });
    expect(
      (await run(['build', '--shard', 'auto/7', '--json'], { JOB_COMPLETION_INDEX: '1' })).asked,
    ).toMatchObject({
      shard: { number: 2, total: 7 },
    });
  });

  it('says what the environment lacks, with exit code 2, for programs too', async () => {
    const { code, errors } = await run(['build', '--shard', 'auto']);
    expect(code).toBe(2);
    expect(errors).toContain('neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX is set');
    const json = await run(['build', '--shard', 'auto', '--json']);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.output)).toMatchObject({ status: 'operator-error', code: 'shard-number-unknown' });
  });

  it.each(['8/7', '7', 'some'])('refuses --shard %s, with exit code 2', async (value) => {
    const { code, errors } = await run(['build', '--shard', value]);
    expect(code).toBe(2);
    expect(errors).toContain(`--shard cannot be "${value}": expected --shard I/N, build part I of N`);
  });

  it.each(['--watch', '--dry-run', '--compact'])('refuses %s beside it', async (option) => {
    expect(await run(['build', '--shard', '2/7', option])).toMatchObject({ code: 2, asked: undefined });
  });
});
