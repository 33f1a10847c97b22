import type { Environment } from 'vitest/runtime';
import { endBrowser } from './browser-windows.ts';

/** Node, as the tests of builds have it, and at the end of a test process the end of its browser. */
export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: endBrowser }),
} satisfies Environment;
