import type { SpokenPart } from './spoken-parts.ts';

/** How a text is read, and what happens meanwhile. */
export interface ReadingOptions {
  readonly voiceFor: (language: string) => SpeechSynthesisVoice | undefined;
  /** 1 is the voice's own pace. */
  readonly rate: number;
  /** A part begins to be said. */
  readonly onPart: (part: SpokenPart, at: number) => void;
  readonly onEnd: () => void;
  readonly onFailure: () => void;
}

/** A text that can be read aloud. */
export interface Reading {
  /** Reads on where it paused, at first from the beginning. */
  readonly goOn: () => void;
  readonly pause: () => void;
}

/**
 * Reads parts aloud, one after the other. A pause ends the part that is being said, which begins anew afterwards: of
 * browsers' own pauses, some end the whole reading and some never come back.
 */
export function prepareReading(
  parts: readonly SpokenPart[],
  { voiceFor, rate, onPart, onEnd, onFailure }: ReadingOptions,
): Reading {
  let at = 0;
  // Only its reports count. It is held here, too, since some browsers forget an utterance that nothing holds.
  let current: SpeechSynthesisUtterance | undefined;

  function goOn(): void {
    const part = parts[at];
    if (part === undefined) {
      onEnd();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(part.text);
    utterance.voice = voiceFor(part.language) ?? null;
    utterance.lang = utterance.voice?.lang ?? part.language;
    utterance.rate = rate;
    utterance.onend = () => {
      if (current !== utterance) return;
      at += 1;
      goOn();
    };
    utterance.onerror = () => {
      if (current !== utterance) return;
      pause();
      onFailure();
    };
    // Another page may have left something unsaid.
    if (current === undefined) speechSynthesis.cancel();
    current = utterance;
    onPart(part, at);
    speechSynthesis.speak(utterance);
  }

  function pause(): void {
    if (current === undefined) return;
    current = undefined;
    speechSynthesis.cancel();
  }

  return { goOn, pause };
}
