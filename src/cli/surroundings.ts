import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';

/** Where a command writes text. */
export interface TextStream {
  readonly isTerminal: boolean;
  /** The terminal's width in columns. */
  readonly columns: number;
  readonly write: (text: string) => void;
}

/** Where a person answers. */
export interface Input {
  readonly isTerminal: boolean;
  /**
   * Shows a question on the error stream, so that what was asked for stays alone on the output, and waits for a line.
   * `undefined` when the person ends the input (Ctrl-D, Ctrl-C) instead.
   */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** All bytes of the standard input, up to its end. */
  readonly readAll: () => Promise<Uint8Array>;
}

/** All that a command takes from outside, so that a test can give it something else. */
export interface Surroundings {
  /** Absolute path. */
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** BCP 47 tag of the system's language, for where the environment names none. */
  readonly systemLanguage: string;
  /** For what was asked for. */
  readonly output: TextStream;
  /** For progress, problems and errors. */
  readonly errors: TextStream;
  readonly input: Input;
  readonly now: () => Date;
  /** Settles when the person asks the command to end: Ctrl-C, or the system's request. */
  readonly untilInterrupted: () => Promise<void>;
}

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
    output: textStream(process.stdout),
    errors: textStream(process.stderr),
    input: {
      isTerminal: process.stdin.isTTY && process.stderr.isTTY,
      ask: askInTerminal,
      readAll: () => buffer(process.stdin),
    },
    now: () => new Date(),
    untilInterrupted: () =>
      new Promise((resolve) => {
        // The handlers stay: a terminal sends Ctrl-C to every process of a group, and a parent may pass it on
        // again; the second one must not cut the clean end short.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
      }),
  };
}

async function askInTerminal(question: string): Promise<string | undefined> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  // Closed by Ctrl-D or Ctrl-C, an interface leaves its question open for ever, or gives it up, as the version of Node has it.
  const ended = new Promise<undefined>((resolve) => {
    reader.once('close', () => resolve(undefined));
  });
  try {
    return await Promise.race([reader.question(question), ended]);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    reader.close();
  }
}

function textStream(stream: NodeJS.WriteStream): TextStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (`baoku --help | head -1`): nobody is left to tell.
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTerminal: stream.isTTY,
    get columns() {
      return stream.columns;
    },
    write(text) {
      stream.write(text);
    },
  };
}
