/**
 * Astro, which is loaded only where it is needed, as that takes longer than most builds. It would report to its makers over
 * the network and keep a file for that in the user's home: a build does neither.
 */
export async function loadAstro(): Promise<Pick<typeof import('astro'), 'build' | 'dev'>> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return import('astro');
}
