/** Whether a BCP 47 language is Chinese in Traditional characters: said so (`zh-Hant`), or where they are usual (`zh-TW`, `zh-HK`). */
export function isTraditional(language: string): boolean {
  return /^zh-(hant|tw|hk|mo)\b/i.test(language);
}
