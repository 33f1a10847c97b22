import { describe, expect, it } from 'vitest';
import { addTallies, countTests, describeTally, emptyTally } from '../scripts/test-tally.mjs';

function file(status: string, ...tests: string[]) {
  return {
    name: 'a.test.ts',
    status,
    assertionResults: tests.map((result, index) => ({ fullName: `test ${index}`, status: result })),
  };
}

describe('countTests', () => {
  it('counts each test', () => {
    const results = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')] };
    expect(countTests(results, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: [],
      failures: ['a.test.ts: test 0'],
    });
  });

  it('counts a file that failed before its first test', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a run that failed though no test did, or that wrote no results', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(countTests(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('names the tests that did not run', () => {
    const results = { testResults: [file('passed', 'passed', 'pending', 'todo')] };
    expect(countTests(results, 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['test 1', 'test 2'],
      failures: [],
    });
  });
});

describe('describeTally', () => {
  it('ends with how many passed and failed', () => {
    const tally = addTallies({ ...emptyTally, passed: 2 }, { ...emptyTally, passed: 3, failed: 1 });
    expect(describeTally(tally)).toBe('5 passed, 1 failed');
  });

  it('names what was skipped before it says how much', () => {
    expect(describeTally({ ...emptyTally, passed: 2, skipped: ['slow one'] })).toBe(
      'skipped: slow one\n1 skipped\n2 passed, 0 failed',
    );
  });

  it('says what failed, and what it said, at the end, where a log is read first', () => {
    const results = {
      testResults: [
        {
          ...file('failed', 'failed'),
          assertionResults: [
            { fullName: 'opens the article', status: 'failed', failureMessages: ['expected 1 to be 2'] },
          ],
        },
        { ...file('failed'), name: 'b.test.ts', message: 'cannot be loaded' },
      ],
    };
    expect(describeTally(countTests(results, 1))).toBe(
      'failed: a.test.ts: opens the article\nexpected 1 to be 2\n\nfailed: b.test.ts: cannot be loaded\n\n0 passed, 2 failed',
    );
  });
});
