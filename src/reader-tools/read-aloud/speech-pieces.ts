/** Characters at most: browsers break off what takes a voice longer than some fifteen seconds, at four to five a second. */
const longest = 60;

/**
 * Divides a text into what is said in one go: sentences, and long ones at their commas. Nothing is lost but white space
 * around the pieces; what holds no letter and no number is not said.
 */
export function speechPieces(text: string): string[] {
  const sentences = text.match(/[^。！？；…]*?(?:[。！？；…]+|[.!?;](?=\s)|$)["”’』」）)\]]*\s*/gu) ?? [];
  return sentences
    .flatMap((sentence) => inParts(sentence))
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function inParts(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const parts: string[] = [];
  for (const [clause] of sentence.matchAll(/[^，、：,]*(?:[，、：,]|$)/g)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + clause.length <= longest) parts[parts.length - 1] = last + clause;
    else if (clause !== '') parts.push(clause);
  }
  return parts;
}
