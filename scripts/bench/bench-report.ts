import type { Result } from './measure-sites.ts';

/** A bench's results with what they were measured on. */
export interface BenchReport {
  readonly articles: number;
  readonly runs: number;
  readonly machine: {
    readonly processor: string;
    readonly processors: number;
    /** Bytes. */
    readonly memory: number;
    /** Of the last minute, before the bench began: above 0, others were at work too. */
    readonly load: number;
    readonly node: string;
    readonly hugo: string | undefined;
  };
  readonly results: readonly Result[];
  readonly ratios: Ratios | undefined;
}

/** Baoku's clean build divided by Hugo and Pagefind together, where both were measured. Memory is the larger of the two. */
export interface Ratios {
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

const titles: Readonly<Record<Result['name'], string>> = {
  pages: 'pages without search',
  clean: 'clean build',
  'no-op': 'no-op',
  body: 'one edited body',
  headline: 'one edited headline',
  added: 'one added article',
  percent: '1 % edited',
  check: 'check, nothing kept',
  'check-again': 'check again',
  limit: 'limit: read, remark, write',
  hugo: 'Hugo',
  pagefind: 'Pagefind over it',
};

/** Compares the clean build with Hugo and Pagefind; `undefined` where one of them was not measured. */
export function ratiosOf(results: readonly Result[]): Ratios | undefined {
  const [clean, hugo, pagefind] = (['clean', 'hugo', 'pagefind'] as const).map((wanted) =>
    results.find(({ name }) => name === wanted),
  );
  if (clean === undefined || hugo === undefined || pagefind === undefined) return undefined;
  return {
    wall: clean.wall / (hugo.wall + pagefind.wall),
    cpu: ratio(clean.cpu, hugo.cpu, pagefind.cpu, (a, b) => a + b),
    memory: ratio(clean.memory, hugo.memory, pagefind.memory, Math.max),
  };
}

/** The report as a table, for people. */
export function writeReport({ articles, runs, machine, results, ratios }: BenchReport): string {
  const { processors, processor, memory, load, node, hugo } = machine;
  const rows = [
    ['', 'wall s', 'CPU s', 'memory MB', 'files', 'MB written', 'removed'],
    ...results.map((result) => [
      titles[result.name],
      result.wall.toFixed(2),
      result.cpu?.toFixed(2) ?? 'not measured',
      result.memory === undefined ? 'not measured' : (result.memory / 1e6).toFixed(0),
      String(result.written),
      (result.bytes / 1e6).toFixed(1),
      String(result.removed),
    ]),
  ];
  const compared =
    ratios &&
    `clean build ÷ (Hugo + Pagefind): wall ${writeRatio(ratios.wall)}, CPU ${writeRatio(ratios.cpu)}, memory ${writeRatio(ratios.memory)}`;
  return [
    `${articles} articles, the best of ${runs}, on ${processors} × ${processor}, ${(memory / 1e9).toFixed(0)} GB; load before ${load.toFixed(1)}`,
    `Node ${node}${hugo === undefined ? ', no Hugo on the PATH' : `, ${hugo}`}`,
    '',
    ...alignColumns(rows),
    ...(compared === undefined ? [] : ['', compared]),
    '',
  ].join('\n');
}

function ratio(
  ours: number | undefined,
  hugo: number | undefined,
  pagefind: number | undefined,
  join: (a: number, b: number) => number,
): number | undefined {
  if (ours === undefined || hugo === undefined || pagefind === undefined) return undefined;
  return ours / join(hugo, pagefind);
}

function writeRatio(value: number | undefined): string {
  return value?.toFixed(2) ?? 'not measured';
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
