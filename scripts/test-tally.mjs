/**
 * How many tests passed and failed, and the names of those that did not run.
 *
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Tally
 */

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {{ testResults: readonly { name: string, status: string,
 *   assertionResults: readonly { fullName: string, status: string }[] }[] }} Results
 */

/** @type {Tally} */
export const emptyTally = { passed: 0, failed: 0, skipped: [] };

/**
 * Counts a run of vitest. A file that failed before its first test counts as one failure, and so does a run that
 * failed though no test did: an error outside the tests, a crash, no test found.
 *
 * @param {Results | undefined} results `undefined` when vitest wrote none
 * @param {number | null} exitCode vitest's
 * @returns {Tally}
 */
export function countTests(results, exitCode) {
  let passed = 0;
  let failed = 0;
  const skipped = [];
  for (const { status, assertionResults } of results?.testResults ?? []) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    failed += failures === 0 && status === 'failed' ? 1 : failures;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    skipped.push(...assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'));
  }
  if (failed === 0 && (exitCode !== 0 || results === undefined)) failed = 1;
  return { passed, failed, skipped: skipped.map((test) => test.fullName) };
}

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function addTallies(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

/**
 * What a run ends with: the tests that did not run, by name, and last one line of numbers that is always of the same form.
 *
 * @param {Tally} tally
 */
export function describeTally({ passed, failed, skipped }) {
  const names = skipped.map((name) => `skipped: ${name}`);
  const count = skipped.length === 0 ? [] : [`${skipped.length} skipped`];
  return [...names, ...count, `${passed} passed, ${failed} failed`].join('\n');
}
