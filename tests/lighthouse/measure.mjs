/**
 * Measures pages with Lighthouse as telephones and desktops would show them: `node measure.mjs FOLDER BROWSER SLOWDOWN URL…`,
 * where FOLDER holds Lighthouse in its `node_modules`, and a telephone is SLOWDOWN times slower than this machine. Writes a line of JSON for each page and form: its scores, and the audits
 * that cost some. Nothing is fetched from other hosts, and nothing is reported to anyone.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserArguments } from '../../scripts/find-browser.mjs';

const [folder = '', program = '', slowdown = '', ...addresses] = process.argv.slice(2);
const require = createRequire(path.join(folder, 'package.json'));
const load = (/** @type {string} */ file) => import(pathToFileURL(require.resolve(file)).href);
const { default: lighthouse } = await load('lighthouse');
const { default: desktop } = await load('lighthouse/core/config/desktop-config.js');

const { mobileSlow4G } = (await load('lighthouse/core/config/constants.js')).throttling;
const mobile = {
  extends: 'lighthouse:default',
  settings: { throttling: { ...mobileSlow4G, cpuSlowdownMultiplier: Number(slowdown) } },
};

const profile = mkdtempSync(path.join(tmpdir(), 'baoku-lighthouse-'));
const browser = spawn(program, [
  ...browserArguments(),
  ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'],
  ...['--disable-background-networking', '--disable-extensions', '--disable-component-update'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  'about:blank',
]);
try {
  const port = await debuggingPort();
  for (const address of addresses) {
    for (const form of /** @type {const} */ (['mobile', 'desktop'])) {
      const flags = { port, output: 'json', logLevel: 'error', enableErrorReporting: false };
      const { lhr } = await lighthouse(address, flags, form === 'desktop' ? desktop : mobile);
      const { benchmarkIndex } = lhr.environment;
      process.stdout.write(`${JSON.stringify({ address, form, benchmarkIndex, ...summaryOf(lhr) })}\n`);
    }
  }
} finally {
  const ended = new Promise((resolve) => browser.on('close', resolve));
  browser.kill();
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns {Promise<number>} */
function debuggingPort() {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr.setEncoding('utf8').on('data', (part) => {
      text += part;
      const [, port] = /listening on ws:\/\/[^:]+:(\d+)\//.exec(text) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    browser.on('close', () => reject(new Error(`${program} ended: ${text}`)));
  });
}

/**
 * @typedef {{ id: string, title: string, score: number | null, scoreDisplayMode: string, displayValue?: string }} Audit
 * @typedef {{ score: number | null, auditRefs: { id: string, weight: number }[] }} Category
 * @param {{ categories: Record<string, Category>, audits: Record<string, Audit>, runtimeError?: { message: string } }} result
 */
function summaryOf({ categories, audits, runtimeError }) {
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  return {
    /** Hundredths. */
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ),
    lost: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        if (weight === 0 || !audit || audit.score === null || audit.score >= 0.99) return [];
        return [`${id}: ${audit.displayValue ?? audit.title}`];
      }),
    ),
  };
}
