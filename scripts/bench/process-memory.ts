import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * The memory of a process and all its descendants, in bytes; `undefined` where the system has no `/proc`, or when the
 * process is gone.
 *
 * Memory of the processes' own is summed. Files that are mapped (programs, libraries) are in memory once however many
 * processes share them, so each program counts once, as large as its largest process has it. The exact proportional
 * size (`smaps_rollup`) would stop each process for 15 ms a gigabyte at every sample.
 */
export function memoryOfTree(processId: number): number | undefined {
  const files = new Map<string, number>();
  let own = 0;
  for (const id of treeOf(processId)) {
    const size = memoryOf(id);
    if (size === undefined) continue;
    own += size.own;
    files.set(size.program, Math.max(files.get(size.program) ?? 0, size.mapped));
  }
  return own === 0 ? undefined : own + [...files.values()].reduce((sum, mapped) => sum + mapped, 0);
}

function* treeOf(processId: number): Generator<number> {
  yield processId;
  for (const child of childrenOf(processId)) yield* treeOf(child);
}

function childrenOf(processId: number): number[] {
  try {
    const tasks = `/proc/${processId}/task`;
    return readdirSync(tasks).flatMap((task) =>
      readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function memoryOf(processId: number): { own: number; mapped: number; program: string } | undefined {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    const bytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
    return {
      own: bytes('RssAnon') + bytes('RssShmem'),
      mapped: bytes('RssFile'),
      program: readlinkSync(`/proc/${processId}/exe`),
    };
  } catch {
    return undefined;
  }
}
