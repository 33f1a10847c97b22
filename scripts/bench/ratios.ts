import type { Result } from './measure-sites.ts';

/** A measurement divided by what others take for all of it. Memory is compared with the larger of theirs. */
export interface Ratio {
  /** Pagefind counts where search is made. */
  readonly to: 'Hugo + Pagefind' | 'Hugo';
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
}

/** The ratios of what was measured, by name. */
export type Ratios = Readonly<Partial<Record<Result['name'], Ratio>>>;

/** Of what makes no search. */
const withoutSearch: readonly Result['name'][] = ['pages', 'dev', 'check', 'check-again', 'limit'];
const others: readonly Result['name'][] = ['hugo', 'pagefind'];

/** Divides each measurement by what Hugo and Pagefind took; nothing where they were not measured. */
export function ratiosOf(results: readonly Result[]): Ratios {
  const [hugo, pagefind] = others.map((wanted) => results.find(({ name }) => name === wanted));
  if (hugo === undefined || pagefind === undefined) return {};
  return Object.fromEntries(
    results
      .filter(({ name }) => !others.includes(name))
      .map((result) => [
        result.name,
        withoutSearch.includes(result.name)
          ? { to: 'Hugo', ...divide(result, [hugo]) }
          : { to: 'Hugo + Pagefind', ...divide(result, [hugo, pagefind]) },
      ]),
  );
}

function divide(ours: Result, theirs: readonly Result[]): Omit<Ratio, 'to'> {
  const ratio = (of: (result: Result) => number | undefined, join: (...values: number[]) => number) => {
    const own = of(ours);
    const values = theirs.map(of).filter((value) => value !== undefined);
    return own === undefined || values.length < theirs.length ? undefined : own / join(...values);
  };
  const sum = (...values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    wall: ours.wall / sum(...theirs.map(({ wall }) => wall)),
    cpu: ratio(({ cpu }) => cpu, sum),
    memory: ratio(({ memory }) => memory, Math.max),
  };
}
