import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runSteps } from '../scripts/test-steps.mjs';

/** Runs the steps where programs only say that they ran: each passes, and vitest has two tests that passed. */
async function runAll(given: { failing?: string; noBrowser?: true; skipped?: true } = {}) {
  const ran: string[] = [];
  let text = '';
  const allPassed = await runSteps({
    run(program, args, { environment = {} }) {
      const words = args.filter((word) => !word.startsWith('--reporter') && !word.startsWith('--outputFile'));
      const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
      ran.push([...variables, program, ...words].join(' '));
      const file = args.find((word) => word.startsWith('--outputFile.json='))?.slice(18);
      const tests = ['passed', given.skipped ? 'pending' : 'passed'];
      const assertionResults = tests.map((status, number) => ({ fullName: `test ${number}`, status }));
      if (file)
        writeFileSync(file, JSON.stringify({ testResults: [{ status: 'passed', assertionResults }] }));
      return Promise.resolve({
        code: program === given.failing ? 1 : 0,
        output: `${program} is not content`,
      });
    },
    findBrowser: () =>
      given.noBrowser ? Promise.reject(new Error('Install a browser.')) : Promise.resolve('/chromium'),
    write: (part) => (text += part),
  });
  return { ran, allPassed, text, lastLine: text.trimEnd().split('\n').at(-1) };
}

describe('the steps of npm test', () => {
  it('are lint, types, format, unused code, the lock file, and the tests, with a browser', async () => {
    const { ran, allPassed, lastLine } = await runAll();
    expect(ran.toSorted()).toEqual([
      'BAOKU_BROWSER=/chromium vitest run',
      'astro check --tsconfig tsconfig.templates.json',
      'eslint .',
      'knip',
      'node scripts/complete-lock.mjs --check',
      'oxlint --report-unused-disable-directives',
      'prettier --check .',
    ]);
    expect([allPassed, lastLine]).toEqual([true, '8 passed, 0 failed']);
  });

  it.each(['eslint', 'oxlint', 'astro', 'prettier', 'knip', 'node'])(
    'all run where %s fails, which is told and counted',
    async (failing) => {
      const { ran, allPassed, text, lastLine } = await runAll({ failing });
      expect(ran).toHaveLength(7);
      expect(text).toContain(`${failing} is not content`);
      expect([allPassed, lastLine]).toEqual([false, '7 passed, 1 failed']);
    },
  );

  it('count a browser that cannot be had as failed, and run the tests that need none', async () => {
    const { ran, allPassed, text, lastLine } = await runAll({ noBrowser: true });
    expect(ran).toContain('vitest run --project !browser');
    expect(text).toContain('✗ browser tests');
    expect(text).toContain('Install a browser.');
    expect([allPassed, lastLine]).toEqual([false, '8 passed, 1 failed']);
  });

  it('end with the numbers where tests were skipped, too', async () => {
    const { text, lastLine } = await runAll({ skipped: true });
    expect(text).toContain('1 skipped\n');
    expect(lastLine).toBe('7 passed, 0 failed');
  });
});
