export type Language = 'zh' | 'en';

/** The language that `--lang` names, or `undefined` when Baoku does not speak it: `zh`, `zh-CN`, `en_GB`. */
export function parseLanguage(text: string): Language | undefined {
  const primary = text.toLowerCase().split(/[-_.@]/, 1)[0];
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

/**
 * The language of the person at the machine: what LC_ALL, LC_MESSAGES or LANG says, in POSIX order of rank, else
 * the system's (Windows sets none of them). Whatever is not Chinese is answered in English.
 *
 * @param systemLanguage a BCP 47 tag
 */
export function localeLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  systemLanguage: string,
): Language {
  // POSIX: an empty variable counts as one not set.
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || systemLanguage;
  return parseLanguage(locale) ?? 'en';
}
