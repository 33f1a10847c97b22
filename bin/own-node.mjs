import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The first major version of Node that runs Baoku: it strips types by itself. */
export const oldestNode = 24;

/** Whether the running Node is too old for Baoku. This file itself must run on such a Node. */
export function needsOwnNode() {
  return Number.parseInt(process.versions.node, 10) < oldestNode;
}

/**
 * The Node binary that the `node` package brought, or `undefined` when its install step did not run.
 *
 * @returns {string | undefined} an absolute path
 */
export function findOwnNode() {
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return [path.join(folder, 'bin/node.exe'), path.join(folder, 'bin/node')].find(existsSync);
  } catch {
    return undefined;
  }
}

/**
 * Runs `file` under Baoku's own Node and then ends this process as that one ended: same exit code, or same
 * signal. Signals sent to this process reach the other.
 *
 * @param {string} file absolute path of a script
 * @param {readonly string[]} args
 */
export function runUnderOwnNode(file, args) {
  const node = findOwnNode();
  if (node === undefined) {
    process.stderr.write(
      `报库需要 Node ${oldestNode} 或更新版本，当前是 ${process.version}。请安装后再试：https://nodejs.org/\n` +
        `Baoku needs Node ${oldestNode} or newer, and this is ${process.version}. Please install it: https://nodejs.org/\n`,
    );
    process.exitCode = 2;
    return;
  }
  // Tools that the child starts (`astro`, `node`) must find the same Node.
  const PATH = path.dirname(node) + path.delimiter + (process.env['PATH'] ?? '');
  const child = spawn(node, [file, ...args], { stdio: 'inherit', env: { ...process.env, PATH } });

  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);

  child.on('error', (error) => {
    process.stderr.write(`${node}: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on('close', (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (signal === null) process.exitCode = code ?? 3;
    else process.kill(process.pid, signal);
  });
}
