import { adoptEnglish } from './adopt-texts.ts';
import { importEnglish } from './import-english.ts';
import { englishOperatorErrors } from './operator-errors-english.ts';
import type { Texts } from './texts.ts';

export const english: Texts = {
  about: 'Baoku turns a folder of Markdown news reports into a searchable, citable website.',
  help: {
    usage: 'Usage: ',
    commands: 'Commands:',
    options: 'Options:',
    command: 'command',
    standard: (value) => ` (default: ${value})`,
    more: 'More on one command: baoku <command> --help',
  },
  commands: {
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
  },
  options: {
    content: 'folder of the articles and site.yaml',
    public: 'folder of files that are published as they are',
    out: 'folder of the built site',
    cache: 'folder of what makes the next build fast; may be deleted',
    shard: 'build part I of N, for baoku merge; auto or auto/N: the part that the environment names',
    compact: 'fold recent changes into the search index of their years, as a clean build does',
    json: 'one summary on standard output, for programs',
    watch: 'build again at every change, until Ctrl-C',
    'dry-run': 'list what would be done; write and publish nothing',
    'if-changed': 'what to do with an imported file that changed since (default: ask)',
    drafts: 'publish drafts too, for a preview',
    now: "judge by this moment what is to be published: 2026-12-01T08:00, in the site's time zone",
    title: 'headline of the article',
    column: 'column, by its name or id',
    date: 'day of publication, or "2026-11-22 09:30" (default: today; import: where none is found)',
    keys: 'language of the keys (default: that of these texts)',
    format: 'form of the report: terminal, github, json or html',
    to: 'write the report into this file',
    map: 'what the columns of a table hold: title=标题,date=日期,body=正文',
    changed: 'only the files that changed since the last commit, as Git says',
    fix: 'mend what can be mended for certain, and show it as a diff',
    all: 'list every warning, not only the first of each kind',
    samples: 'how many queries to draw',
    seed: 'another number draws other queries',
    port: 'port of the local server, 0 for any',
    host: 'let other machines of the network in',
    lang: 'language of these texts',
    help: 'show this help',
    version: 'show the version',
  },
  usage: {
    noCommand: 'No command was given.',
    unknownCommand: (found) => `There is no command "${found}".`,
    unknownOption: (found, command) =>
      command ? `"baoku ${command}" has no option ${found}.` : `There is no option ${found}.`,
    valueMissing: (option, value) => `${option} needs a value: ${option} ${value}`,
    valueUnexpected: (option) => `${option} takes no value.`,
    valueWrong: (option, found, expected) => `${option} cannot be "${found}": expected ${expected}.`,
    optionsExclusive: (first, second) => `${first} and ${second} cannot be given together.`,
    wordMissing: (command, word) => `Say which: baoku ${command} ${word}`,
    tooManyWords: (found, command) => `"baoku ${command}" does not know what to do with "${found}".`,
    nearest: (suggestion) => `Did you mean ${suggestion}?`,
    seeHelp: (command) => `See: ${command}`,
  },
  steps: {
    read: 'Reading',
    templates: 'Preparing templates',
    render: 'Making pages',
    search: 'Indexing',
    publish: 'Publishing',
    scan: 'Scanning articles',
    ask: 'Asking',
    import: 'Importing',
    examine: 'Examining articles',
  },
  build: {
    summary: (articles, pages, seconds, count) =>
      `${articles} ${count.articles === 1 ? 'article' : 'articles'}, ${pages} ${count.pages === 1 ? 'page' : 'pages'}, ${seconds} s`,
    files: (folder, written, removed) => `${folder}: ${written} files written, ${removed} removed`,
    unchanged: (folder) => `${folder}: nothing changed`,
    shard: (number, total, articles) =>
      `Shard ${number} of ${total}${articles === 0 ? ', with nothing in it: the archive has fewer periods' : ''}`,
    cacheRebuilt: (parts) =>
      `The cache could not be used, being damaged or from another version; made anew: ${parts.map((part) => ({ content: 'content', templates: 'templates', search: 'search' })[part]).join(', ')}.`,
    notPublished: 'The site was not built: please mend the errors above. What is published stays as it was.',
  },
  plan: {
    reasons: {
      'new-article': 'new article',
      'new-page': 'new page',
      text: 'its file changed',
      listed: 'what it shows of other articles changed',
      settings: 'settings changed',
      templates: 'templates of Baoku changed',
      'article-file': 'an article shows or offers it',
      'public-file': 'public file',
      search: 'articles to be found changed',
      missing: 'published, but no longer there',
      'not-recorded': 'no record of how it was made',
      gone: 'nothing makes it any more',
    },
    separator: '; ',
    files: (count) => ` (${count} files)`,
    summary: (made, changed, removed, unchanged) =>
      `${made} to be made, ${changed} to be changed, ${removed} to be removed; ${unchanged} stay. Nothing was published.`,
  },
  watch: {
    following: 'Builds again at every change.',
    pages: (written, removed, seconds) =>
      `${written} written, ${removed} removed, ${seconds} s; search follows`,
    search: (seconds) => `search is up to date, ${seconds} s`,
    unchanged: 'nothing changed',
  },
  check: {
    clean: (articles, count) => `${articles} ${count === 1 ? 'article' : 'articles'}, no problems.`,
    written: (file) => `The report is in ${file}`,
    mended: (count) =>
      count === 0 ? 'Nothing could be mended.' : `${count} ${count === 1 ? 'file' : 'files'} mended.`,
    wouldMend: (count) =>
      count === 0
        ? 'Nothing could be mended.'
        : `${count} ${count === 1 ? 'file' : 'files'} would be mended; nothing was written.`,
    changedMeanwhile: (file) => `${file} changed meanwhile and was left alone.`,
  },
  checkSearch: {
    exact: (queries, articles) => `${queries} queries in ${articles} articles: all exact.`,
    notExact: (queries, articles) => `${queries} queries in ${articles} articles: not all exact.`,
    notCompared: 'Nothing could be compared: please mend the errors above and build the site.',
  },
  server: {
    portTaken: (wanted, taken) => `Port ${wanted} is taken; using ${taken}.`,
    mended: 'No errors are left.',
    howToStop: 'Stop with Ctrl-C.',
    serving: (folder) => `Showing ${folder}`,
    openAddress: (url) => `Open ${url}`,
  },
  init: {
    written: (folder) => `Written to ${folder}:`,
    completed: (file) => `${file} (existed: only missing entries were added)`,
    nextSteps: 'Next:',
    pack: 'pack this Baoku for the archive; keep the file with it',
    install: 'install Baoku',
    preview: 'write and see at http://localhost:4321/',
    settings: 'the name, the address and the columns of your archive',
    write: 'your articles, one Markdown file each',
  },
  schedule: {
    withheld: (parts) => `Not published: ${parts.join('; ')}.`,
    drafts: (count, number) => `${count} ${number === 1 ? 'draft' : 'drafts'}`,
    scheduled: (count, times, number) =>
      `${count} until ${number === 1 ? 'its' : 'their'} time (${times.join(', ')})`,
    until: (file, time) => `${file} until ${time}`,
    more: (count, last) => `${count} more until ${last} at the latest`,
    expired: (count) => `${count} expired`,
    preview: (parts) => `A preview, not to be put online: ${parts.join(', ')}.`,
    asOf: (now) => `as of ${now}`,
    withDrafts: (count, number) => `with ${count} ${number === 1 ? 'draft' : 'drafts'}`,
  },
  next: {
    none: 'There is no such moment: while the content stays, so does the site.',
    unknown: 'Please mend the errors above first: with errors, no site is built.',
    appears: (file) => `${file} is published then`,
    expires: (file) => `${file} expires then`,
  },
  redirects: {
    totals: (total, { article, page, redirect, gone, file }) =>
      `${total} addresses: ${article} articles, ${page} other pages, ${file} files, ${redirect} lead to articles, ${gone} gone.`,
    byServer: (count) =>
      `${count} of them need a rule of the web server: no file can answer at an address with a query, with GBK escapes, or with another ending than .html.`,
    all: 'All lead somewhere.',
    lost: (count) => `${count} lead nowhere.`,
    reasons: {
      unknown: 'nothing answers here',
      'no-address': 'this is no address: it begins neither with / nor with http:// or https://',
      unpublished: 'the article is not published',
    },
    suggestion: (address) => `did you mean ${address}?`,
    separator: '; ',
    notChecked: 'Nothing was checked: with errors in the content, no site is built.',
  },
  newArticle: {
    title: 'Headline: ',
    column: (names) =>
      `Column (${names.map((name, index) => `${index + 1} ${name}`).join(', ')}; Enter for none): `,
    date: (today) => `Date (Enter for ${today}): `,
    idTaken: (id, file, other) => `The id ${id} is that of ${file}; using ${other}.`,
    written:
      'The article has no body yet: open the file and write it below the second ---. To see it: npx baoku dev',
    notWritten: 'No article was written: please mend the errors in site.yaml first.',
  },
  adopting: adoptEnglish,
  importing: importEnglish,
  operatorErrors: englishOperatorErrors,
  bug:
    'This is a bug of Baoku, not a mistake of yours. Please report it to its maintainers with the text below,\n' +
    'and say what you did. What is published stays as it was.',
};
