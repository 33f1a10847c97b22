const opening = '（「『《〈【〔“‘';
const closing = '，、。：；！？…—）」』》〉】〕”’';
/** A space before which and behind which there is Chinese. */
const betweenPhrases = new RegExp(`(?<=[\\p{Script=Han}${closing}]\\s+)(?=[\\p{Script=Han}${opening}])`, 'u');
const clause = new RegExp(`[${opening}]*[^${opening}${closing}]*[${closing}\\s]*`, 'gu');

/** Characters up to which a clause is kept in one piece; a line of a headline on a telephone holds some ten. */
const shortClause = 8;

/** A part of a headline that would rather not be broken. */
export interface Phrase {
  /** What stands between two places where it may break all the same. */
  readonly parts: readonly string[];
  /** The white space behind it; empty at the end. */
  readonly space: string;
}

/**
 * A headline in its phrases, which Chinese headlines set apart by a space, and each phrase in the parts between which it may
 * break where it is too long for a line: after the punctuation, and within long clauses between words, which a dictionary
 * tells. Nothing is lost. A text without Chinese characters is one part.
 */
export function headlineParts(text: string): readonly Phrase[] {
  const known = divided.get(text);
  if (known !== undefined) return known;
  const phrases = divide(text);
  if (divided.size >= mostDivided) divided.clear();
  divided.set(text, phrases);
  return phrases;
}

/** A report's headline stands on half a dozen pages, mostly on several in a row. */
const divided = new Map<string, readonly Phrase[]>();
const mostDivided = 5000;

function divide(text: string): readonly Phrase[] {
  if (!/\p{Script=Han}/u.test(text)) return [{ parts: [text], space: '' }];
  return text.split(betweenPhrases).map((phrase) => {
    const said = phrase.trimEnd();
    const clauses = [...said.matchAll(clause)].map(([part]) => part).filter((part) => part !== '');
    return {
      parts: clauses.flatMap((part) => (part.length <= shortClause ? [part] : wordsOf(part))),
      space: phrase.slice(said.length),
    };
  });
}

/**
 * Characters that the dictionary knows only one by one stay together, and a single last one stays with the word before it,
 * so that it never stands alone.
 */
function wordsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  // The word just before, if nothing stands between.
  let before: string | undefined;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const breaks = isWordLike && before !== undefined && !(isSingle(before) && isSingle(segment));
    words.push(breaks ? segment : (words.pop() ?? '') + segment);
    before = isWordLike ? segment : undefined;
  }
  const last = words.pop() ?? '';
  const isAlone = isSingle(last.replace(/[^\p{L}\p{N}]/gu, ''));
  return isAlone ? [...words.slice(0, -1), (words.at(-1) ?? '') + last] : [...words, last];
}

function isSingle(word: string): boolean {
  return [...word].length === 1;
}

/** It reads a dictionary when it is made. */
let segmenter: Intl.Segmenter | undefined;
