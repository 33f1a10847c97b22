/**
 * Makes the file system of a build misbehave as `BAOKU_FAULT` says (see `fault.ts`): loaded with `--import` before the
 * program, it stands in front of Node's own functions. Only files below `root` count.
 */
import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** @type {import('./fault.ts').Fault} */
const fault = JSON.parse(process.env['BAOKU_FAULT'] ?? '');
/** What steps of a build touch first. */
const beginnings = {
  templates: 'cache/astro',
  search: 'cache/search-bundles',
  searchDone: 'cache/search-output/manifest.json',
};
const isWorker = process.argv[1]?.includes('bundle-worker') === true;

if (isWorker) {
  if (fault.kind === 'worker-dies') dieAsWorker(fault);
} else if (process.argv[1]?.endsWith('baoku.mjs') === true) {
  standInFront();
}

/** @param {Extract<import('./fault.ts').Fault, { kind: 'worker-dies' }>} fault */
function dieAsWorker({ times, counter, signal, program }) {
  fs.appendFileSync(counter, 'x');
  if (fs.statSync(counter).size > times) return;
  if (program) subscribe('child_process', (started) => killWhenStarted(started, signal));
  else process.once('message', () => process.kill(process.pid, signal));
}

/**
 * @param {unknown} started
 * @param {NodeJS.Signals} signal
 */
function killWhenStarted(started, signal) {
  const { process: child } = /** @type {{ process: import('node:child_process').ChildProcess }} */ (started);
  child.once('spawn', () => child.kill(signal));
}

function standInFront() {
  const real = { ...fs };
  /** @type {Map<number, string>} */
  const open = new Map();
  let calls = 0;
  let firstSwap = 0;
  let lastSwap = 0;
  let written = 0;
  let hits = 0;
  /** When a path that holds the name was first touched. @type {Map<string, number>} */
  const times = new Map();
  let workers = 0;
  if (fault.kind === 'count') subscribe('child_process', () => (workers += 1));

  /**
   * @param {string} name
   * @param {string} file
   * @param {number} bytes that the call is about to write
   */
  function before(name, file, bytes) {
    calls += 1;
    switch (fault.kind) {
      case 'count':
        for (const path of Object.values(beginnings))
          if (!times.has(path) && file.includes(path)) times.set(path, performance.now());
        if (name === 'renameSync' && file.includes('.baoku-staging')) {
          firstSwap ||= calls;
        }
        if (firstSwap > 0 && (name === 'renameSync' || name === 'unlinkSync')) lastSwap = calls;
        break;
      case 'kill':
        if (calls >= fault.call) process.kill(fault.alone ? process.pid : -process.pid, 'SIGKILL');
        break;
      case 'slow-swap':
        if (name === 'renameSync' || name === 'unlinkSync') rest(fault.milliseconds);
        break;
      case 'mark':
        if (!file.includes(fault.path) || hits++ > 0) break;
        real.writeSync(2, '<<here>>\n');
        while (fault.until !== undefined && !real.existsSync(fault.until)) rest(20);
        break;
      case 'full-disk':
        if (!file.startsWith(fault.folder)) break;
        written += bytes;
        if (bytes > 0 && written > fault.bytes) throw systemError('ENOSPC', name, file);
        break;
      case 'read-only':
        if (file.startsWith(fault.folder) && isWrite(name, file)) throw systemError('EROFS', name, file);
        break;
      case 'edit':
        if (!file.includes(fault.at) || hits >= fault.times) break;
        hits += 1;
        if (fault.append === undefined) real.rmSync(fault.file, { recursive: true });
        else real.appendFileSync(fault.file, `${fault.append}${hits}`);
        break;
      case 'worker-dies':
    }
  }

  const changing = [
    'renameSync',
    'unlinkSync',
    'rmSync',
    'mkdirSync',
    'utimesSync',
    'writeFileSync',
    'linkSync',
  ];
  for (const name of [...changing, 'readFileSync', 'readdirSync', 'openSync', 'writeSync']) {
    const call = /** @type {(...values: unknown[]) => unknown} */ (Reflect.get(real, name));
    Reflect.set(fs, name, (/** @type {unknown[]} */ ...values) => {
      const [target, content] = values;
      const file = typeof target === 'number' ? open.get(target) : String(target);
      if (file?.startsWith(fault.root) === true) {
        const writes = name === 'writeFileSync' || name === 'writeSync';
        before(name, file, writes ? Buffer.byteLength(/** @type {string} */ (content)) : 0);
      }
      const result = call(...values);
      if (name === 'openSync') open.set(Number(result), String(target));
      return result;
    });
  }
  syncBuiltinESMExports();

  process.on('exit', () => {
    if (fault.kind !== 'count') return;
    const { templates, search, searchDone } = beginnings;
    const steps = { templates: between(templates, search), search: between(search, searchDone) };
    real.writeFileSync(fault.report, JSON.stringify({ calls, firstSwap, lastSwap, workers, ...steps }));
  });

  /**
   * @param {string} from
   * @param {string} to
   */
  function between(from, to) {
    return (times.get(to) ?? NaN) - (times.get(from) ?? NaN);
  }

  /**
   * @param {string} name
   * @param {string} file
   */
  function isWrite(name, file) {
    // What is there already need not be made, nor what is gone removed.
    if (name === 'mkdirSync') return !real.existsSync(file);
    if (name === 'rmSync') return real.existsSync(file);
    return changing.includes(name);
  }
}

/** @param {number} milliseconds */
function rest(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * @param {string} code
 * @param {string} call
 * @param {string} path
 */
function systemError(code, call, path) {
  const named = call.startsWith('write') && code === 'ENOSPC' ? {} : { path };
  return Object.assign(new Error(`${code}: injected, ${call}`), { code, syscall: call, ...named });
}
