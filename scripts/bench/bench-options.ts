import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const measurements = [
  'pages',
  'clean',
  'no-op',
  'body',
  'headline',
  'added',
  'percent',
  'watch',
  'dev',
  'check',
  'check-again',
  'limit',
  'hugo',
] as const;

/** Something that can be measured. */
export type Measurement = (typeof measurements)[number];

/** What the command line asks for. */
export interface BenchOptions {
  /** Numbers of articles; each is measured by itself. */
  readonly articles: readonly number[];
  /** How often each measurement is made; the best counts. */
  readonly runs: number;
  readonly only: ReadonlySet<Measurement>;
  readonly json: boolean;
  /** Where to leave the content and the sites, in a folder for each size; without it they go to one that is removed. */
  readonly keep: string | undefined;
  /** Whether to take the content and the site that stand in `keep` as they are. */
  readonly reuse: boolean;
}

export const usage = `usage: npm run bench -- --articles N[,N…] [--runs R] [--only NAME,NAME…] [--limit] [--keep DIR [--reuse]] [--json]
names: ${measurements.join(', ')}; without --only: all but limit, and hugo where it is installed
--reuse: takes the content and the site that --keep left in DIR, so that edits are measured without a clean build before them`;

/**
 * Reads the command line.
 *
 * @throws TypeError when it cannot be understood
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '1' },
      only: { type: 'string' },
      limit: { type: 'boolean', default: false },
      keep: { type: 'string' },
      reuse: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const only = values.only?.split(',') ?? measurements.filter((name) => name !== 'limit');
  if (values.limit) only.push('limit');
  for (const name of only) if (!isMeasurement(name)) throw new TypeError(`Unknown measurement ${name}.`);
  if (values.reuse && values.keep === undefined) throw new TypeError('--reuse takes what --keep DIR left.');
  return {
    articles: values.articles.split(',').map((number) => wholeNumber('--articles', number, 100)),
    runs: wholeNumber('--runs', values.runs, 1),
    only: new Set(only.filter(isMeasurement)),
    json: values.json,
    keep: values.keep,
    reuse: values.reuse,
  };
}

function isMeasurement(name: string): name is Measurement {
  return (measurements as readonly string[]).includes(name);
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new TypeError(`${option} takes a whole number of at least ${least}, not ${text}.`);
}
