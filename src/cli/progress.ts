import type { BuildStep } from '../publish/build-options.ts';
import type { ContentCheckStep } from '../publish/check-content.ts';
import type { CheckStep } from '../publish/check-published-search.ts';
import { cutToWidth, displayWidth } from './display-width.ts';
import type { TextStream } from './surroundings.ts';
import type { Texts } from './texts/texts.ts';
import { writeCount } from './write-count.ts';

/** The steps of the commands that take long. */
export type Step = BuildStep | CheckStep | ContentCheckStep | 'import';

/** Shows how far a command is. */
export interface Progress {
  /**
   * `done` of `total` parts of the step are made; a `total` of 0 stands for "not known yet". `detail` stands behind the
   * step's name, for parts of which one may hold all that there is to do.
   */
  readonly show: (step: Step, done: number, total: number, detail?: string) => void;
  /** Takes the bar away, so that what is written next starts on an empty line. */
  readonly end: () => void;
}

/**
 * A bar on one line of a terminal, at most ten times a second. Anywhere else (a log, a pipe), a plain line when a
 * step ends, and one every ten seconds while it lasts.
 */
export function createProgress(stream: TextStream, texts: Texts, now: () => Date): Progress {
  return stream.isTerminal ? createBar(stream, texts, now) : createLines(stream, texts, now);
}

function createBar(stream: TextStream, texts: Texts, now: () => Date): Progress {
  let shownAt = -Infinity;
  const shown = new Set<Step>();
  return {
    show(step, done, total, detail) {
      const time = now().getTime();
      // Steps may run side by side and take turns here; each is shown at once when it is new.
      if (shown.has(step) && time - shownAt < 100) return;
      shownAt = time;
      shown.add(step);
      stream.write(`\r\x1b[2K${writeBar(labelOf(step, detail, texts), done, total, stream.columns)}`);
    },
    end() {
      if (shown.size > 0) stream.write('\r\x1b[2K');
    },
  };
}

/**
 * One line no wider than the terminal, `Making pages  ████████░░░░  1,234/10,000`: the bar takes what the words leave,
 * and is left out where that is too little.
 *
 * @param columns the terminal's width
 */
export function writeBar(label: string, done: number, total: number, columns: number): string {
  // The last column stays empty: some terminals break the line when it is filled.
  const width = Math.max(0, columns - 1);
  if (total === 0) return cutToWidth(label, width);
  const counts = `${writeCount(done)}/${writeCount(total)}`;
  const length = Math.min(30, width - displayWidth(label) - counts.length - 4);
  if (length < 5) return cutToWidth(`${label} ${counts}`, width);
  const filled = Math.floor((Math.min(done, total) / total) * length);
  return `${label}  ${'█'.repeat(filled)}${'░'.repeat(length - filled)}  ${counts}`;
}

function labelOf(step: Step, detail: string | undefined, texts: Texts): string {
  return detail === undefined ? texts.steps[step] : `${texts.steps[step]} ${detail}`;
}

function createLines(stream: TextStream, texts: Texts, now: () => Date): Progress {
  let writtenAt = now().getTime();
  let written: string | undefined;
  return {
    show(step, done, total, detail) {
      const time = now().getTime();
      if (total === 0 || (done < total && time - writtenAt < 10_000)) return;
      const line = `${labelOf(step, detail, texts)} ${writeCount(done)}/${writeCount(total)}\n`;
      if (line === written) return;
      [writtenAt, written] = [time, line];
      stream.write(line);
    },
    end() {},
  };
}
