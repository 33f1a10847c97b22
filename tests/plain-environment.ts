/**
 * This process's environment without what vitest adds to it: Astro and Vite act otherwise when they see that.
 * Texts are in English, days in Shanghai's zone.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(name),
  );
  return { ...Object.fromEntries(entries), LC_ALL: 'en_US.UTF-8', TZ: 'Asia/Shanghai' };
}
