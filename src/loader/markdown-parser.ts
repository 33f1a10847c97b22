import type { Site } from '../archive/site.ts';
import type { ParseText } from './markdown-file.ts';
import type { ReadingRules } from './reading-rules.ts';

/** What Markdown files of one kind are read as, and by what. Plain data, so that another thread can be told. */
export type MarkdownParser =
  | { readonly kind: 'article'; readonly site: Site; readonly rules: ReadingRules }
  | { readonly kind: 'page'; readonly rules: ReadingRules; readonly timeZone: string }
  | { readonly kind: 'topic' }
  | { readonly kind: 'record' };

/** Loads the code that parses such files: schemas and the YAML reader take 0.2 s. `Entry` is what the kind gives. */
export async function loadParser<Entry>(parser: MarkdownParser): Promise<ParseText<Entry>> {
  return (await loadKind(parser)) as ParseText<Entry>;
}

async function loadKind(parser: MarkdownParser): Promise<ParseText<unknown>> {
  switch (parser.kind) {
    case 'article': {
      const { parseArticle } = await import('./parse-article.ts');
      return (file, text, digest) => parseArticle(file, text, digest, parser.site, parser.rules);
    }
    case 'page': {
      const { parsePage } = await import('./parse-page.ts');
      return (file, text, digest) => parsePage(file, text, digest, parser);
    }
    case 'topic':
      return (await import('./parse-topic.ts')).parseTopic;
    case 'record':
      return (await import('./parse-record.ts')).parseRecord;
  }
}
