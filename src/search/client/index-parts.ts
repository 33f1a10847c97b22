import type { BundleEntry, Manifest } from '../store/bundle-files.ts';
import type { Bundle } from './bundle.ts';
import type { DayRange } from './days.ts';
import type { HitOrder } from './hit.ts';

/**
 * A bundle as a manifest sees it. Its files are the same in every manifest that names it; which of its articles are dead, and
 * where they stand among all, is not.
 */
export interface IndexPart {
  readonly bundle: Bundle;
  readonly dead: ReadonlySet<number>;
  /** Where an article stands in the archive, counted from the newest; no two articles of all parts stand in one place. */
  readonly placeOf: (number: number) => number;
}

export interface IndexParts {
  /** Newest first. */
  readonly periods: readonly IndexPart[];
  /** Articles of all periods, changed since those were made. */
  readonly recent: IndexPart | undefined;
}

/** The bundles of an index. */
export function partsOf(manifest: Manifest, bundleOf: (entry: BundleEntry) => Bundle): IndexParts {
  let counted = 0;
  const periods = manifest.bundles.map((entry): IndexPart => {
    const before = counted;
    counted += entry.count;
    return {
      bundle: bundleOf(entry),
      dead: new Set(entry.dead),
      placeOf: (number) => before + number,
    };
  });
  const { recent } = manifest;
  if (recent === undefined) return { periods, recent };
  return {
    periods,
    recent: {
      bundle: bundleOf(recent),
      dead: new Set(recent.dead),
      // Between the two articles of the periods where it belongs, behind those of its own kind that are newer.
      placeOf: (number) => (recent.places[number] ?? 0) - 1 + (number + 1) / (recent.count + 1),
    },
  };
}

/**
 * The bundles that can hold articles of the days asked for, in the order in which to ask them; those of one group are asked
 * together. Recent changes belong to the first group, whatever their days: without them it would show what was corrected.
 */
export function groupsToAsk(
  { periods, recent }: IndexParts,
  days: DayRange | undefined,
  order: HitOrder,
): IndexPart[][] {
  const canHold = ({ bundle }: IndexPart) =>
    days === undefined || (bundle.entry.from <= days.to && bundle.entry.to >= days.from);
  const wanted = periods.filter(canHold);
  const [first, ...others] = (order === 'oldest' ? wanted.toReversed() : wanted).map((part) => [part]);
  const group = [...(first ?? []), ...(recent !== undefined && canHold(recent) ? [recent] : [])];
  return group.length > 0 ? [group, ...others] : [];
}
