import { yamlFaultEn } from '../../archive/problems/yaml-faults.ts';
import { writeCount } from '../write-count.ts';
import type { ImportTexts } from './import-texts.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const importEnglish: ImportTexts = {
  notImported: 'Nothing was imported: please mend the errors in site.yaml first.',
  askChanged: (input, file) =>
    `${input} was imported as ${file} and has changed since. r to replace that article (it is kept elsewhere), n for a new article, k or Enter to leave it: `,
  askColumn: (field, headings) =>
    `Which column holds the ${{ title: 'headline', body: 'text', date: 'date' }[field]}? (${headings.map((heading, index) => `${index + 1} ${heading}`).join(', ')}; Enter for none): `,
  articlesSoFar: (count) => `(${count} articles)`,
  separator: ', ',
  unchanged: (file) => `nothing changed: ${file}`,
  changed: (file) => ({
    message: `It has changed since it was imported; ${file} stays as it is.`,
    hint: 'To replace the article, use --if-changed replace (the old one is kept); if this is another file of the same name, --if-changed new makes a new article.',
  }),
  unnamed: (file) => ({
    message: `It is not what stood in this place when ${file} was imported; that article stays as it is, and is not replaced: the table names no rows, and this may be another one.`,
    hint: 'If it is a new row, import it with --if-changed new. Give the table a column of ids (--map id=…) to replace articles.',
  }),
  passedOver: 'not a file that can be imported: passed over',
  linkPassedOver: 'a symbolic link: passed over (to import what it leads to, name that itself)',
  ownFiles: (written, count) =>
    count === 1
      ? 'a file of this archive itself: passed over'
      : `${written} files of this archive itself: passed over`,
  recognised: (fields) => `recognised: ${fields}`,
  doubtful: (fields) => `to be looked at: ${fields}`,
  guessedEncoding: (encoding) =>
    `read as ${encoding}, which nothing in the file tells: see whether the characters are right`,
  twin: (file) =>
    `an article with the same headline on the same day already stands at ${file}: if it is the same one, delete one of the two`,
  dropped: (what) => `dropped: ${what}`,
  kept: (file) => `the article that stood there is kept as ${file}`,
  keptFile: (file) => `a file that stood beside it is kept as ${file}`,
  droppedPart: (reason, text, others) =>
    `${importEnglish.dropReasons[reason]} "${text}"${others > 0 ? ` and ${others} more` : ''}`,
  dropReasons: {
    furniture: 'buttons and navigation',
    separator: 'separator',
    'empty-label': 'label without a value',
    'no-such-field': 'information that no field takes',
    'outside-article': 'text of the page outside the article',
    elsewhere: 'picture or file elsewhere on the web',
    missing: 'missing picture or file',
    unusable: 'picture or file that cannot be published',
    'second-value': 'another value of a field',
    'unfit-value': 'value that cannot be used',
    active: 'films, forms and scripts',
    hidden: 'hidden text of the page',
    'unknown-part': 'part of the document that is not understood',
    'beside-text': 'headers, footers, comments, formulas and deleted text',
    undecodable: 'bytes that mean nothing',
    'control-characters': 'invisible characters',
  },
  totals: ({ added, replaced, unchanged, changed, failed, passedOver, doubtful }) =>
    [
      `${writeCount(added)} added`,
      ...(replaced > 0 ? [`${writeCount(replaced)} replaced`] : []),
      ...(unchanged > 0 ? [`${writeCount(unchanged)} unchanged`] : []),
      ...(changed > 0 ? [`${writeCount(changed)} left although the input changed`] : []),
      ...(failed > 0 ? [`${writeCount(failed)} failed`] : []),
      ...(passedOver > 0 ? [`${writeCount(passedOver)} files passed over`] : []),
      ...(doubtful > 0
        ? [`${writeCount(doubtful)} with fields to be looked at (needsReview in their front matter)`]
        : []),
    ].join(', ') + '.',
  dryRun: 'This was a trial: nothing was written.',
  failures: {
    'not-readable': ({ reason }) =>
      reason === 'ENOENT'
        ? {
            message: 'There is no such file.',
            hint: 'Check its name; where it is not in this folder, write its whole path, or drag it into the terminal.',
          }
        : {
            message: `It cannot be read (${reason}).`,
            hint: 'Check that you may read it, and that no other program has it open.',
          },
    'too-large': ({ bytes, limit }) => ({
      message: `It has ${megabytes(bytes)}; at most ${megabytes(limit)} can be read.`,
      hint: 'Divide it into several files, or check whether it is the right one.',
    }),
    'unknown-kind': ({ extension }) => ({
      message: extension === '' ? 'Files of this kind are not known.' : `Files .${extension} are not known.`,
      hint: 'Known are .txt, .html, .mht, .warc, .docx, .md, .xml of WordPress, .csv, .tsv, .jsonl and .xlsx.',
    }),
    'not-text': ({ extension }) => ({
      message: `It is called .${extension}, but holds no text.`,
      hint: 'It may be a picture, a Word file or a program with the wrong ending: give it its own ending, or save its text as .txt.',
    }),
    'old-word': () => ({
      message: 'This is a Word file in the old format.',
      hint: 'Open it in Word, WPS or LibreOffice, save it as .docx and import that.',
    }),
    'old-excel': () => ({
      message: 'This is an Excel file in the old format.',
      hint: 'Open it in Excel, WPS or LibreOffice, save it as .xlsx or .csv and import that.',
    }),
    'not-valid': ({ format, reason }) => ({
      message: `It is no sound ${format} file: ${reason}`,
      hint: 'Download or export it once more.',
    }),
    'information-not-valid': ({ format, reason }) => ({
      message: `The front matter (${format}) cannot be read: ${reason}`,
      hint: `Mend it and import the file again.${format === 'yaml' ? ' Anchors (&, *) are not taken: write the values out.' : ''}`,
    }),
    'yaml-slip': ({ line, column, fault }) => ({
      message: `The front matter is not valid YAML from line ${line}, column ${column}: ${yamlFaultEn(fault)}.`,
      hint: 'Mend this place and import the file again: a value with a colon, a quotation mark or # stands within quotation marks as a whole.',
    }),
    'part-missing': ({ format, part }) => ({
      message: `It is no sound ${format} file: it holds no ${part}.`,
      hint: 'It may be cut short, or have the wrong ending: download or export it once more, or open it in its own program.',
    }),
    encrypted: () => ({
      message: 'It is protected by a password.',
      hint: 'Save a copy without the password and import that.',
    }),
    'too-many-entries': ({ entries, limit }) => ({
      message: `It holds ${entries} files; at most ${limit} are read.`,
      hint: 'Such a file may be harmful and was not opened.',
    }),
    'unpacks-too-large': ({ limit }) => ({
      message: `It unpacks to more than ${megabytes(limit)}, or to far more than its own size.`,
      hint: 'Such a file may be harmful and was not opened.',
    }),
    'record-misframed': ({ offset, skipped, after }) => ({
      message: `The archive is damaged here: ${skipped} bytes from byte ${offset} on (unpacked) belong to no record and were not read.`,
      hint: `${after === '' ? '' : `The page before, ${after}, may be incomplete or hold text of the next: compare it. `}Pages that this archive should hold and that are not listed are missing: fetch or export it once more.`,
    }),
    'no-pages': ({ records }) => ({
      message: `The archive has ${records} ${records === 1 ? 'record' : 'records'}, and none is a web page that a server answered (HTML, 200).`,
      hint: 'It may be one that holds pictures, requests or an index only: import the archive that holds the pages.',
    }),
    'nested-too-deep': ({ limit }) => ({
      message: `It is nested more than ${limit} levels deep.`,
      hint: 'It may be harmful or damaged; copy its text into a .txt file and import that.',
    }),
    empty: () => ({
      message: 'This file is empty.',
      hint: 'It may not have been saved, or copied to its end: open it to see, and import it when it holds its text.',
    }),
    'no-text': () => ({
      message: 'No text of an article was found.',
      hint: 'Copy the text into a .txt file and import that.',
    }),
    'no-title': () => ({
      message: 'No headline was found.',
      hint: 'Write the headline into the first line and import it again.',
    }),
    'row-without-title': ({ column }) => ({
      message: `The headline is missing: the row has nothing in the column "${column}".`,
      hint: 'Write the headline there and import the table again.',
    }),
    'row-without-text': ({ column }) => ({
      message: `The text is missing: the row has none in the column "${column}".`,
      hint: 'Write the text there and import the table again.',
    }),
    'row-without-date': ({ column, value }) => ({
      message:
        column === ''
          ? 'The day of publication is missing, so that the article has no place: the table has no column of days.'
          : value === ''
            ? `The day of publication is missing, so that the article has no place: the row has nothing in the column "${column}".`
            : `"${value}" in the column "${column}" is no day, so that the article has no place.`,
      hint: `${
        column === ''
          ? 'Say which column holds the day with --map date=HEADING, or add one'
          : 'Write the day into this row, for example 2019-11-25, and import the table again'
      }; or give all rows without one a day with --date 2019-11-25 (to be looked at).`,
    }),
    'row-not-valid': ({ reason }) => ({
      message: `This line is no sound JSON: ${reason}`,
      hint: 'Mend the line and import the file again: each line is one article, within { }.',
    }),
    'no-date': ({ impossible }) => ({
      message:
        impossible === ''
          ? 'No day of publication was found, so that the article has no place.'
          : `No day of publication was found, so that the article has no place: "${impossible}" does not exist.`,
      hint: 'Add a line "Date: 2019-11-25", or give all such articles a day with --date 2019-11-25 (to be looked at).',
    }),
    'information-too-long': ({ bytes, limit }) => ({
      message: `Its front matter would have ${bytes} bytes; at most ${limit} are allowed.`,
      hint: 'Check whether it has too many keywords or tags.',
    }),
    'columns-unknown': ({ columns }) => ({
      message: `What the columns of the table mean is not known: ${columns}`,
      hint: 'Say it in this way: --map title=标题,date=日期,body=正文',
    }),
    'column-missing': ({ column, columns }) => ({
      message: `The table has no column "${column}". Its columns: ${columns}`,
      hint: 'Write the heading after --map as the table has it.',
    }),
    bug: ({ message }) => ({
      message: `Baoku broke on this file: ${message}`,
      hint: 'This is a bug of Baoku. Please tell its maintainers of the file.',
    }),
  },
};
