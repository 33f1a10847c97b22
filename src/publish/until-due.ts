import type { Clock, Schedule } from './dated-content.ts';

/** Milliseconds between two looks at the clock: a machine that slept, or whose clock was set, is late by no more. */
const patience = 30_000;

/**
 * Tells when the next change comes that time alone brings to a site.
 *
 * @param tell called once
 * @returns ends the waiting
 */
export function untilDue(
  { timeZone, next: [next] }: Schedule,
  clock: Clock = () => new Date(),
  tell: () => void,
): () => void {
  if (next === undefined) return () => {};
  let timer: NodeJS.Timeout | undefined;
  look();
  return () => clearTimeout(timer);

  function look(): void {
    const left = next!.at.getTime() - clock(timeZone).getTime();
    if (left <= 0) tell();
    // Nothing waits for the clock alone: who watches a site ends it by other means.
    else timer = setTimeout(look, Math.min(left, patience)).unref();
  }
}
