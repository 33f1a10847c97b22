/** What of a `SpeechSynthesisVoice` the choice depends on. */
export interface Voice {
  /** BCP 47, on some systems with an underscore: `zh_CN`. */
  readonly lang: string;
  /** Speaks without a network. */
  readonly localService: boolean;
  readonly default: boolean;
}

/**
 * The voice that reads a text of `language` (BCP 47): one of just this language if there is one; of Chinese rather one of
 * Mandarin than of Cantonese, unless the text is Cantonese; of equals one of this machine.
 *
 * @returns `undefined` where no voice speaks the language
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const rated = voices
    .map((voice) => ({ voice, points: pointsOf(voice, language) }))
    .filter(({ points }) => points > 0);
  return rated.sort((a, b) => b.points - a.points)[0]?.voice;
}

function pointsOf({ lang, localService, default: preferred }: Voice, language: string): number {
  const [spoken, wanted] = [plain(lang), plain(language)];
  if (primary(spoken) !== primary(wanted)) return 0;
  const near = spoken === wanted ? 8 : isCantonese(spoken) === isCantonese(wanted) ? 4 : 1;
  return near + (localService ? 0.5 : 0) + (preferred ? 0.25 : 0);
}

function plain(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}

/** `zh` for each Chinese language that systems name by a code of its own. */
function primary(language: string): string {
  const [subtag = ''] = language.split('-');
  return /^(cmn|yue|zho|chi)$/.test(subtag) ? 'zh' : subtag;
}

function isCantonese(language: string): boolean {
  return /^yue|-(hk|mo)\b/.test(language);
}
