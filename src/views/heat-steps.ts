/** The colours of a heat map, besides that of nothing. */
const mostSteps = 4;

/**
 * The steps by which a heat map tells numbers apart, as the highest number of each: 1, 2, 4, 8 when the highest of all is 8.
 * Each step spans about as many times the one before, since few days have many articles.
 *
 * @param highest the highest number of all, at least 1
 * @returns strictly ascending, at most four, the last is `highest`
 */
export function heatSteps(highest: number): number[] {
  const steps: number[] = [];
  for (let step = 1; step <= mostSteps && (steps.at(-1) ?? 0) < highest; step++) {
    // The fourth root of whole numbers, without fractions: they are not the same on every machine.
    let bound = (steps.at(-1) ?? 0) + 1;
    while ((bound + 1) ** mostSteps <= highest ** step) bound++;
    steps.push(bound);
  }
  return steps;
}

/** The step of a number, from 1; 0 for nothing. */
export function stepOf(steps: readonly number[], count: number): number {
  return count === 0 ? 0 : steps.findIndex((bound) => count <= bound) + 1;
}
