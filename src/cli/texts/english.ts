import { adoptEnglish } from './adopt-texts.ts';
import { englishCommands } from './commands-english.ts';
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
  commands: englishCommands,
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
    all: 'list every warning, or all that is dropped, not only the first of each kind',
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
    valueWrong: (option, found, usage, meaning) =>
      `${option} cannot be "${found}": expected ${usage}, ${meaning}.`,
    optionsExclusive: (first, second) => `${first} and ${second} cannot be given together.`,
    wordMissing: (command, word) => `Say which: baoku ${command} ${word}`,
    tooManyWords: (found, command) => `"baoku ${command}" does not know what to do with "${found}".`,
    nearest: (suggestion) => `Did you mean ${suggestion}?`,
    seeHelp: (command) => `See: ${command}`,
  },
  steps: {
    read: 'Reading',
    'examine-pictures': 'Examining pictures',
    pictures: 'Making pictures',
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
      `The cache could not be used, being damaged or from another version; made anew: ${parts.map((part) => ({ content: 'content', templates: 'templates', pictures: 'pictures', search: 'search', record: 'record' })[part]).join(', ')}.`,
    originalsOnly: (count) =>
      `Nothing on this machine makes pictures smaller (sharp): ${count === 1 ? '1 is published as it is' : `${count} are published as they are`}.`,
    picturesNotConverted: (files, count) =>
      `${count === 1 ? '1 picture could not be made smaller and is published as it is' : `${count} pictures could not be made smaller and are published as they are`}: ${files.join(', ')}${count > files.length ? ' and others' : ''}.`,
    picturesNotDrawn: (count, characters) =>
      `${count === 1 ? '1 picture for links on other websites was' : `${count} pictures for links on other websites were`} left out: ${characters === '' ? 'nothing on this machine draws them (sharp)' : `no font of this machine has ${characters} (fonts-noto-cjk has Chinese)`}.`,
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
    unknown: (files) =>
      `${files === 1 ? '1 file has' : `${files} files have`} errors and could not be considered: mend them first, since with errors no site is built. baoku check shows them again.`,
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
      'The article is a draft: open the file, write the body below the second ---, and delete the line of its status. To see it: npx baoku dev --drafts',
    notWritten: 'No article was written: please mend the errors in site.yaml first.',
  },
  adopting: adoptEnglish,
  importing: importEnglish,
  operatorErrors: englishOperatorErrors,
  bug:
    'This is a bug of Baoku, not a mistake of yours. Please report it to its maintainers with the text below,\n' +
    'and say what you did. What is published stays as it was.',
};
