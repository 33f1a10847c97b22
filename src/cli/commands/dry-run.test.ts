import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../../tests/samples/schedule.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { CachePart } from '../../publish/build-options.ts';
import type { BuildPlan } from '../../publish/plan-build.ts';
import { reportSchedule } from '../schedule-text.ts';
import type { OptionValues } from '../options.ts';
import { textsIn } from '../texts/texts.ts';
import { dryRun } from './dry-run.ts';

const planned = {
  status: 'planned',
  problems: [],
  schedule: sampleSchedule({ expired: 2 }),
  changes: [
    { path: '2019/a/index.html', change: 'made', reasons: ['new-article'] },
    { path: 'index.html', change: 'changed', reasons: ['settings', 'templates'] },
    { path: 'old.html', change: 'removed', reasons: ['gone'] },
    { path: 'search/2019_x/a.bin', change: 'made', reasons: ['search'] },
    { path: 'search/2019_x/b.bin', change: 'made', reasons: ['search'] },
    { path: 'search/manifest.json', change: 'changed', reasons: ['search'] },
  ],
  unchanged: 1234,
  seconds: 1,
} satisfies BuildPlan;

async function run(plan: BuildPlan, values: OptionValues = {}, rebuilt: readonly CachePart[] = []) {
  const { surroundings, written } = fakeSurroundings();
  const code = await dryRun(
    {
      values: { content: tmpdir(), ...values },
      words: [],
      language: 'en',
      texts: textsIn('en'),
      surroundings,
    },
    async () =>
      async ({ onRebuilt }) => {
        for (const part of rebuilt) onRebuilt?.(part);
        return plan;
      },
  );
  return { code, ...written };
}

describe('baoku build --dry-run', () => {
  it('writes a line for each file, one for a bundle of the index, and the numbers', async () => {
    const { code, output } = await run(planned);
    expect(code).toBe(0);
    expect(output).toMatchInlineSnapshot(`
      "+ 2019/a/index.html  new article
      ~ index.html  settings changed; templates of Baoku changed
      - old.html  nothing makes it any more
      + search/2019_x/ (2 files)  articles to be found changed
      ~ search/manifest.json  articles to be found changed
      3 to be made, 2 to be changed, 1 to be removed; 1,234 stay. Nothing was published.
      Not published: 2 expired.
      "
    `);
  });

  it('gives everything to programs', async () => {
    const { output, errors } = await run(planned, { json: true });
    expect(errors).toBe('');
    expect(JSON.parse(output)).toEqual({
      version: 1,
      exitCode: 0,
      ...planned,
      rebuilt: [],
      pictures: [],
      schedule: reportSchedule(planned.schedule),
    });
  });

  it('says in one line what of the cache it could not use, and lists it for programs', async () => {
    const { errors } = await run(planned, {}, ['templates', 'content']);
    expect(errors).toMatch(/^The cache could not be used.*: content, templates\.\n$/);
    const { output } = await run(planned, { json: true }, ['templates']);
    expect(JSON.parse(output)).toMatchObject({ rebuilt: ['templates'] });
  });

  it('ends with 1 when the content has errors', async () => {
    const problem = newProblem('body-empty', { file: 'articles/a.md', line: 4, column: 1 }, {});
    const { code, errors } = await run({ status: 'problems', problems: [problem] });
    expect(code).toBe(1);
    expect(errors).toContain('articles/a.md:4:1');
  });
});
