/** What goes wrong in a build that `fault-hook.mjs` was loaded into. Calls are those of the file system below `root`. */
export type Fault = { readonly root: string } & (
  | { readonly kind: 'count'; readonly report: string }
  /** Kills the build at its n-th call, counted from 1, alone or with its children. */
  | { readonly kind: 'kill'; readonly call: number; readonly alone: boolean }
  /** Rests before each file that is swapped in or removed. */
  | { readonly kind: 'slow-swap'; readonly milliseconds: number }
  /** Writes `<<here>>` to the error stream at the first call on a path that holds this one, and waits until a file exists. */
  | { readonly kind: 'mark'; readonly path: string; readonly until?: string }
  /** So many bytes can still be written below the folder. */
  | { readonly kind: 'full-disk'; readonly folder: string; readonly bytes: number }
  | { readonly kind: 'read-only'; readonly folder: string }
  /** At calls on a path that holds `at`, appends to a file or, without a text, removes it, a folder too; so often at most. */
  | {
      readonly kind: 'edit';
      readonly at: string;
      readonly file: string;
      readonly append?: string;
      readonly times: number;
    }
  /** The first so many index workers, or Pagefind's programs below them, end by the signal as soon as they have work. */
  | {
      readonly kind: 'worker-dies';
      readonly times: number;
      readonly signal: 'SIGKILL' | 'SIGABRT';
      readonly program: boolean;
      readonly counter: string;
    }
);

/** What a build with the fault `count` reports: calls in all, the first and the last of the swap, processes, and what steps took. */
export interface CallCount {
  readonly calls: number;
  readonly firstSwap: number;
  readonly lastSwap: number;
  /** Child processes. */
  readonly workers: number;
  /** Milliseconds; NaN, which JSON writes as null, where a step was left out. */
  readonly templates: number | null;
  readonly search: number | null;
}
