import { availableParallelism } from 'node:os';

/** What reads and writes pictures: https://sharp.pixelplumbing.com */
export type Sharp = typeof import('sharp').default;

/**
 * So many pictures are worked on at a time. Each takes one of the threads that Node has for all its native work, which are
 * four where the environment says nothing else.
 */
export const pictureLanes = Math.max(
  1,
  Math.min(availableParallelism(), Number(process.env['UV_THREADPOOL_SIZE'] ?? 4) || 4),
);

/**
 * Loads what reads and writes pictures; `undefined` where it has no program for this machine. Loaded once, and only when it
 * is needed: that takes longer than to recognize an unchanged site.
 */
export function loadSharp(): Promise<Sharp | undefined> {
  return (loaded ??= load());
}

let loaded: Promise<Sharp | undefined> | undefined;

async function load(): Promise<Sharp | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    // No picture is read twice.
    sharp.cache(false);
    sharp.concurrency(Math.ceil(availableParallelism() / pictureLanes));
    return sharp;
  } catch {
    return undefined;
  }
}
