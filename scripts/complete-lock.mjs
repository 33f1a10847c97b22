/**
 * Completes package-lock.json with the packages that other operating systems need and that npm left out.
 *
 * A dependency such as Pagefind brings its program as one optional package for each system. npm leaves those out of
 * the lock file that its registry does not hold; `npm ci` then refuses the file on every system, or installs no
 * program on some. An entry with a name, a version and its system is enough for npm.
 *
 * Run it after every change of the dependencies: `node scripts/complete-lock.mjs`; with `--check`, it only says what
 * is wrong and ends with exit code 1.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, optionalDependencies?: Record<string, string>,
 *   os?: string[], cpu?: string[], libc?: string[], optional?: boolean, dev?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The entries that a lock file lacks, by their place in it.
 *
 * @param {Lock} lock
 * @returns {Map<string, LockedPackage>}
 */
export function missingEntries(lock) {
  /** @type {Map<string, LockedPackage>} */
  const missing = new Map();
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const found = placesToLook(place, name).find((candidate) => candidate in lock.packages);
      if (found !== undefined && (!isVersion(range) || lock.packages[found]?.version === range)) continue;
      if (!isVersion(range)) throw new Error(`${place} wants ${name}@${range}: not one version.`);
      // Where another version has the common place, this one lies within the package that wants it.
      missing.set(found === undefined ? `node_modules/${name}` : `${place}/node_modules/${name}`, {
        version: range,
        ...systemOf(name),
        ...(dev === true && { dev }),
        optional: true,
      });
    }
  }
  return missing;
}

/** @param {string} range */
function isVersion(range) {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range);
}

/**
 * What keeps the lock file from working for everyone, one sentence each.
 *
 * @param {Lock} lock
 * @returns {string[]}
 */
export function lockProblems(lock) {
  const addresses = Object.entries(lock.packages).filter(([, entry]) => entry.resolved && !entry.link);
  return [
    ...[...missingEntries(lock).keys()].map(
      (place) => `${place} is missing: run node scripts/complete-lock.mjs`,
    ),
    // An address would send everyone to the registry of whoever wrote the file.
    ...addresses.map(([place]) => `${place} names an address: see omit-lockfile-registry-resolved in .npmrc`),
  ];
}

/**
 * Where Node finds a package from, innermost first: `node_modules/a/node_modules/b`, then `node_modules/b`.
 *
 * @param {string} from place of the package that asks, '' for the root
 * @param {string} name
 */
function placesToLook(from, name) {
  const places = [];
  for (let folder = from; folder !== ''; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
    folder = folder.replace(/\/$/, '');
    places.push(`${folder}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

/**
 * The system that a package's name tells, in npm's words: `@pagefind/windows-x64` → `{ os: ['win32'], cpu: ['x64'] }`.
 *
 * @param {string} name
 * @returns {Pick<LockedPackage, 'os' | 'cpu' | 'libc'>}
 */
export function systemOf(name) {
  const parts = name.slice(name.indexOf('/') + 1).split('-');
  const os = parts.map((part) => systems[part]).find(Boolean);
  const cpu = parts.map((part) => processors[part]).find(Boolean);
  const libc = parts.map((part) => libraries[part]).find(Boolean);
  if (cpu === undefined)
    throw new Error(`${name} names no processor: add its entry to the lock file by hand.`);
  return {
    ...(os !== undefined && { os: [os] }),
    cpu: [cpu],
    ...(os === 'linux' && libc !== undefined && { libc: [libc] }),
  };
}

/** @type {Record<string, string>} */
const systems = {
  ...Object.fromEntries(
    ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd'].map((os) => [os, os]),
  ),
  ...{ openharmony: 'openharmony', sunos: 'sunos', win32: 'win32', windows: 'win32' },
};

/** @type {Record<string, string>} */
const processors = {
  ...Object.fromEntries(
    ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'].map((cpu) => [cpu, cpu]),
  ),
  wasm32: 'wasm32',
};

/** @type {Record<string, string>} */
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

function main() {
  const file = new URL('../package-lock.json', import.meta.url);
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  if (process.argv.includes('--check')) {
    const problems = lockProblems(lock);
    process.stdout.write(problems.map((problem) => `package-lock.json: ${problem}\n`).join(''));
    process.exitCode = problems.length > 0 ? 1 : 0;
    return;
  }
  const missing = missingEntries(lock);
  const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, undefined, 2)}\n`);
  process.stdout.write(`package-lock.json: ${missing.size} entries added\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
