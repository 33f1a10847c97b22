/**
 * Finds the Chrome or Chromium that the browser tests drive, and installs one where that can be done unasked.
 * Run by itself, it prints the browser's path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * What this module asks the machine. A test gives another.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {boolean} isRoot
 * @property {boolean} isDebian whether apt installs packages
 * @property {string} playwrightBrowser where Playwright keeps its own, installed or not
 * @property {(file: string) => boolean} exists
 * @property {(command: string, args: readonly string[], seconds: number) => string | undefined} run its standard
 *   output, or `undefined` when it failed or took longer
 */

/**
 * The browser to test with: the one that BAOKU_BROWSER names, else an installed one, else Playwright's own, else
 * Debian's package. On Linux, a font with Chinese characters is seen to as well, because text without glyphs takes
 * other room on the page.
 *
 * @param {Machine} machine
 * @returns {string} absolute path
 * @throws {Error} with a sentence that says what to install
 */
export function findBrowser(machine = thisMachine()) {
  const asked = machine.environment['BAOKU_BROWSER'];
  if (asked) {
    if (!starts(asked, machine)) throw new Error(`BAOKU_BROWSER names ${asked}, which does not start.`);
    return asked;
  }
  const browser = findInstalled(machine) ?? installPlaywrights(machine) ?? installDebians(machine);
  if (browser === undefined) {
    throw new Error(
      'No browser for the tests: install Chrome or Chromium (Debian, Ubuntu: `apt-get install chromium ' +
        'fonts-noto-cjk`; anywhere: `npx playwright-core install chromium`), or name one in BAOKU_BROWSER.',
    );
  }
  ensureChineseFont(machine);
  return browser;
}

/**
 * What Chromium does for the person who sits before it, and nobody does here. The first two make pages for the address bar
 * of every window, which take as much of the processor as most of ours; the others are those that Playwright names and that
 * could ask the network, or keep a page from being what it is: of two such lists, Chromium heeds the last.
 */
const idleFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** What Chromium needs to be told: it refuses its sandbox to root, and containers give little shared memory. */
export function browserArguments() {
  return [
    '--disable-dev-shm-usage',
    `--disable-features=${idleFeatures.join(',')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** @param {Machine} machine */
function findInstalled(machine) {
  return usualPlaces(machine).find((file) => starts(file, machine));
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, environment, playwrightBrowser }) {
  switch (platform) {
    case 'darwin': {
      const applications = ['/Applications', path.posix.join(environment['HOME'] ?? '', 'Applications')];
      const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
      return [
        ...applications.flatMap((folder) =>
          names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
        ),
        playwrightBrowser,
      ];
    }
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
        (name) => environment[name] ?? [],
      );
      const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
      return [...roots.flatMap((root) => names.map((name) => `${root}\\${name}`)), playwrightBrowser];
    }
    default: {
      const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
      const folders = (environment['PATH'] ?? '/usr/bin').split(':').filter(Boolean);
      return [...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), playwrightBrowser];
    }
  }
}

/**
 * Whether the browser is there and can run: Ubuntu has a `chromium-browser` that only says what to install, and
 * Playwright's lacks its libraries on a bare system.
 *
 * @param {string} file
 * @param {Machine} machine
 */
function starts(file, machine) {
  if (!machine.exists(file)) return false;
  // On Windows, `--version` opens a window.
  return machine.platform === 'win32' || machine.run(file, ['--version'], 30) !== undefined;
}

/** @param {Machine} machine */
function installPlaywrights(machine) {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const program = path.join(path.dirname(manifest), 'cli.js');
  const installed = machine.run(process.execPath, [program, 'install', '--no-shell', 'chromium'], 180);
  return installed !== undefined && starts(machine.playwrightBrowser, machine)
    ? machine.playwrightBrowser
    : undefined;
}

/** @param {Machine} machine */
function installDebians(machine) {
  return installPackages(['chromium', 'fonts-noto-cjk'], machine) ? findInstalled(machine) : undefined;
}

/**
 * @param {readonly string[]} packages
 * @param {Machine} machine
 */
function installPackages(packages, machine) {
  if (!machine.isDebian || !machine.isRoot) return false;
  machine.run('apt-get', ['update'], 180);
  return machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 600) !== undefined;
}

/** @param {Machine} machine */
function ensureChineseFont(machine) {
  if (machine.platform !== 'linux') return;
  const hasFont = () => Boolean(machine.run('fc-list', [':lang=zh'], 30)?.trim());
  if (hasFont() || (installPackages(['fontconfig', 'fonts-noto-cjk'], machine) && hasFont())) return;
  throw new Error(
    'No font with Chinese characters: install one (Debian, Ubuntu: `apt-get install fonts-noto-cjk`; ' +
      'Fedora: `dnf install google-noto-sans-cjk-fonts`).',
  );
}

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    isDebian: existsSync('/usr/bin/apt-get') && /\b(debian|ubuntu)\b/.test(readRelease()),
    playwrightBrowser: chromium.executablePath(),
    exists: existsSync,
    run(command, args, seconds) {
      const { status, stdout } = spawnSync(command, args, {
        encoding: 'utf8',
        timeout: seconds * 1000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return status === 0 ? stdout : undefined;
    },
  };
}

function readRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${findBrowser()}\n`);
