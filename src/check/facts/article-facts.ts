import type { Problem } from '../../archive/problem.ts';
import { findEmptyAlternatives } from './empty-alternatives.ts';
import { findFieldLines, type FieldLines } from './field-lines.ts';
import { findHalfWidthPunctuation } from './half-width.ts';
import { findInternalLinks, type InternalLink } from './internal-links.ts';
import { findPersonalNumbers } from './personal-numbers.ts';
import type { FileText } from './file-text.ts';
import { findReplacementCharacters } from './replacement-character.ts';
import { findTraditionalCharacters } from './traditional.ts';

/** What checks need to know of one file beyond what the archive holds. Plain data, kept between runs. */
export interface ArticleFacts {
  /** Where its fields stand. */
  readonly lines: FieldLines;
  readonly links: readonly InternalLink[];
  /** What is wrong with its text by itself. */
  readonly problems: readonly Problem[];
}

/** Goes through the text of one article or standing page. Pure, and quick on plain prose: an archive has thousands. */
export function articleFacts(text: FileText, siteUrl: string): ArticleFacts {
  return {
    lines: findFieldLines(text),
    links: findInternalLinks(text, siteUrl),
    problems: [
      ...findEmptyAlternatives(text),
      ...findHalfWidthPunctuation(text),
      ...findPersonalNumbers(text),
      ...findReplacementCharacters(text),
      ...findTraditionalCharacters(text),
    ],
  };
}
