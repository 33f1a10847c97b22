/**
 * The place at which a style sheet would not stay within the layer into which it is put: a brace, a quotation mark or a
 * comment without its partner, or a rule that may only stand at the beginning of a sheet. `undefined` where all is well.
 *
 * @returns an offset in the text
 */
export function faultInStyles(text: string): number | undefined {
  const open: { readonly closing: string; readonly at: number }[] = [];
  // Comments, whole quotations and escapes first: what stands in them counts for nothing.
  const tokens =
    /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\\[\s\S]|\/\*|["'{}()[\]]|@(?:import|charset|namespace)\b/gi;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token in partners) open.push({ closing: partners[token] ?? '', at: index });
    else if (/^[})\]]$/.test(token)) {
      if (open.pop()?.closing !== token) return index;
    } else if (/^(?:@|\/\*$|["']$)/.test(token)) return index;
  }
  return open.at(-1)?.at;
}

const partners: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
