/** Marks between which a headline names a campaign, a work or a law: “春风行动”, 《工会法》. */
const marked = /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》|〈([^〈〉]+)〉|"([^"]+)"/g;

/** Characters of a term. Of one alone there are too many, and what is longer is a sentence. */
const shortest = 2;
const longest = 16;

/**
 * The terms of a headline, each once: what stands between quotation marks or those of titles, without punctuation, width and
 * case. Chinese does not part its words, and these are the words that editors part.
 */
export function headlineTerms(headline: string): readonly string[] {
  if (!/[”」』》〉"]/.test(headline)) return [];
  const terms = new Set<string>();
  for (const [, ...found] of headline.matchAll(marked)) {
    // One of the groups; the others are undefined.
    const term = found
      .join('')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    const length = [...term].length;
    if (length >= shortest && length <= longest) terms.add(term);
  }
  return [...terms];
}
