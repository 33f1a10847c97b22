/**
 * The text without what no reader may meet: control characters (line feeds and tabs stay), code points that
 * Unicode keeps for no character, and byte order marks. Line ends become `\n`; half of a surrogate
 * pair becomes U+FFFD.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[[\uFEFF\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/gv, '')
    .toWellFormed();
}
