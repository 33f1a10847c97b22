import type { Texts } from './texts.ts';

const numbers = new Intl.NumberFormat('en');

/** The texts of the page about the archive, in English. */
export const aboutArchive: Texts['aboutArchive'] = {
  title: 'About the archive',
  description: (title) => `What “${title}” holds, what it lacks, how to cite it and how to check it.`,
  holdings: 'Holdings',
  articles: 'Reports',
  range: 'Range',
  fromTo: (from, to, years) =>
    from === to
      ? from
      : `${from} to ${to}, with reports from ${numbers.format(years)} ${years === 1 ? 'year' : 'years'}`,
  files: 'Pictures and attachments',
  missing: 'What is missing',
  missingExplanation:
    'Counted from the reports that are here. A time without reports may have had none, or they are still to be taken in.',
  complete:
    'Every month of the range has reports, and every report names its source, its reporters and its column.',
  emptyYears: 'Years without reports',
  emptyMonths: 'Months without reports',
  years: (from, to) => (from === to ? from : `${from}–${to}`),
  months: (from, to) => `${from} to ${to}`,
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  withoutSource: 'Without a source',
  withoutReporters: 'Without reporters',
  withoutColumn: 'Without a column',
  citing: 'How to cite',
  citingArchive: 'The archive as a whole:',
  citingArticle: 'A single report, as its page gives it, ready to be copied:',
  checksums: 'How to check',
  checksumsExplanation: (count) =>
    `The list gives the SHA-256 of the source files (Markdown, in the content folder) of all ${count}; it differs as soon as a single character does:`,
  checking: 'With the content folder at hand, download the list into it, and run there:',
  checked:
    'No output means that all files are as the site publishes them; each that differs is named. On macOS, write shasum -a 256 in the place of sha256sum.',
};
