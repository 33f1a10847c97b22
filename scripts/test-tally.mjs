/**
 * How many tests passed and failed, the names of those that did not run, and what is to be said of those that failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: readonly string[], failures: readonly string[] }} Tally
 */

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {{ testResults: readonly { name: string, status: string, message?: string,
 *   assertionResults: readonly { fullName: string, status: string, failureMessages?: readonly string[] }[] }[] }} Results
 */

/** @type {Tally} */
export const emptyTally = { passed: 0, failed: 0, skipped: [], failures: [] };

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
  const failures = [];
  for (const { name, status, message, assertionResults } of results?.testResults ?? []) {
    const failing = assertionResults.filter((test) => test.status === 'failed');
    failed += failing.length === 0 && status === 'failed' ? 1 : failing.length;
    if (failing.length === 0 && status === 'failed') failures.push(`${name}: ${message ?? ''}`.trimEnd());
    for (const { fullName, failureMessages } of failing)
      failures.push([`${name}: ${fullName}`, ...(failureMessages ?? [])].join('\n'));
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    skipped.push(...assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'));
  }
  if (failed === 0 && (exitCode !== 0 || results === undefined)) failed = 1;
  return { passed, failed, skipped: skipped.map((test) => test.fullName), failures };
}

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function addTallies(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
    failures: [...a.failures, ...b.failures],
  };
}

/**
 * What a run ends with: the tests that did not run, by name, those that failed, with what they said, so that the end of a
 * log tells them, and last one line of numbers that is always of the same form.
 *
 * @param {Tally} tally
 */
export function describeTally({ passed, failed, skipped, failures }) {
  const names = skipped.map((name) => `skipped: ${name}`);
  const count = skipped.length === 0 ? [] : [`${skipped.length} skipped`];
  const said = failures.map((failure) => `failed: ${failure}\n`);
  return [...names, ...count, ...said, `${passed} passed, ${failed} failed`].join('\n');
}
