import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { sampleMemory } from './sample-memory.ts';

/** What a command cost. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor, the system's included, of the command and its descendants; `undefined` where not measured. */
  readonly cpu: number | undefined;
  /** The most memory that all its processes had together, in bytes; `undefined` where not measured. */
  readonly memory: number | undefined;
}

/**
 * Runs a command to its end and measures it. CPU time and memory come from `/proc`, which only Linux has; they are right
 * only while nothing else of this process's children ends. What the command prints is shown when it fails.
 *
 * @throws Error when the command does not end with exit code 0
 */
export async function runMeasured(command: string, args: readonly string[]): Promise<Cost> {
  const cpuBefore = cpuOfEndedChildren();
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part));
  const mostMemory = sampleMemory(child.pid);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    const wall = (performance.now() - start) / 1000;
    if (code !== 0)
      throw new Error(`${command} ${args.join(' ')} failed:\n${Buffer.concat(output).toString()}`);
    const cpuAfter = cpuOfEndedChildren();
    const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
    return { wall, cpu, memory: mostMemory() };
  } finally {
    mostMemory();
  }
}

/** Seconds of processor of all children that ended, and of theirs: `cutime` and `cstime` in proc_pid_stat(5). */
function cpuOfEndedChildren(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The program's name may hold spaces; it ends with the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticksASecond = 100;
    return (Number(fields[13]) + Number(fields[14])) / ticksASecond;
  } catch {
    return undefined;
  }
}
