import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { plainEnvironment } from './plain-environment.ts';

const program = path.resolve(import.meta.dirname, '../bin/baoku.mjs');

/** The program, running as a process of its own: Astro acts otherwise where vitest runs. */
export interface RunningBaoku {
  /** What it has written to either stream. */
  readonly written: () => string;
  /** Settles when what it has written matches. */
  readonly says: (pattern: RegExp) => Promise<string>;
  /** Interrupts it, and settles with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `baoku` in a folder. */
export function startBaoku(folder: string, args: readonly string[]): RunningBaoku {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: plainEnvironment() });
  const closed = once(child, 'close') as Promise<[number | null]>;
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  }
  return {
    written: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const [found] = pattern.exec(text) ?? [];
          if (found !== undefined) resolve(found);
        };
        look();
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        void closed.then(() => {
          reject(new Error(`Ended without saying ${pattern.source}: ${text}`));
        });
      }),
    async stop() {
      child.kill('SIGINT');
      const [code] = await closed;
      return code;
    },
  };
}
