import { readAloudTextsFor } from '../../i18n/read-aloud-texts.ts';
import { openBar } from './bar.ts';
import { chooseVoice } from './choose-voice.ts';
import { followText } from './follow-text.ts';
import { prepareReading } from './reading.ts';
import { spokenParts } from './spoken-parts.ts';
import { voicesOf } from './voices.ts';

/** Ends what is being read, and closes its bar. */
let close: (() => void) | undefined;

/**
 * Reads the page aloud by the browser's own speech, from its beginning, with a bar to pause and to stop. Where the browser
 * has no voice for the language of the page, the bar says so.
 *
 * @param button has been pressed, and gets the focus back
 */
export async function readAloud(button: HTMLElement): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const main = document.querySelector('main') ?? document.body;
  const language = main.querySelector<HTMLElement>(':scope > article[lang]')?.lang ?? lang;
  const speech = (window as Partial<Window>).speechSynthesis;
  const voices = speech === undefined ? [] : await voicesOf(speech);
  const voice = chooseVoice(voices, language);
  // Whatever was being read, also since the button was pressed.
  close?.();

  const texts = readAloudTextsFor(lang);
  const parts = spokenParts(main);
  const mark = followText();
  const reading = prepareReading(parts, {
    voiceFor: (each) => chooseVoice(voices, each) ?? voice,
    // Somewhat slower for those who asked for an easy page.
    rate: dataset['easyReading'] === undefined ? 1 : 0.9,
    onPart(part, at) {
      mark.moveTo(part.range);
      bar.setProgress(at / parts.length);
    },
    onEnd: () => close?.(),
    onFailure() {
      mark.clear();
      bar.showFault(texts.failed);
    },
  });
  const bar = openBar(texts, {
    onPause: (paused) => (paused ? reading.pause() : reading.goOn()),
    onStop: () => close?.(),
  });
  close = () => {
    close = undefined;
    reading.pause();
    mark.clear();
    if (bar.remove()) button.focus({ preventScroll: true });
  };
  // The speech is the browser's, and would go on over the next page.
  addEventListener('pagehide', () => close?.(), { once: true });

  if (speech === undefined) bar.showFault(texts.noSpeech);
  else if (voice === undefined) bar.showFault(texts.noVoice.replaceAll('{language}', nameOf(language, lang)));
  else reading.goOn();
}

/** What a language is called in another: 中文 for `zh-CN` in `zh-TW`. */
function nameOf(language: string, inLanguage: string): string {
  const [primary = language] = language.split('-');
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(primary) ?? primary;
}
