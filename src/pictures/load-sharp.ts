/** What reads and writes pictures: https://sharp.pixelplumbing.com */
export type Sharp = typeof import('sharp').default;

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
    // One thread for each picture, of which several are worked on: AVIF that several threads encode is other AVIF, and pages
    // are to be the same on every machine.
    sharp.concurrency(1);
    return sharp;
  } catch {
    return undefined;
  }
}
