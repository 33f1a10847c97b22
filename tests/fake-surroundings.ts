import type { Surroundings, TextStream } from '../src/cli/surroundings.ts';

/** Surroundings that keep what is written, for tests of the command line. */
export function fakeSurroundings(
  given: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly workingDirectory?: string;
    /** The width of the terminal that the error stream is; without it, it is none. */
    readonly terminalColumns?: number;
    /** What a person at a terminal answers, question by question; without it, nobody is there. */
    readonly answers?: readonly string[];
    /** What comes through the standard input. */
    readonly standardInput?: string;
  } = {},
): {
  readonly surroundings: Surroundings;
  readonly written: { output: string; errors: string };
  interrupt(): void;
} {
  const written = { output: '', errors: '' };
  const answers = [...(given.answers ?? [])];
  const { promise, resolve } = Promise.withResolvers<void>();
  let milliseconds = Date.UTC(2026, 0, 2, 12);
  const stream = (name: keyof typeof written, columns?: number): TextStream => ({
    isTerminal: columns !== undefined,
    columns: columns ?? 80,
    write(text) {
      written[name] += text;
    },
  });
  return {
    surroundings: {
      workingDirectory: given.workingDirectory ?? '/archive',
      environment: given.environment ?? { LANG: 'en_GB.UTF-8' },
      systemLanguage: 'en-US',
      output: stream('output'),
      errors: stream('errors', given.terminalColumns),
      input: {
        isTerminal: given.answers !== undefined,
        async ask(question) {
          written.errors += `${question}\n`;
          return answers.shift();
        },
        readAll: async () => Buffer.from(given.standardInput ?? ''),
      },
      // Each look at the clock is a second later, so that nothing is throttled away.
      now: () => new Date((milliseconds += 1000)),
      untilInterrupted: () => promise,
    },
    written,
    interrupt: resolve,
  };
}
