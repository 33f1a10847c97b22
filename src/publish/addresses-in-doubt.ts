import {
  articleAddress,
  dayAddress,
  monthAddress,
  nameKinds,
  yearAddress,
  type Address,
} from '../archive/addresses.ts';
import { monthOf, yearOf } from '../archive/calendar-day.ts';
import { groupAddress, type Group } from '../views/groups.ts';
import type { ArticleFace } from './archive-state.ts';

/**
 * The addresses of the pages that faces call for: a face says at what address its article stands, when, and in what lists.
 *
 * @param faces of articles that came, went or look otherwise
 * @param months of all articles, now and before
 */
export function addressesInDoubt(
  faces: readonly ArticleFace[],
  months: readonly string[],
): ReadonlySet<Address> {
  if (faces.length === 0) return new Set();
  const years = new Set(months.map((month) => month.slice(0, 4)));
  const ofGroup = (kind: Group['kind'], key: string): Address[] => [
    groupAddress({ kind, key }),
    // Past some number of articles, it has a page for each year.
    ...Array.from(years, (year) => groupAddress({ kind, key }, year)),
  ];
  return new Set(
    faces.flatMap((face) => [
      articleAddress(face),
      dayAddress(face.day),
      monthAddress(monthOf(face.day)),
      yearAddress(yearOf(face.day)),
      ...(face.column === undefined ? [] : ofGroup('columns', face.column)),
      ...nameKinds.flatMap((kind) => face.segments[kind].flatMap((segment) => ofGroup(kind, segment))),
    ]),
  );
}
