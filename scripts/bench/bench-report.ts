import type { Result } from './measure-sites.ts';
import type { Ratio, Ratios } from './ratios.ts';
import { sampleMilliseconds } from './sample-memory.ts';
import type { Factor, Verdict } from './targets.ts';

/** A bench's results with what they were measured on. */
export interface BenchReport {
  readonly runs: number;
  readonly machine: {
    readonly processor: string;
    readonly processors: number;
    /** Bytes. */
    readonly memory: number;
    readonly node: string;
    readonly hugo: string | undefined;
  };
  readonly sizes: readonly SizeReport[];
  /** Where both sizes that it compares were measured. */
  readonly factor: Factor | undefined;
}

/** What was measured of an archive of one size. */
export interface SizeReport {
  readonly articles: number;
  /** Of the last minute, before it began: above 0, others were at work too. */
  readonly load: number;
  readonly results: readonly Result[];
  readonly ratios: Ratios;
  readonly verdicts: readonly Verdict[];
}

const titles: Readonly<Record<Result['name'], string>> = {
  pages: 'pages without search',
  clean: 'clean build',
  'no-op': 'no-op',
  body: 'one edited body',
  headline: 'one edited headline',
  added: 'one added article',
  percent: '1 % edited',
  watch: 'build --watch shows an edit',
  dev: 'dev shows an edit',
  check: 'check, nothing kept',
  'check-again': 'check again',
  limit: 'limit: read, remark, write',
  hugo: 'Hugo',
  pagefind: 'Pagefind over it',
};

/** What the columns mean, for who reads the table alone. */
const definitions = [
  `Memory is that of all processes of a command together, at its highest, looked at every ${sampleMilliseconds} ms; a file`,
  'that several processes have mapped (a program, a library) counts once. "(Hugo)": a row without search is divided by Hugo alone.',
];

/** The report as tables, for people. */
export function writeReport({ runs, machine, sizes, factor }: BenchReport): string {
  const { processors, processor, memory, node, hugo } = machine;
  const compared =
    factor &&
    `clean build, ${factor.articles[1]} articles ÷ ${factor.articles[0]}: ${factor.found.toFixed(1)}; ≤ ${factor.atMost}: ${writeMet(factor)}`;
  return [
    `The best of ${runs}, on ${processors} × ${processor}, ${(memory / 1e9).toFixed(0)} GB`,
    `Node ${node}${hugo === undefined ? ', no Hugo on the PATH' : `, ${hugo}`}`,
    '',
    ...sizes.flatMap((size) => [...writeSize(size), '']),
    ...(compared === undefined ? [] : [compared, '']),
    ...definitions,
    '',
  ].join('\n');
}

function writeSize({ articles, load, results, ratios, verdicts }: SizeReport): string[] {
  const rows = [
    ['', 'wall s', 'CPU s', 'memory MB', 'files', 'MB written', 'removed', '÷ (Hugo + Pagefind)', 'target'],
    ...results.map((result) => [
      titles[result.name],
      result.wall.toFixed(2),
      result.cpu?.toFixed(2) ?? 'not measured',
      result.memory === undefined ? 'not measured' : (result.memory / 1e6).toFixed(0),
      String(result.written),
      (result.bytes / 1e6).toFixed(1),
      String(result.removed),
      writeRatio(ratios[result.name]),
      verdicts
        .filter(({ name, measure }) => name === result.name && measure !== 'memory')
        .map(writeVerdict)
        .join(', '),
    ]),
  ];
  const clean =
    ratios.clean &&
    `clean build ÷ (Hugo + Pagefind): wall ${writeNumber(ratios.clean.wall)}, CPU ${writeNumber(ratios.clean.cpu)}, memory ${writeNumber(ratios.clean.memory)}`;
  const memory = verdicts.find(({ measure }) => measure === 'memory');
  const most =
    memory &&
    `memory, most of any build (${titles[memory.name]}): ${(memory.found / 1e9).toFixed(2)} GB; ${writeVerdict(memory)}`;
  return [
    `${articles} articles; load before ${load.toFixed(1)}`,
    ...alignColumns(rows),
    ...[clean, most].filter((line) => line !== undefined),
  ];
}

function writeVerdict(verdict: Verdict): string {
  const { measure, atMost } = verdict;
  const limits = { ratio: `÷ ≤ ${atMost}`, wall: `≤ ${atMost} s`, memory: `≤ ${atMost / 1e9} GB` };
  return `${limits[measure]}: ${writeMet(verdict)}`;
}

function writeMet({ met }: { readonly met: boolean }): string {
  return met ? 'met' : 'missed';
}

function writeRatio(ratio: Ratio | undefined): string {
  if (ratio === undefined) return '';
  return `${ratio.wall.toFixed(2)}${ratio.to === 'Hugo' ? ' (Hugo)' : ''}`;
}

function writeNumber(value: number | undefined): string {
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
      .join('  ')
      .trimEnd(),
  );
}
