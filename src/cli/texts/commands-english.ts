import type { Texts } from './texts.ts';

/** What each command does. */
export const englishCommands: Texts['commands'] = {
  build: {
    summary: 'Build the site',
    details:
      'Reads the content, checks it and writes the site. With errors in the content, nothing is written and the\n' +
      'published site stays as it was.\n' +
      'Exit codes: 0 done, 1 problems in the content, 2 wrong usage, 3 a bug of Baoku.',
  },
  preview: {
    summary: 'Show the built site on this machine',
    details:
      'Serves the site as a web host would. When the default port is taken, the next free one is used;\n' +
      'a port that you name is used, or the command fails.',
  },
  dev: {
    summary: 'Write and see: rebuilds at every change of the content',
    details:
      'Serves the site and follows the content folder. When the default port is taken, the next free one is used.',
  },
  init: {
    summary: 'Start an archive of your own',
    details:
      'Writes a first article, the settings and a workflow for GitHub Pages into the folder DIR, or into the current\n' +
      'one. Files that exist are never overwritten; an existing package.json gets the scripts that it lacks.',
  },
  adopt: {
    summary: 'Publish a folder of Hugo, Hexo, Jekyll, Astro or other Markdown as it is',
    details:
      'Looks at the Markdown files in DIR, or in the current folder, and writes site.yaml there, which says how they are to be\n' +
      'read: where articles lie, which keys hold what, how dates are written. Says what becomes of each key and what the\n' +
      'articles then lack. No other file is touched, and settings that are there stay as they are.\n' +
      'Exit codes: 0 every article can be read, 1 some cannot or there are settings already, 2 wrong usage, 3 a bug of Baoku.',
  },
  next: {
    summary: 'When to build next',
    details:
      'Prints the next moment at which a build would change the site though nobody edited anything, because the time of\n' +
      'an article comes or ends. The output holds that moment alone, for a scheduler, or nothing when there is none.',
  },
  new: {
    summary: 'Start a new article',
    details:
      'Writes a file into articles/<year>/ and prints its path: its id is the headline in pinyin, its date today in the\n' +
      "site's time zone, and every field that can be left out stands there as a comment. Asks in a terminal for what no\n" +
      'option says. Files that exist are never overwritten.',
  },
  import: {
    summary: 'Take over old reports: web pages, Word files, texts, exports of other sites',
    details:
      'FILE is a file or a folder, - the standard input. Each report becomes a file in articles/<year>/, and its bytes are\n' +
      'kept in originals/. What was recognised, what is doubtful and what was dropped is listed for each; the doubtful\n' +
      'fields stand in its front matter as needsReview. The same files imported again change nothing.\n' +
      'Exit codes: 0 all imported, 1 something was not, 2 wrong usage, 3 a bug of Baoku.',
  },
  check: {
    summary: 'Check all content, and each article against the others',
    details:
      'Reports every problem that a build would report, and more: dead links and anchors, unused images, articles taken\n' +
      'twice, wrong dates, half-width punctuation, identity-card numbers and others. checks in site.yaml says which of\n' +
      'them count. FORMAT is terminal, github (annotations), json or html (a report with charts).\n' +
      'Exit codes: 0 no errors, 1 errors in the content, 2 wrong usage, 3 a bug of Baoku.',
  },
  'check-search': {
    summary: 'Check that search finds everything and nothing else',
    details:
      'Draws names, words, numbers and the rest from the content, asks the built index and compares its answers with\n' +
      'a plain scan of every article; prints recall, precision and the bytes that were read.\n' +
      'Exit codes: 0 all exact, 1 something was missed or wrong, or the content has errors, 2 no index to check.',
  },
  redirects: {
    summary: 'Check that the addresses of a former website lead somewhere',
    details:
      'redirects check FILE reads old addresses, one a line (- is the standard input): whole addresses of any host, or\n' +
      'paths, with queries, in UTF-8 or GBK. Each must be that of a page or file, lead to an article (aliases,\n' +
      'redirects.csv), or be declared gone. Lists those that do not.\n' +
      'Exit codes: 0 all do, 1 some do not, or errors in the content, 2 wrong usage.',
  },
  merge: {
    summary: 'Join the shards of a build into the site',
    details:
      'Takes what each machine built with --shard I/N, makes the rest, and writes the site that a single build would\n' +
      'write. Needs the same content, and the folders of all N shards. Exit codes as of build.',
  },
};
