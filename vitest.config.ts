import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// A day must read the same wherever an archive is built: these lie behind, before and far before UTC.
const timeZones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const testsOfDays = ['src/**/*{calendar,date,day,instant,time,year}*.test.ts'];

// Long tests lie in files of their own, so that a short run leaves them out instead of counting them as skipped.
const exclude = process.env['BAOKU_LONG'] === '1' ? [] : ['**/*.long.test.ts'];
const seconds = 1000;
const everywhere = {
  // Node imports the modules by itself, as it does where Baoku is used, and need compile them once for all tests. What it imports
  // cannot be replaced: a test that needs that starts the program with a hook.
  experimental: { viteModuleRunner: false, nodeLoader: false },
  // Only a guard against tests that hang: a busy machine must not make one fail.
  testTimeout: 120 * seconds,
  hookTimeout: 120 * seconds,
  // What is waited for by looking again and again, for which it otherwise gives one second.
  expect: { poll: { timeout: 100 * seconds } },
};

export default defineConfig({
  test: {
    // Tests wait for programs and pages: with fewer, processors stand idle at times, with more, they wait for each other.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      // They leave nothing behind in the modules that they load, so these are loaded once, which halves the time.
      { test: { name: 'unit', include: ['src/**/*.test.ts'], exclude, isolate: false, ...everywhere } },
      ...timeZones.map((timeZone) => ({
        test: {
          name: timeZone,
          include: testsOfDays,
          exclude,
          // In threads, a change of TZ is not noticed.
          pool: 'forks' as const,
          isolate: false,
          env: { TZ: timeZone },
          setupFiles: ['tests/time-zone-holds.ts'],
          ...everywhere,
        },
      })),
      {
        test: {
          name: 'builds',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', ...exclude],
          globalSetup: ['tests/publish-archive.ts'],
          ...everywhere,
        },
      },
      {
        test: {
          name: 'browser',
          isolate: false,
          environment: './tests/browser/browser-environment.ts',
          include: ['tests/browser/**/*.test.ts'],
          exclude,
          globalSetup: ['tests/publish-archive.ts'],
          ...everywhere,
        },
      },
    ],
  },
});
