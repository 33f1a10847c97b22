/** Names that the text of a problem lists: all of them, with the mark between them that its language has. */
export function listNames(names: readonly string[], language: 'zh' | 'en'): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
