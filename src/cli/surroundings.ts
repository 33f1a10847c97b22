/** Where a command writes text. */
export interface TextStream {
  readonly isTerminal: boolean;
  /** The terminal's width in columns. */
  readonly columns: number;
  readonly write: (text: string) => void;
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
    now: () => new Date(),
    untilInterrupted: () =>
      new Promise((resolve) => {
        // The handlers stay: a terminal sends Ctrl-C to every process of a group, and a parent may pass it on
        // again; the second one must not cut the clean end short.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
      }),
  };
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
