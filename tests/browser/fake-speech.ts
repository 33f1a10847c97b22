import type { Page } from 'playwright-core';

/** Gives the pages that `page` opens a browser's speech with these voices (BCP 47), which says nothing by itself. */
export async function fakeSpeech(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((voices) => {
    const speech = {
      said: [] as string[],
      current: undefined as SpeechSynthesisUtterance | undefined,
      get speaking() {
        return speech.current !== undefined;
      },
      getVoices: () => voices.map((lang) => ({ lang, localService: true, default: false })),
      speak(utterance: SpeechSynthesisUtterance) {
        speech.said.push(`${utterance.voice?.lang}: ${utterance.text}`);
        speech.current = utterance;
      },
      cancel() {
        const { current } = speech;
        speech.current = undefined;
        // As browsers do.
        (current?.onerror as (() => void) | undefined)?.();
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Reflect.set(
      window,
      'SpeechSynthesisUtterance',
      class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
  }, languages);
}

/** Ends what is being said. */
export function sayOn(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { current } = speechSynthesis as unknown as { current?: { onend: () => void } };
    current?.onend();
  });
}

/** What was said so far: `zh-CN: 工会。` */
export function said(page: Page): Promise<string[]> {
  return page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said);
}
