import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fakeSurroundings } from '../../../tests/fake-surroundings.ts';
import { sampleSchedule } from '../../../tests/samples/schedule.ts';
import { newProblem } from '../../archive/problem-catalogue.ts';
import type { CachePart } from '../../publish/build-options.ts';
import type { BuildResult } from '../../publish/build-site.ts';
import { OperatorError } from '../../publish/operator-error.ts';
import type { WatchListener } from '../../publish/watch-site.ts';
import type { OptionValues } from '../options.ts';
import { textsIn } from '../texts/texts.ts';
import { watchBuild } from './watch-build.ts';

const pages = {
  status: 'built',
  problems: [],
  schedule: sampleSchedule(),
  articles: 10_000,
  pages: 12_345,
  files: { written: 1234, unchanged: 1, removed: 2 },
  searchCurrent: false,
  seconds: 0.94,
} satisfies BuildResult;
const whole = {
  ...pages,
  files: { ...pages.files, written: 3 },
  searchCurrent: true,
  seconds: 4.2,
} satisfies BuildResult;
const unchanged: BuildResult = { ...whole, files: { written: 0, unchanged: 9, removed: 0 } };
const problem = newProblem('body-empty', { file: 'articles/a.md', line: 4, column: 1 }, {});
const faulty: BuildResult = { status: 'problems', problems: [problem] };

/** Watches, lets `happen` tell of builds, and interrupts. */
async function watch(
  happen: (listener: WatchListener, onRebuilt: (part: CachePart) => void) => void,
  values: OptionValues = {},
) {
  const { surroundings, written, interrupt } = fakeSurroundings();
  const ended = watchBuild(
    {
      values: { content: tmpdir(), ...values },
      words: [],
      language: 'en',
      texts: textsIn('en'),
      surroundings,
    },
    async () => async (options, listener, until) => {
      happen(listener, (part) => options.onRebuilt?.(part));
      interrupt();
      await new Promise((resolve) => until.addEventListener('abort', resolve));
    },
  );
  return { code: await ended, ...written };
}

describe('baoku build --watch', () => {
  it('says what it left out when that is not what it was', async () => {
    const withDraft = { ...whole, schedule: sampleSchedule({ drafts: { withheld: 1, shown: 0 } }) };
    const { output } = await watch(({ onBuilt }) => {
      for (const result of [withDraft, withDraft, whole, withDraft]) onBuilt(result);
    });
    expect(output.match(/Not published/g)).toHaveLength(2);
  });

  it('writes one line a build, and ends with 0 when it is interrupted', async () => {
    const { code, output, errors } = await watch(({ onBuilt }) => {
      for (const result of [pages, whole, unchanged]) onBuilt(result);
    });
    expect(code).toBe(0);
    expect(output.replaceAll(/\d\d:\d\d:\d\d/g, 'TIME')).toBe(
      'TIME  1,234 written, 2 removed, 0.9 s; search follows\n' +
        'TIME  search is up to date, 4.2 s\n' +
        'TIME  nothing changed\n',
    );
    expect(errors).toBe('Builds again at every change. Stop with Ctrl-C.\n');
  });

  it('prints errors at each build, and warnings once', async () => {
    const withWarning = { ...pages, problems: [{ ...problem, severity: 'warning' as const }] };
    const { errors } = await watch(({ onBuilt }) => {
      for (const result of [withWarning, withWarning, faulty, faulty]) onBuilt(result);
    });
    expect(errors.match(/articles\/a\.md:4:1/g)).toHaveLength(3);
    expect(errors.match(/The site was not built/g)).toHaveLength(2);
  });

  it('says with the build which could not use the cache that it could not', async () => {
    const builds = ({ onBuilt }: WatchListener, onRebuilt: (part: CachePart) => void) => {
      onRebuilt('record');
      onBuilt(pages);
      onBuilt(whole);
    };
    const { errors } = await watch(builds);
    expect(errors.match(/^The cache .*: record\.$/gm)).toHaveLength(1);
    const { output } = await watch(builds, { json: true });
    const summaries = output.trimEnd().split('\n');
    expect(summaries.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { rebuilt: ['record'] },
      { rebuilt: [] },
    ]);
  });

  it('goes on after a build that failed', async () => {
    const { code, errors, output } = await watch(({ onBuilt, onFailure }) => {
      onFailure(new OperatorError('disk-full', { folder: '/site' }));
      onBuilt(pages);
    });
    expect(code).toBe(0);
    expect(errors).toContain('The disk that holds /site is full.');
    expect(output).toContain('search follows');
  });

  it('writes a summary a line with --json, and nothing else', async () => {
    const { output, errors } = await watch(
      ({ onBuilt }) => {
        onBuilt(pages);
        onBuilt(faulty);
      },
      { json: true },
    );
    expect(errors).toBe('');
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { status: 'built', searchCurrent: false },
      { status: 'problems', exitCode: 1 },
    ]);
  });
});
