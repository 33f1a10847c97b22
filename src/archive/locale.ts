/**
 * The locale in which a site of this language writes days and numbers: its own, where the interface speaks it; else that of the
 * interface, which is English, with the day before the month.
 *
 * @param language a BCP 47 tag
 */
export function localeOf(language: string): string {
  return /^(zh\b|en-)/i.test(language) ? language : 'en-GB';
}
