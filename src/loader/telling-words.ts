import type { Article } from '../archive/article.ts';
import { indexRecords, wordsThatTell } from '../archive/authorities.ts';
import { recordKinds, type AuthorityRecord } from '../archive/authority-record.ts';
import { namesIn } from '../archive/name-groups.ts';
import { compareText } from '../archive/order.ts';
import { readText } from './read-body.ts';

/** What a run found of the words by which records tell bearers of one name from others, in one article. */
export interface FoundWords {
  /** Of the article's file. */
  readonly digest: string;
  /** What was looked for, in order. */
  readonly asked: readonly string[];
  /** What of it stands in the file. */
  readonly found: readonly string[];
}

/** The articles with the words that stand in them, and what the next run may take over. */
export interface ToldArticles {
  readonly articles: readonly Article[];
  /** By the articles' files; only of those whose names a record asks about. */
  readonly words: Readonly<Record<string, FoundWords>>;
  /** Whether that differs from what the run before left. */
  readonly hasChanged: boolean;
}

/**
 * Looks for records' telling words in the articles that give a name about which a record asks. Nearly no name is borne
 * twice, so nearly no article is read again for it.
 *
 * @throws ContentChanged when an article is no longer what was read
 */
export function findTellingWords(
  contentDirectory: string,
  articles: readonly Article[],
  records: readonly AuthorityRecord[],
  earlier: Readonly<Record<string, FoundWords>>,
): ToldArticles {
  const before = Object.keys(earlier).length;
  if (records.every(({ match }) => match.unless.length === 0)) {
    return { articles, words: {}, hasChanged: before > 0 };
  }
  const authorities = indexRecords(records);
  const words: Record<string, FoundWords> = {};
  const told = articles.map((article): Article => {
    const asking = recordKinds.flatMap((kind) =>
      namesIn(article, kind).flatMap((name) => wordsThatTell(authorities, kind, name)),
    );
    if (asking.length === 0) return article;
    const { file, digest } = article;
    const asked = [...new Set(asking)].sort(compareText);
    const known = earlier[file];
    if (known?.digest === digest && known.asked.join('\0') === asked.join('\0')) {
      words[file] = known;
      return { ...article, tellingWords: known.found };
    }
    const found = wordsIn(readText(contentDirectory, article), asked);
    words[file] = { digest, asked, found };
    return { ...article, tellingWords: found };
  });
  const files = Object.keys(words);
  const hasChanged = files.length !== before || files.some((file) => words[file] !== earlier[file]);
  return { articles: told, words, hasChanged };
}

/** Those of the words that stand in the text. */
function wordsIn(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => text.includes(word));
}
