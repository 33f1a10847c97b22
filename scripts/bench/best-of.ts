import { spawnSync } from 'node:child_process';
import { folderChange, folderState, type FolderChange } from './folder-files.ts';
import type { Cost } from './run-measured.ts';

/** One measurement, which may be made several times. */
export interface Trial {
  /** The folder whose files are compared before and after. */
  readonly site: string;
  /** What must be so before; it is not measured. */
  readonly prepare?: () => void;
  /** Does what is measured; `run` counts from 0. */
  readonly measure: (run: number) => Promise<Cost>;
}

/** The best wall and CPU time of some runs, the most memory, and what the last run did to the files. */
export async function bestOf(runs: number, { site, prepare, measure }: Trial): Promise<Cost & FolderChange> {
  const costs: Cost[] = [];
  let change: FolderChange = { written: 0, bytes: 0, removed: 0 };
  for (let run = 0; run < runs; run++) {
    prepare?.();
    const before = folderState(site);
    writeBack();
    costs.push(await measure(run));
    change = folderChange(before, folderState(site));
  }
  const defined = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined);
  const [cpus, memories] = [defined(costs.map(({ cpu }) => cpu)), defined(costs.map(({ memory }) => memory))];
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: cpus.length === 0 ? undefined : Math.min(...cpus),
    memory: memories.length === 0 ? undefined : Math.max(...memories),
    ...change,
  };
}

/** Waits until the disk has what was written before, so that its way there does not count to what is measured next. */
function writeBack(): void {
  // Where there is no such program, nothing waits.
  spawnSync('sync');
}
