import { englishShardErrors } from './shard-errors.ts';
import type { Texts } from './texts.ts';

/** What the person at the machine must mend, and how. */
export const englishOperatorErrors: Texts['operatorErrors'] = {
  'content-folder-missing': ({ folder }) => ({
    message: `There is no content folder at ${folder}.`,
    hint: 'Name it with --content DIR, or start an archive with: baoku init',
  }),
  'public-folder-missing': ({ folder }) => ({
    message: `There is no folder of public files at ${folder}.`,
    hint: 'Check the path after --public, or leave the option out: an archive can do without public files.',
  }),
  'public-name-encoding': ({ file }) => ({
    message: `This name is not in UTF-8, so it can have no address: ${file}`,
    hint: 'Rename the file or folder, best to letters and digits only.',
  }),
  'folders-overlap': ({ folder, other }) => ({
    message: `The folders ${folder} and ${other} overlap.`,
    hint: 'Content, public files, output and cache need folders of their own, none within another; only public files may lie within the content.',
  }),
  'output-folder-foreign': ({ folder }) => ({
    message: `${folder} holds files that Baoku did not make, and a build would replace them.`,
    hint: 'Name an empty or a new folder with --out DIR, or empty this one.',
  }),
  'folder-not-writable': ({ folder, reason }) => ({
    message: `${folder} cannot be written to (${reason}).`,
    hint: 'Allow writing there, or name another folder.',
  }),
  'folder-removed': ({ folder }) => ({
    message: `${folder} was removed while the site was built.`,
    hint: 'Build again: what is missing is made anew.',
  }),
  'file-not-readable': ({ file, reason }) => ({
    message: `${file} cannot be read (${reason}).`,
    hint: 'Check that it exists and that you may read it.',
  }),
  'folder-not-watchable': ({ folder, reason }) => ({
    message: `Changes in ${folder} cannot be followed (${reason}).`,
    hint: 'On Linux, raise fs.inotify.max_user_watches and max_user_instances, or build without --watch.',
  }),
  'theme-not-compiled': ({ folder, reason }) => ({
    message: `The components in ${folder} do not compile: ${reason}`,
    hint: 'Mend the file that is named, or move it out of the folder. What is published stays as it was.',
  }),
  'content-changing': ({ file }) => ({
    message: `${file} changed again and again while the site was built.`,
    hint: 'Build again when whatever writes to it has ended. What is published stays as it was.',
  }),
  'index-worker-died': ({ period, reason }) => ({
    message: `The search index of ${period} was not made: its process was ended twice (${reason}).`,
    hint: 'Most often memory is short: close other programs, or give this machine more. What is published stays as it was.',
  }),
  'public-file-in-the-way': ({ file }) => ({
    message: `${file} would replace a page of the site.`,
    hint: 'Rename or move it. Files such as robots.txt or favicon.svg may be your own; pages may not.',
  }),
  'disk-full': ({ folder }) => ({
    message: `The disk that holds ${folder} is full.`,
    hint: 'Free some space and build again. What is published stays as it was.',
  }),
  'build-running': ({ folder, processId }) => ({
    message: `Another build of ${folder} is under way (process ${processId}).`,
    hint: 'Wait until it has ended, or give this build folders of its own with --out and --cache.',
  }),
  'port-in-use': ({ port }) => ({
    message: `Port ${port} is taken by another program.`,
    hint: 'Name another with --port PORT, or stop that program.',
  }),
  'port-not-allowed': ({ port }) => ({
    message: `This system does not let you use port ${port}.`,
    hint: 'Name a port above 1023 with --port PORT.',
  }),
  'nothing-built': ({ folder }) => ({
    message: `There is no built site in ${folder}.`,
    hint: 'Build it first: baoku build',
  }),
  'search-outdated': ({ folder }) => ({
    message: `The search index in ${folder} was not built from the present content by this version of Baoku.`,
    hint: 'Build it first: baoku build',
  }),
  'search-damaged': ({ folder, file }) => ({
    message: `A file of the search index is missing or damaged: ${file}`,
    hint: `Delete ${folder} and build it again: baoku build`,
  }),
  'answer-missing': ({ option }) => ({
    message: `${option} is missing, and this is no terminal in which to ask for it.`,
    hint: `Give it, for example: baoku new --title "Games opened"`,
  }),
  'input-ended': () => ({
    message: 'No article was written: the questions were not answered to the end.',
    hint: 'Start again: baoku new',
  }),
  'headline-unusable': ({ fault, found }) => ({
    message: {
      empty: 'The headline is empty.',
      'hidden-character': `There is an invisible character in the headline: ${found}.`,
      'too-long': `The headline has ${found} characters.`,
    }[fault],
    hint: {
      empty: 'Write a headline.',
      'hidden-character': 'Delete it; it probably came along when text was copied from another program.',
      'too-long': 'Give the headline only; the text belongs into the file.',
    }[fault],
  }),
  'column-unknown': ({ found, suggestion, known }) => ({
    message: `There is no column "${found}".`,
    hint: suggestion
      ? `Did you mean "${suggestion}"?`
      : known.length > 0
        ? `Columns in site.yaml: ${known.join(', ')}.`
        : 'site.yaml has no columns; add one first, or give none.',
  }),
  'date-unusable': ({ found, suggestion }) => ({
    message: `"${found}" is not a date.`,
    hint: `Write ${suggestion || '2026-11-22 or 2026-11-22 09:30'}.`,
  }),
  'git-unavailable': ({ folder, reason }) => ({
    message: `Git cannot say what changed in ${folder}: ${reason}`,
    hint: 'Leave --changed out, or keep the content in a Git repository.',
  }),
  ...englishShardErrors,
  'redirects-words': () => ({
    message: 'This is not understood.',
    hint: 'Write: baoku redirects check FILE, with - for the standard input.',
  }),
  'report-in-content': ({ file, folder }) => ({
    message: `The report is not written to ${file}: that lies in the content folder ${folder}, where it could replace an article.`,
    hint: 'Name a file elsewhere: --to ../report.html',
  }),
  'report-over-file': ({ file }) => ({
    message: `The report is not written to ${file}: the file that stands there is no report of Baoku, and would be lost.`,
    hint: 'Choose another name for the report, or delete that file first.',
  }),
  'report-not-writable': ({ file, reason }) => ({
    message:
      reason === 'ENOENT'
        ? `The report cannot be written to ${file}: the folder does not exist.`
        : reason === 'EISDIR'
          ? `The report cannot be written to ${file}: that is a folder.`
          : `The report cannot be written to ${file} (${reason}).`,
    hint:
      reason === 'ENOENT'
        ? 'Make the folder first, or name a file in one that exists: --to report.html'
        : reason === 'EISDIR'
          ? 'Name a file in it: --to FOLDER/report.html'
          : 'Allow writing there, or name a file elsewhere: --to ../report.html',
  }),
  'map-field-unknown': ({ found, suggestion, known }) => ({
    message: `--map: "${found}" is no field of an article.`,
    hint: `${suggestion ? `Did you mean "${suggestion}"? ` : ''}Fields: ${known.join(', ')}.`,
  }),
  'map-without-table': ({ columns }) => ({
    message: `--map names columns (${columns.join(', ')}), but none of the inputs is a table, so that there are no columns.`,
    hint: 'Leave --map out, or import a table: .csv, .tsv, .jsonl or .xlsx.',
  }),
  'files-exist': ({ folder, files }) => ({
    message: `Nothing was written: ${folder} already holds ${files.join(', ')}.`,
    hint: 'Name an empty or a new folder: baoku init DIR',
  }),
};
