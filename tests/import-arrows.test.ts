import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../scripts/import-arrows.mjs';

/** The rules' messages on a file of `src/` that consists of one import. */
function lint(file: string, imported: string): string[] {
  const linter = new Linter();
  const messages = linter.verify(`import '${imported}';`, [{ files: ['**/*.ts'] }, ...importRules()], {
    filename: `src/${file}`,
  });
  return messages.map(({ message }) => message);
}

describe('the arrows between folders', () => {
  it.each([
    ['archive/article.ts', '../loader/suggest.ts'],
    ['archive/problems/file-problems.ts', '../../views/view.ts'],
    ['archive/article.ts', 'node:fs'],
    ['archive/article.ts', 'yaml'],
    ['views/view.ts', '../loader/read-content.ts'],
    ['markdown/markdown.ts', '../archive/article.ts'],
    ['loader/read-content.ts', '../publish/build-site.ts'],
    ['output/feed.ts', '../loader/read-body.ts'],
    ['search/text/fold.ts', '../build/build-search.ts'],
    ['search/store/store.ts', '../client/search-client.ts'],
    ['search/client/search-client.ts', 'node:fs'],
    ['publish/build-site.ts', '../cli/main.ts'],
    ['cli/main.ts', '../views/view.ts'],
    ['import/import-inputs.ts', '../publish/build-site.ts'],
    ['loader/read-content.ts', '../import/import-inputs.ts'],
    ['publish/build-site.ts', 'astro:content'],
    ['search/client/bundle.ts', '../store/pagefind-reader.ts'],
    ['search/build/write-bundle.ts', '../store/pagefind-writer.ts'],
    ['cli/commands/check-search.ts', '../../search/store/pagefind-format.ts'],
  ])('%s may not import %s', (file, imported) => {
    expect(lint(file, imported)).toEqual([
      expect.stringMatching(/docs\/(?:architecture|search)\.md|import from Astro/),
    ]);
  });

  it.each([
    ['archive/calendar-day.ts', 'date-fns'],
    ['archive/problems/file-problems.ts', '../problem.ts'],
    ['views/view.ts', '../archive/archive.ts'],
    ['loader/read-content.ts', 'node:fs'],
    ['search/client/search-client.ts', '../text/fold.ts'],
    ['search/client/bundle.ts', '../store/open-store.ts'],
    ['search/store/open-store.ts', './pagefind-reader.ts'],
    ['cli/commands/build.ts', '../../publish/build-site.ts'],
    ['pages/index.ts', 'astro:middleware'],
    ['archive/archive.test.ts', '../loader/read-content.ts'],
  ])('%s may import %s', (file, imported) => {
    expect(lint(file, imported)).toEqual([]);
  });
});
