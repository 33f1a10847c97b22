import type { Site } from '../archive/site.ts';
import type { ExamineText } from '../loader/examination.ts';
import { articleFacts } from './facts/article-facts.ts';
import { fileText } from './facts/file-text.ts';
import type { KnownFile } from './facts-cache.ts';

/** Finds the facts of articles while the loader reads them: each gives a {@link KnownFile}. */
export function examineTexts({ url }: Site): ExamineText {
  return (file, text, { digest, bodyStart }): KnownFile => ({
    digest,
    facts: articleFacts(fileText(file, text, bodyStart), url),
  });
}
